"""The edtf library as an oracle, where it follows the same profile.

It does not, and is not asked, where it
- ends winter with December, and gives no season or long year a doubt;
- invents ten years for an end that is not known (`2020-08-11/`);
- swaps the months of `-0043-XX`;
- takes no time without seconds, no time in an interval, no season in a set, no doubt on the
  start of a range;
- accepts `2021-02-29`, reversed intervals, sets out of order, and all of level 2.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest
from edtf import parse_edtf

from dateline.records.dates import DateExpression, parse

if TYPE_CHECKING:
    from time import struct_time

    from dateline.records.dates import Moment

_CASES = json.loads((Path(__file__).parents[2] / "contract" / "dates.json").read_text("utf-8"))[
    "cases"
]

_NOT_ASKED = re.compile(
    r".*-24"  # winter
    r"|[^/]+/|/[^/]+"  # an end that is not known
    r"|-[0-9]{4}-XX"
    r"|.*T..:..(?!:).*|.*T.*/.*|.*\+14:00"
    r"|(?:[0-9]{4}-2[1-4]|Y.*)[?~%]|\[.*-2[1-4]\]|\[.*~\.\..*|202X/\.\."
    r"|\[2020-08\.\.2020-09-15\]"
)


class _Strict(Protocol):
    """What the library makes of a text."""

    def lower_strict(self) -> struct_time | float:
        """Return the first day, or minus infinity."""

    def upper_strict(self) -> struct_time | float:
        """Return the last day, or infinity."""


def _day(moment: Moment | None) -> tuple[int, ...] | None:
    return None if moment is None else (moment.year, moment.month, moment.day)


def _their_day(bound: struct_time | float) -> tuple[int, ...] | None:
    return None if isinstance(bound, (int, float)) else tuple(bound[:3])


_ASKED = [case["expression"] for case in _CASES if not _NOT_ASKED.fullmatch(case["expression"])]


@pytest.mark.parametrize("text", _ASKED)
def test_the_edtf_library_finds_the_same_first_and_last_day(text: str) -> None:
    theirs: _Strict = parse_edtf(text)
    ours = parse(text)
    assert isinstance(ours, DateExpression)
    assert _day(ours.earliest) == _their_day(theirs.lower_strict())
    assert _day(ours.latest) == _their_day(theirs.upper_strict())


def test_the_oracle_is_asked_about_most_of_the_contract() -> None:
    assert len(_ASKED) >= 110
