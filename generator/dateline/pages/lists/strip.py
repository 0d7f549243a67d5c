"""The strip: the months of the timeline side by side, with bars for how much happened."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from dateline.pages import addresses, escape
from dateline.pages.dates import mark
from dateline.pages.lists.rail import period_name
from dateline.records.dates import stands_at

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.pages.view import View

    _Months = Mapping[tuple[int, int], Sequence[str]]

_MONTHS: Final = 60
"""The most months of which a bar can still be seen."""
_MONTHS_OF_DAYS: Final = 6
"""The most months whose days can be seen."""
_MONTHS_OF_NAMES: Final = 12
"""The most months whose names have room, in three letters."""
_STEPS: Final = 20
"""How many heights a bar can have."""


def strip(view: View) -> str:
    """Return the months as links; nothing where there is one only, or too many.

    A day's bar counts the events whose day is known; the month's number counts them all.
    """
    months = {when: ids for when, ids in view.timeline.months.items() if when[1]}
    if not 1 < len(months) <= _MONTHS:
        return ""
    if len(months) <= _MONTHS_OF_DAYS:
        return f'<ol class="dl-strip">\n{_with_days(view, months)}\n</ol>'
    return f'<ol class="dl-strip dl-strip--dense">\n{_without_days(view, months)}\n</ol>'


def _with_days(view: View, months: _Months) -> str:
    columns = {when: _days(view, ids) for when, ids in months.items()}
    most = max(1, *(number for column in columns.values() for number in column))
    items = []
    for when, ids in months.items():
        name = period_name(view, *when)
        label = (
            f'<b><span class="dl-long">{escape.html_text(name)}</span>'
            f'<span class="dl-short" aria-hidden="true">{escape.html_text(name[:3])}</span></b>'
            f' <small><span class="dl-long">{view.count(len(ids), "event")}</span>'
            f'<span class="dl-short" aria-hidden="true">{len(ids)}</span></small>'
        )
        items.append(_month(view, when, _bars(columns[when], most), label))
    return "\n".join(items)


def _without_days(view: View, months: _Months) -> str:
    most = max(len(ids) for ids in months.values())
    items = []
    last = None
    for when, ids in months.items():
        name = escape.html_text(period_name(view, *when))
        below = [name[:3]] if len(months) <= _MONTHS_OF_NAMES else []
        if when[0] != last:
            below.append(escape.html_text(period_name(view, when[0])))
        last = when[0]
        label = (
            f'<span class="dl-hidden">{name} {view.count(len(ids), "event")}</span>'
            f'<small aria-hidden="true">{"<br>".join(below)}</small>'
        )
        items.append(_month(view, when, _bars([len(ids)], most), label))
    return "\n".join(items)


def _days(view: View, ids: Sequence[str]) -> list[int]:
    """Return how many events began on each day of a month, where their day is known."""
    dates = (view.event_of(key).date for key in ids)
    days = Counter(
        stands_at(date).day
        for date in dates
        if date.precision not in {"month", "season"} and mark(date) != "one-of"
    )
    return [days[day] for day in range(1, 32)]


def _bars(numbers: Sequence[int], most: int) -> str:
    heights = [-(-_STEPS * number // most) for number in numbers]
    return "".join(f'<i class="dl-h{height}"></i>' if height else "<i></i>" for height in heights)


def _month(view: View, when: tuple[int, int], bars: str, label: str) -> str:
    goal = escape.attribute(addresses.href(view.path, addresses.period_of(*when)))
    days = f'<span class="dl-days" aria-hidden="true">{bars}</span>'
    return f'<li><a href="{goal}">{days}{label}</a></li>'
