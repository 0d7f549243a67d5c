"""Help for what an editor wrote instead of EDTF: the right form, where it can be guessed.

Never accepted silently: the guess is shown, and the editor decides. What is proposed always parses.
"""

from __future__ import annotations

import re
from typing import Final

from dateline.records.dates.forms import is_date, one_date

_LOOKALIKES: Final = str.maketrans(
    {
        "\N{EN DASH}": "-",
        "\N{EM DASH}": "-",
        "\N{MINUS SIGN}": "-",
        "\N{HYPHEN}": "-",
        "\N{NON-BREAKING HYPHEN}": "-",
        "\N{HORIZONTAL ELLIPSIS}": "..",
    }
)

_ABOUT: Final = re.compile(
    r"(?i:circa|ca\.?|c\.?(?=[ 0-9])|about|around|approximately|approx\.?|roughly|около|примерно"
    r"|приблизительно|каля|прыблізна|прыкладна)[ ,]*(?=.)"
)
_PROBABLY: Final = re.compile(
    r"(?i:probably|possibly|perhaps|maybe|likely|вероятно|возможно|видимо|верагодна|імаверна"
    r"|магчыма)[ ,]*(?=.)"
)
_SINCE: Final = re.compile(r"(?i:since|from|starting|со?|за?|са) (.+)")
_UNTIL: Final = re.compile(r"(?i:until|till|to|до|да) (.+)")
_BEFORE: Final = re.compile(r"(?i:before|by|by the end of) (.+)")
_AFTER: Final = re.compile(r"(?i:after|после|пасля) (.+)")

_SET_RANGE: Final = re.compile(r"(?i:between (.+?) and (.+))")
_RANGES: Final = (
    re.compile(r"(?i:(?:from )?(.+?) ?(?:-{2,}|\.{2,}|/| to | till | until | through | - ) ?(.+))"),
    re.compile(r"([^-]+)-([^-]+)"),
)
_OR: Final = re.compile(r" ?, ?(?:or )?| or | або | ці | или ", re.IGNORECASE)

_STILL: Final = frozenset({"..", "open", "now", "present", "today", "ongoing", "still"})
_NOT_KNOWN: Final = frozenset({"unknown", "?"})

_LISTED: Final = 12
"""Dates in a list; more is no slip of one who meant a set."""

GENERAL: Final = "write a day as `2020-08-17`, a month as `2020-08`, a year as `2020`"


def suggest(text: str) -> str:
    """Return the help for a text that is no date; empty where nothing can be guessed."""
    tidy = " ".join(text.translate(_LOOKALIKES).split()).strip("'\"`();")
    if not tidy:
        return GENERAL
    for guess in (_one, _span_of_a_set, _range, _open, _list):
        if better := guess(tidy):
            return better
    return ""


def _doubtful(text: str) -> list[str]:
    """Return what one date, with words or signs of doubt about it, may mean."""
    if found := one_date(text):
        return found
    is_about = is_probable = False
    before = ""
    rest = text
    while rest != before:
        before = rest
        rest = _ABOUT.sub("", rest, count=1) if (about := _ABOUT.match(rest)) else rest
        is_about = is_about or about is not None
        rest = _PROBABLY.sub("", rest, count=1) if (probable := _PROBABLY.match(rest)) else rest
        is_probable = is_probable or probable is not None
    is_about = is_about or "~" in rest or "%" in rest
    is_probable = is_probable or "?" in rest or "%" in rest
    if not is_about and not is_probable:
        return []
    sign = "%" if is_about and is_probable else "~" if is_about else "?"
    plain = one_date(re.sub(r" ?[?~%] ?", "", rest))
    doubted = [date.partition("T")[0] + sign for date in plain]
    return [date for date in doubted if is_date(date)]


def _one(text: str) -> str:
    found = _doubtful(text)
    if len(found) < 2:
        return f"did you mean `{found[0]}`?" if found else ""
    first, second = found[:2]
    if "X" in second:
        return f"did you mean `{first}` (ten years) or `{second}` (a hundred years)?"
    return f"did you mean `{first}` (day first) or `{second}` (month first)?"


def _ends(left: str, right: str) -> tuple[str, str] | None:
    """Return both ends of a range, each completed from the other: `10-16 August 2020`."""
    if right.lower() in _STILL | _NOT_KNOWN:
        first = _doubtful(left)
        return (first[0], ".." if right.lower() in _STILL else "") if first else None
    if left.lower() in _STILL | _NOT_KNOWN:
        last = _doubtful(right)
        return (".." if left.lower() in _STILL else "", last[0]) if last else None
    if re.fullmatch(r"[0-9]{1,2}(?:-[0-9]{1,2})?", right):
        short = "-".join(part.zfill(2) for part in right.split("-"))
        right = left[: -len(short)] + short if len(left) > len(short) else right
    elif re.fullmatch(r"[0-9]{1,2}", left) or not re.search("[0-9]{4}", left):
        # the words of the right that the left has not: day, month and year are 1, 2 and 3 of them
        shared = right.split()[len(left.split()) :]
        left = " ".join([left, *shared])
    first, last = _doubtful(left), _doubtful(right)
    return (first[0], last[0]) if first and last else None


def _range(text: str) -> str:
    for pattern in _RANGES:
        found = pattern.fullmatch(text)
        ends = _ends(found[1], found[2]) if found else None
        if ends is None:
            continue
        first, last = ends
        lasted, once = f"{first}/{last}", f"[{first}..{last}]"
        if first in {"", ".."} or last in {"", ".."}:
            return f"did you mean `{lasted}`?" if is_date(lasted) else ""
        if is_date(lasted) and is_date(once) and "/" not in text:
            return f"write `{lasted}` if it lasted all that time, `{once}` if it was once within it"
        if is_date(lasted):
            return f"did you mean `{lasted}`?"
        if is_date(f"{last}/{first}"):
            return f"it ends before it begins: did you mean `{last}/{first}`?"
    return ""


def _span_of_a_set(text: str) -> str:
    found = _SET_RANGE.fullmatch(text)
    ends = _ends(found[1], found[2]) if found else None
    once = "[{}..{}]".format(*ends) if ends else ""
    return f"did you mean `{once}`?" if once and is_date(once) else ""


def _open(text: str) -> str:
    """`since 2020-08-11`, `before 2020`."""
    for pattern, lasting, over in ((_SINCE, "{}/..", "{}/"), (_UNTIL, "../{}", "/{}")):
        found = pattern.fullmatch(text)
        if found and (dates := _doubtful(found[1])):
            still, unknown = lasting.format(dates[0]), over.format(dates[0])
            other = "its end" if pattern is _SINCE else "its start"
            open_end = "it still goes on" if pattern is _SINCE else "it always was so"
            return f"write `{still}` if {open_end}, `{unknown}` if {other} is not known"
    for pattern, template in ((_BEFORE, "[..{}]"), (_AFTER, "[{}..]")):
        found = pattern.fullmatch(text)
        if found and (dates := _doubtful(found[1])) and is_date(template.format(dates[0])):
            return f"did you mean `{template.format(dates[0])}`?"
    return ""


def _list(text: str) -> str:
    """`2020-08-17, 2020-08-18`, `{2020,2021}`, and a set that is out of order."""
    parts = _OR.split(text.strip("[]{} "))
    if not 2 <= len(parts) <= _LISTED:
        return ""
    dates = [found[0] for part in parts if (found := _doubtful(part))]
    one_of = f"[{','.join(sorted(set(dates)))}]"
    if len(dates) < len(parts) or not is_date(one_of):
        return ""
    return f"did you mean `{one_of}`, one of these?"
