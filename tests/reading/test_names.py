from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.names import ID, MAX_ID, shown, slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Strike at Mine No. 2", "strike-at-mine-no-2"),
        ("Žodzina—Straße", "zodzina-strasse"),
        ("Мінск", ""),
        ("", ""),
        ("a" * 90, "a" * 80),
        ("word-" * 20, "-".join(["word"] * 16)),
    ],
)
def test_the_nearest_id_is_proposed(name: str, expected: str) -> None:
    assert slug(name) == expected


@given(st.text(max_size=200))
def test_a_proposed_id_is_an_id(name: str) -> None:
    proposal = slug(name)
    assert not proposal or (ID.fullmatch(proposal) and len(proposal) <= MAX_ID)


@given(st.text(st.characters()))
def test_any_name_can_be_printed(name: str) -> None:
    assert shown(name).isprintable()


def test_a_name_without_surprises_is_shown_as_it_is() -> None:
    assert shown("Мінск 2020.yml") == "Мінск 2020.yml"
