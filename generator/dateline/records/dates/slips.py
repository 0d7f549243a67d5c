"""Help for what an editor wrote instead of EDTF: the right form, where it can be guessed.

Never accepted silently: the guess is shown, and the editor decides. Whatever is proposed parses.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.records.dates import slip_words as say
from dateline.records.dates.forms import near_miss, one_date
from dateline.records.dates.grammar import is_date

if TYPE_CHECKING:
    from collections.abc import Sequence

_LISTED: Final = 12
"""Dates in a list; more is no slip of one who meant a set."""

_SHORT_END: Final = re.compile(r"[0-9]{1,2}(?:-[0-9]{1,2})?")
_CLOCK: Final = re.compile(r"[0-9]{1,2}[:.][0-9]{2}")
_DIGITS: Final = re.compile("[0-9.]+")
_DAY_AND_YEAR: Final = re.compile("([0-9]{1,2}),? ([0-9]{4})")
_HAS_YEAR: Final = re.compile("[0-9]{3}")

GENERAL: Final = (
    "write a day as `2020-08-17`, with a time as `2020-08-17T15:30`, a month as `2020-08`, a year"
    " as `2020`"
)


def correct(text: str) -> str:
    """Return the help for one date in another form or a set out of order; empty for all else."""
    tidy = say.tidied(text)
    return _did_you_mean(one_date(tidy)) or _list(tidy)


def suggest(text: str) -> str:
    """Return the help for dates with words around them, or for one that the calendar has not."""
    tidy = say.tidied(text)
    for guess in (_doubt, _between, _range, _open, near_miss):
        if better := guess(tidy):
            return better
    return ""


def _did_you_mean(dates: Sequence[str]) -> str:
    if len(dates) <= 1:
        return f"did you mean `{dates[0]}`?" if dates else ""
    first, second = dates[:2]
    if "X" in second:
        return f"did you mean `{first}` (ten years) or `{second}` (a hundred years)?"
    return f"did you mean `{first}` (day first) or `{second}` (month first)?"


def _doubtful(text: str) -> list[str]:
    """Return what one date, with words or signs of doubt about it, may mean."""
    if found := one_date(text):
        return found
    rest = re.sub(r" ?[?~%] ?", "", text)
    is_about, is_probable = "~" in text or "%" in text, "?" in text or "%" in text
    while word := say.ABOUT.match(rest) or say.PROBABLY.match(rest):
        is_about = is_about or word.re is say.ABOUT
        is_probable = is_probable or word.re is say.PROBABLY
        rest = rest[word.end() :]
    if not is_about and not is_probable:
        return []
    sign = "%" if is_about and is_probable else "~" if is_about else "?"
    doubted = [date.partition("T")[0] + sign for date in one_date(rest)]
    return [date for date in doubted if is_date(date)]


def _doubt(text: str) -> str:
    return _did_you_mean(_doubtful(text))


def _completed(left: str, right: str) -> tuple[str, str]:
    """Return both ends of a range in full: each says only what the other does not."""
    if _CLOCK.fullmatch(right) and (first := one_date(left)):
        return left, f"{first[0].partition('T')[0]} {right}"
    if _SHORT_END.fullmatch(right) and len(left) > len(right):
        short = "-".join(part.zfill(2) for part in right.split("-"))
        return left, left[: -len(short)] + short
    if _DIGITS.fullmatch(left) and _DIGITS.fullmatch(right) and len(left) < len(right):
        return left + right[len(left) - len(right) :], right
    if (tail := _DAY_AND_YEAR.fullmatch(right)) and not _HAS_YEAR.search(left):
        return f"{left} {tail[2]}", f"{left.rstrip('0123456789')}{tail[1]} {tail[2]}"
    if not _HAS_YEAR.search(left):
        # day, month and year are words; the right has all of them
        return " ".join([left, *right.split()[len(left.split()) :]]), right
    return left, right


def _ends(left: str, right: str) -> tuple[str, str] | None:
    """Return both ends of a range in EDTF."""
    for word, other in ((left, right), (right, left)):
        if word.lower() in say.STILL | say.NOT_KNOWN:
            gap = ".." if word.lower() in say.STILL else ""
            known = _doubtful(other)
            return ((gap, known[0]) if word is left else (known[0], gap)) if known else None
    left, right = _completed(left, right)
    first, last = _doubtful(left), _doubtful(right)
    return (first[0], last[0]) if first and last else None


def _between(text: str) -> str:
    found = say.BETWEEN.fullmatch(text)
    ends = _ends(found[1], found[2]) if found else None
    once = "[{}..{}]".format(*ends) if ends else ""
    return f"did you mean `{once}`?" if is_date(once) else ""


def _range(text: str) -> str:
    for pattern in say.RANGES:
        found = pattern.fullmatch(text)
        ends = _ends(found[1], found[2]) if found else None
        if ends is None:
            continue
        lasted, once, reversed_ = (
            form.format(*ends) for form in ("{0}/{1}", "[{0}..{1}]", "{1}/{0}")
        )
        if is_date(lasted) and is_date(once) and "/" not in text and "" not in ends:
            return f"write `{lasted}` if it lasted all that time, `{once}` if it was once within it"
        if is_date(lasted):
            return f"did you mean `{lasted}`?"
        if is_date(reversed_):
            return f"it ends before it begins: did you mean `{reversed_}`?"
    return ""


def _open(text: str) -> str:
    """`since 2020-08-11`, `before 2020`."""
    for pattern, help_ in (
        (say.SINCE, "write `{0}/..` if it still goes on, `{0}/` if its end is not known"),
        (say.UNTIL, "write `../{0}` if it always was so, `/{0}` if its start is not known"),
        (say.BEFORE, "did you mean `[..{0}]`, then or earlier?"),
        (
            say.OPEN_END,
            "write `{0}/..` if it still goes on, `[{0}..]` if it was once, then or later",
        ),
        (say.OPEN_START, "write `../{0}` if it always was so, `[..{0}]` if once, then or earlier"),
        (say.AFTER, "did you mean `[{0}..]`, then or later?"),
    ):
        found = pattern.fullmatch(text)
        dates = _doubtful(found[1]) if found else []
        if dates and is_date(f"[..{dates[0]}]"):
            return help_.format(dates[0])
    return ""


def _list(text: str) -> str:
    """`2020-08-17, 2020-08-18`, `17 or 18 August 2020`, `{2020,2021}`, a set out of order."""
    parts = say.OR.split(text.strip("[]{} "))
    if not 1 < len(parts) <= _LISTED:
        return ""
    dates = {found[0] for part in parts if (found := _doubtful(_completed(part, parts[-1])[0]))}
    one_of = f"[{','.join(sorted(dates))}]"
    if len(dates) < len(set(parts)) or not is_date(one_of):
        return ""
    return f"did you mean `{one_of}`, one of these?"
