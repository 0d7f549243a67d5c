"""The rail: events in order down a line of dates, under the headings of their months."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dateline.pages import addresses, escape
from dateline.pages.dates import mark, when
from dateline.records.dates import DateExpression, Point, Span, words
from dateline.timeline.periods import Period, periods

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.pages.view import View
    from dateline.records.event import Event, Figure, Said
    from dateline.timeline.happening import Happening

_SIDES = 2


def period_name(view: View, year: int, month: int | None = None) -> str:
    """Return `August 2020`, `2020` or, for month 0, `2020, month not known`, plain."""
    point = Point(year, month)
    return words(DateExpression("point", (Span(point, point),)), view.language)


def rail(view: View, ids: Iterable[str]) -> str:
    """Return events in order as one block of HTML, each month's under its heading with a count."""
    return "\n".join(
        _month(view, period, view.count(len(period.happenings), "event"))
        for period in periods(_happenings(view, ids))
    )


def chosen_rail(view: View, ids: Iterable[str]) -> str:
    """Return some of the timeline's events as `rail` does; each month leads to all of its own."""
    return "\n".join(
        _month(view, period, _whole_month(view, period))
        for period in periods(_happenings(view, ids))
    )


def _whole_month(view: View, period: Period) -> str:
    """Return how much a month holds, as a link to its page where that is more than here."""
    total = len(view.timeline.months[period.year, period.month])
    number = view.count(total, "event")
    if total == len(period.happenings):
        return number
    goal = addresses.href(view.path, addresses.period_of(period.year, period.month))
    return f'<a href="{escape.attribute(goal)}">{view.say("all")} {number}</a>'


def month_rail(view: View, ids: Iterable[str]) -> str:
    """Return the events of one month, of a page that is about that month."""
    return _list(_item(view, one, level=2) for one in _happenings(view, ids))


def dated_rail(view: View, ids: Iterable[str]) -> str:
    """Return events in order without headings; each date names its month."""
    return _list(
        _item(view, one, month=period_name(view, period.year, period.month))
        for period in periods(_happenings(view, ids))
        for one in period.happenings
    )


def _happenings(view: View, ids: Iterable[str]) -> list[Happening]:
    return [view.timeline.happenings[key] for key in ids]


def _month(view: View, period: Period, number: str) -> str:
    name = escape.html_text(period_name(view, period.year, period.month))
    anchor = f"{period.year:04}-{period.month:02}" if period.month else f"{period.year:04}"
    return (
        f'<section class="dl-month">\n<h2 id="m{anchor}" data-search-exclude>{name}'
        f" <small>{number}</small></h2>\n"
        f"{_list(_item(view, one) for one in period.happenings)}\n</section>"
    )


def _list(items: Iterable[str]) -> str:
    inner = "\n".join(items)
    # A search finds the events themselves; with each list again its index would be twice as long.
    return f'<ol class="dl-rail" data-search-exclude>\n{inner}\n</ol>'


def _item(view: View, happening: Happening, *, level: int = 3, month: str = "") -> str:
    event = happening.event
    short = when(event.date, view.language, month)
    small = f" <span>{escape.html_text(short.small)}</span>" if short.small else ""
    key = " dl-item--key" if event.importance == "key" else ""
    goal = escape.attribute(addresses.href(view.path, addresses.page_of("event", happening.id)))
    title = escape.html_text(event.title)
    summary = f"\n<p>{escape.html_text(event.summary)}</p>" if event.summary else ""
    return (
        f'<li class="dl-item{key}">'
        f'<div class="dl-when"><b>{escape.html_text(short.bold)}</b>{small}</div> '
        f'<span class="dl-mark dl-mark--{mark(event.date)}" aria-hidden="true"></span> '
        f'<div class="dl-entry">\n<h{level}><a href="{goal}">{title}</a></h{level}>'
        f"{_numbers(view, event)}{summary}\n{meta(view, event)}</div></li>"
    )


def meta(view: View, event: Event) -> str:
    """Return the quiet line under an event: status, places, how many sources."""
    parts = [status(view, event)]
    parts += [f"<span>{view.record('place', place)}</span>" for place in event.places]
    parts.append(f"<span>{view.count(len(event.sources), 'source')}</span>")
    return f'<p class="dl-meta">{" ".join(parts)}</p>'


def status(view: View, event: Event) -> str:
    """Return the status as a small label, with what is disputed."""
    note = ""
    if event.status_note:
        note = f'<span class="dl-hidden">:</span> {escape.html_text(event.status_note)}'
    label = view.say(event.status)
    return f'<span class="dl-status dl-status--{event.status}"><b>{label}</b>{note}</span>'


def numbers_in_conflict(event: Event) -> list[Figure]:
    """Return the figures of the first thing of which two parties give a number."""
    by_what: dict[str, list[Figure]] = defaultdict(list)
    for figure in event.figures:
        by_what[figure.what].append(figure)
    return next((group for group in by_what.values() if len(group) >= _SIDES), [])


def _numbers(view: View, event: Event) -> str:
    found = numbers_in_conflict(event)
    if not found:
        return ""
    cells = " ".join(
        f"<span><b>{view.text(number(figure))}</b> {who(view, figure)}</span>" for figure in found
    )
    return f'\n<p class="dl-two">{cells}</p>'


def number(figure: Figure) -> str:
    """Return a figure's number as text: in the source's words where it has them."""
    if figure.text:
        return figure.text
    if figure.value is not None:
        digits = f"{figure.value:,}"
    elif figure.min is not None and figure.max is not None:
        digits = f"{figure.min:,}\N{EN DASH}{figure.max:,}"
    elif figure.min is not None:
        digits = f"≥ {figure.min:,}"
    else:
        digits = f"≤ {figure.max:,}"
    return f"{digits} {figure.unit or ''}".strip()


def who(view: View, said: Said) -> str:
    """Return who says it, as a link where the catalogue has them."""
    if said.by:
        return view.record("actor", said.by)
    return view.text(said.by_name) if said.by_name else ""
