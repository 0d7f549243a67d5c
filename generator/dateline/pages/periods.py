"""The timeline in plain pages: all periods, a year, a month, each with its neighbours."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from dateline.pages import addresses
from dateline.pages.page import Head, Page, page
from dateline.pages.parts import LIMIT, parts_nav, split
from dateline.pages.rail import period_name, rail
from dateline.timeline.periods import month_of, periods

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.pages.view import View
    from dateline.timeline.periods import Period


class _Beside(NamedTuple):
    """What a period's page links to, each with its name, and a block of its own."""

    up: tuple[str, str]
    before: tuple[str, str] | None
    after: tuple[str, str] | None
    extra: str


def period_pages(view: View) -> Iterator[Page]:
    """Yield the list of periods, then each year's and each month's page."""
    found = periods(view.timeline.happenings.values())
    years = {year: list(group) for year, group in groupby(found, key=lambda one: one.year)}
    yield _overview(view.at(addresses.TIMELINE), years)
    order = list(years)
    for number, year in enumerate(order):
        beside = (order[number - 1] if number else None, (order[number + 1 :] or [None])[0])
        yield from _year(view, years[year], beside)
    months = [one for one in found if one.month]
    for number, period in enumerate(months):
        before = months[number - 1] if number else None
        after = months[number + 1] if number + 1 < len(months) else None
        yield from _month(view, period, before, after)


def _overview(view: View, years: dict[int, list[Period]]) -> Page:
    total = len(view.timeline.happenings)
    most = max((len(one.happenings) for group in years.values() for one in group), default=1)
    sections = []
    for year, group in years.items():
        rows = "\n".join(_bar(view, one, most) for one in group)
        title = view.link(addresses.period_of(year), period_name(view, year))
        number = view.count(sum(len(one.happenings) for one in group), "event")
        sections.append(
            f'<section class="dl-year">\n<h2 id="y{year:04}">{title} <small>{number}</small></h2>\n'
            f'<ol class="dl-bars">\n{rows}\n</ol>\n</section>'
        )
    key = [one.id for one in view.timeline.happenings.values() if one.event.importance == "key"]
    if key and len(key) <= LIMIT:
        heading = f'<h2 id="key-events">{view.say("Key events")}</h2>'
        sections.append(f"<section>\n{heading}\n{rail(view, key, headings=False)}\n</section>")
    lead = f'<p class="dl-summary">{view.count(total, "event")}</p>'
    head = Head("Timeline", "periods", view.language, f"{view.timeline.settings.title}: timeline")
    return page(view.path, head, [lead, *sections])


def _bar(view: View, period: Period, most: int) -> str:
    name = period_name(view, period.year, period.month)
    if not period.month:
        name = f"{name}, {view.say('month not known')}"
    path = addresses.period_of(period.year, period.month)
    number = len(period.happenings)
    share = round(100 * number / most)
    return (
        f"<li>{view.link(path, name)}"
        f'<meter min="0" max="100" value="{share}" aria-hidden="true"></meter>'
        f"<span>{view.count(number, 'event')}</span></li>"
    )


def _year(view: View, group: list[Period], beside: tuple[int | None, int | None]) -> Iterator[Page]:
    year = group[0].year
    path = addresses.period_of(year)
    here = view.at(path)
    ids = [one.id for period in group for one in period.happenings]
    links = [
        here.link(addresses.period_of(year, one.month), period_name(here, year, one.month))
        for one in group
        if one.month
    ]
    months = f'<p class="dl-months">{" · ".join(links)}</p>' if links else ""
    before, after = (
        (addresses.period_of(one), period_name(here, one)) if one is not None else None
        for one in beside
    )
    around = _Beside((addresses.TIMELINE, "Timeline"), before, after, months)
    yield from _listed(view, path, period_name(here, year), ids, around)


def _month(
    view: View, period: Period, before: Period | None, after: Period | None
) -> Iterator[Page]:
    path = addresses.period_of(period.year, period.month)
    going_on = [
        key
        for key, one in view.timeline.happenings.items()
        if one.event.date.kind == "interval" and _continues(view, key, period)
    ]
    here = view.at(path)
    links = "".join(f"<li>{here.event(key)}</li>" for key in going_on)
    heading = f"<h2>{view.say('Continuing')}</h2>"
    extra = f'<aside class="dl-continuing">\n{heading}\n<ul>{links}</ul>\n</aside>' if links else ""
    earlier, later = (
        (addresses.period_of(one.year, one.month), period_name(view, one.year, one.month))
        if one
        else None
        for one in (before, after)
    )
    up = (addresses.period_of(period.year), period_name(view, period.year))
    ids = [one.id for one in period.happenings]
    title = period_name(view, period.year, period.month)
    yield from _listed(view, path, title, ids, _Beside(up, earlier, later, extra))


def _continues(view: View, key: str, period: Period) -> bool:
    date = view.event_of(key).date
    last = date.latest
    here = (period.year, period.month)
    return last is not None and month_of(date) < here <= (last.year, last.month)


def _listed(view: View, path: str, title: str, ids: list[str], beside: _Beside) -> Iterator[Page]:
    parts = split(ids)
    for number, part in enumerate(parts, 1):
        here = view.at(addresses.part_of(path, number))
        steps = "".join(
            f"<span>{view.say(label)}: {here.link(*one, rel=rel)}</span>"
            for label, rel, one in (
                ("Before", "prev", beside.before),
                ("After", "next", beside.after),
            )
            if one
        )
        label = view.say("In time")
        head = Head(
            title=title,
            kind="period",
            language=view.language,
            description=f"{view.timeline.settings.title}, {title}: {len(ids)} events.",
        )
        pager = parts_nav(here, path, number, len(parts))
        blocks = [
            f'<p class="dl-summary">{view.count(len(ids), "event")}</p>',
            beside.extra if number == 1 else "",
            pager,
            rail(here, part),
            pager,
            f'<nav class="dl-steps" aria-label="{label}">{steps}</nav>' if steps else "",
        ]
        kicker = f'<div class="dl-kicker">{here.link(*beside.up)}</div>'
        yield page(here.path, head, blocks, before=kicker)
