"""Numbers that count nothing: of dates, clocks, ages, models, scores, spans of time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.records.numbers import words as numerals

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.drafting.figures.spotting import Spot
    from dateline.drafting.naming.tokens import Token
    from dateline.drafting.wording.table import Wording

_YEARS: Final = range(1500, 2200)
_YEARS_RANGE: Final = re.compile(r"(?:1[5-9]|20|21)[0-9]{2}[-–—](?:1[5-9]|20|21)?[0-9]{2}")
_DAYS: Final = range(1, 32)
_TOUCHING: Final = frozenset("/:+@#_=*×")
_LOWEST: Final = 10
"""A number in digits without anything counted behind it says something from here on."""
_ONES: Final = frozenset(word for word, value in numerals.UNITS.items() if value == 1)
_LARGER: Final = frozenset(
    word
    for table in (numerals.TEENS, numerals.TENS, numerals.HUNDREDS)
    for word, value in table.items()
    if value >= _LOWEST
)
_YEAR: Final = 4
_DASHES: Final = frozenset("-–—")
_SCALES: Final = frozenset(numerals.SCALES)
_GROUP: Final = 3


def counts_nothing(tokens: Sequence[Token], spot: Spot, wording: Wording) -> bool:
    """Tell numbers that count nothing: of dates, clocks, ages, models, scores, spans of time."""
    behind = tokens[spot.core_after] if spot.core_after < len(tokens) else None
    if _is_half_of_month(tokens, spot, wording):
        return True
    if spot.is_vague:
        is_whole = tokens[spot.core].lower in wording.collective
        return (behind is None and not is_whole) or (
            behind is not None and behind.lower in wording.durations
        )
    return (
        _touches(tokens, spot)
        or _is_date(tokens, spot, wording)
        or _is_time_or_way(tokens, spot, wording)
        or _is_named(tokens, spot, wording)
        or _is_alone(tokens, spot, wording)
    )


def _is_half_of_month(tokens: Sequence[Token], spot: Spot, wording: Wording) -> bool:
    """Tell "the second half of November"."""
    behind = [token.lower for token in tokens[spot.core_after : spot.core_after + 2]]
    return behind[:1] == ["of"] and behind[-1] in wording.months


def _touches(tokens: Sequence[Token], spot: Spot) -> bool:
    core = tokens[spot.core]
    if ":" in core.text or core.text.count(".") > 1:
        return True
    return _touches_before(tokens, spot.core) or _touches_behind(tokens, spot.core_after)


def _touches_before(tokens: Sequence[Token], core: int) -> bool:
    """Tell "A380", "€/5", "covid-19"."""
    if not core or tokens[core - 1].end != tokens[core].start:
        return False
    before = tokens[core - 1]
    if before.text in _DASHES:
        return core > 1 and tokens[core - 2].end == before.start
    return before.kind in {"word", "number"} or before.text in _TOUCHING


def _touches_behind(tokens: Sequence[Token], after: int) -> bool:
    """Tell "20th", "1/3", "five-year"; not "16,000-strong"."""
    if after >= len(tokens) or tokens[after].start != tokens[after - 1].end:
        return False
    behind = tokens[after]
    if behind.text in _DASHES and after + 1 < len(tokens):
        follower = tokens[after + 1]
        return follower.start == behind.end and follower.lower != "strong"
    return behind.text in _TOUCHING or (behind.kind == "word" and behind.lower not in _SCALES)


def _is_date(tokens: Sequence[Token], spot: Spot, wording: Wording) -> bool:
    core = tokens[spot.core]
    if _YEARS_RANGE.fullmatch("".join(one.text for one in tokens[spot.core : spot.core_after])):
        return True
    if not core.text.isdigit() or spot.core_after - spot.core > 1 or len(core.text) > _YEAR:
        return False
    near = list(_near(tokens, spot))
    if int(core.text) in _DAYS and any(word in wording.months for word in near):
        return True
    if len(core.text) == _YEAR and int(core.text) in _YEARS:
        return not spot.is_bounded and tokens[spot.core - 1].text not in numerals.CURRENCIES
    return False


def _near(tokens: Sequence[Token], spot: Spot) -> Iterator[str]:
    """Yield the words beside a number, and behind a mark or "of" the next ones: "Aug. 9"."""
    for step, first in ((-1, spot.core - 1), (1, spot.core_after)):
        if not 0 <= first < len(tokens):
            continue
        yield tokens[first].lower
        is_between = tokens[first].kind in {"mark", "number"} or tokens[first].lower in _DATE_WORDS
        if is_between and 0 <= first + step < len(tokens):
            yield tokens[first + step].lower
            if tokens[first + step].kind == "number" and 0 <= first + 2 * step < len(tokens):
                yield tokens[first + 2 * step].lower  # "on 14 and 15 May"


_DATE_WORDS: Final = frozenset({"of", "the", "and", "to", "и", "по", "th", "st", "nd", "rd"})


def _is_time_or_way(tokens: Sequence[Token], spot: Spot, wording: Wording) -> bool:
    """Tell "two days", "135 km", "34-year-old", also behind an adjective: "two long days"."""
    at = spot.core_after
    while at < len(tokens) and tokens[at].text in _DASHES:
        at += 1
    if at >= len(tokens):
        return False
    noun = tokens[at].lower.partition("-")[0]
    return noun in wording.durations or noun in wording.distances


def _is_named(tokens: Sequence[Token], spot: Spot, wording: Wording) -> bool:
    """Tell "article 12", "No. 3", ", 34,", "(1)", "1." and "one of"."""
    core = tokens[spot.core]
    before = tokens[spot.first - 1] if spot.first else None
    behind = tokens[spot.core_after] if spot.core_after < len(tokens) else None
    name = spot.first - 2 if before and before.text == "." else spot.first - 1
    if name >= 0 and _names_it(tokens, name, wording):
        return True
    marks = (before.text if before else "\n", behind.text if behind else "\n")
    if core.text.isdigit() and len(core.text) <= _GROUP and marks in _ASIDES:
        return True
    return bool(behind and core.lower in _ONES and behind.lower in wording.not_one)


def _names_it(tokens: Sequence[Token], at: int, wording: Wording) -> bool:
    """Tell "article" before 12, and before "5 and 12"."""
    if tokens[at].lower in wording.not_counts:
        return True
    is_joined = tokens[at].lower in wording.joining or tokens[at].text == ","
    return (
        is_joined
        and at > 1
        and tokens[at - 1].kind == "number"
        and tokens[at - 2].lower in wording.not_counts
    )


_ASIDES: Final = frozenset(
    {
        (",", ","),
        (",", "."),
        ("(", ")"),
        ("[", "]"),
        ("\n", "."),
        ("\n", ")"),
        ("#", ","),
        ("#", "."),
    }
)


def _is_alone(tokens: Sequence[Token], spot: Spot, wording: Wording) -> bool:
    """Tell a small number with nothing to count behind it: "the two said", "for one"."""
    core = tokens[spot.core]
    behind = tokens[spot.after] if spot.after < len(tokens) else None
    if spot.after > spot.core_after or spot.is_bounded or spot.core_after - spot.core > 1:
        return False
    counts = (
        behind is not None
        and behind.kind in {"word", "mark"}
        and (behind.text in _DASHES or behind.kind == "word")
        and behind.lower not in wording.noun_stops - {"of"}
    )
    if core.lower in _ONES:
        return not (
            behind and behind.lower in wording.people | wording.speakers | wording.one_counts
        )
    if counts:
        return bool(behind and behind.is_capital and core.kind == "word")
    if core.lower in _LARGER:
        return False
    digits = core.text.replace(",", "").replace(".", "")
    return core.kind != "number" or (digits.isdigit() and len(digits) < len(str(_LOWEST)))
