"""`dateline explain` from the outside."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from dateline.cli import main
from dateline.explaining import codes, explanation


def test_explaining_a_code_prints_its_explanation() -> None:
    result = CliRunner().invoke(main, ["explain", "date-invalid"])
    assert (result.exit_code, result.stdout.rstrip("\n")) == (
        0,
        (explanation("date-invalid") or "").rstrip("\n"),
    )


def test_without_a_code_every_code_is_listed_with_its_title() -> None:
    result = CliRunner().invoke(main, ["explain"])
    listed = [tuple(line.split(maxsplit=1)) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert listed == codes()


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("date-invald", "date-invalid"),
        ("duplicate-events", "duplicate-event"),
        ("yaml-quotes", "yaml-quote"),
    ],
)
def test_an_unknown_code_is_answered_with_the_nearest(slip: str, meant: str) -> None:
    result = CliRunner().invoke(main, ["explain", slip])
    assert result.exit_code == 2
    assert f"did you mean {meant}?" in result.stderr


def test_a_code_like_no_other_is_answered_with_where_they_are_listed() -> None:
    result = CliRunner().invoke(main, ["explain", "xyzzy"])
    assert result.exit_code == 2
    assert "`dateline explain` lists them all" in result.stderr
