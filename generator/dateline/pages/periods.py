"""The timeline in plain pages: all periods, a year, a month, each with its neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from dateline.pages import addresses, escape
from dateline.pages.lists.columns import with_margin
from dateline.pages.lists.legend import legend
from dateline.pages.lists.parts import LIMIT, parts_nav, split
from dateline.pages.lists.rail import dated_rail, month_rail, period_name, rail
from dateline.pages.page import Head, Page, page

if TYPE_CHECKING:
    from dateline.pages.view import View

_Period = TypeVar("_Period", int, tuple[int, int])


class _Part(NamedTuple):
    """A page's share of a period: the path of its first part, its title, all ids, which part.

    `is_month` tells whether the period is one month.
    """

    path: str
    title: str
    ids: list[str]
    number: int
    is_month: bool = False


class _Beside(NamedTuple):
    """What a period's page links to, each with its name, and what stands in its margin."""

    up: tuple[str, str]
    before: tuple[str, str] | None
    after: tuple[str, str] | None
    margin: str


def overview_page(view: View) -> Page:
    """Return the page that lists every year and month."""
    here = view.at(addresses.TIMELINE)
    timeline = view.timeline
    most = max((len(ids) for ids in timeline.months.values()), default=1)
    sections = []
    for year, ids in timeline.years.items():
        rows = "\n".join(
            _bar(here, when, len(found), most)
            for when, found in timeline.months.items()
            if when[0] == year
        )
        title = here.link(addresses.period_of(year), period_name(here, year))
        number = here.count(len(ids), "event")
        sections.append(
            f'<section class="dl-year">\n<h2 id="y{year:04}">{title} <small>{number}</small></h2>\n'
            f'<ol class="dl-bars">\n{rows}\n</ol>\n</section>'
        )
    key = [one.id for one in timeline.happenings.values() if one.event.importance == "key"]
    if key and len(key) <= LIMIT:
        heading = f'<h2 id="key-events">{here.say("Key events")}</h2>'
        listed = with_margin([legend(here, key)], [heading, dated_rail(here, key)])
        sections.append(f'<section class="dl-key">\n{listed}\n</section>')
    lead = f'<p class="dl-counts">{here.count(len(timeline.happenings), "event")}</p>'
    about = f"{timeline.settings.title}: timeline"
    head = Head("Timeline", "periods", here.language, about, template="timeline.html")
    return page(here.path, head, [lead, *sections])


def _bar(view: View, when: tuple[int, int], number: int, most: int) -> str:
    name = period_name(view, *when)
    path = addresses.period_of(*when)
    share = max(1, round(20 * number / most))
    return (
        f"<li>{view.link(path, name)}"
        f'<i class="dl-w{share}" aria-hidden="true"></i> '
        f"<span>{view.count(number, 'event')}</span></li>"
    )


def year_page(view: View, year: int, number: int = 1) -> Page:
    """Return the page of a year; where it has many events, a part, counted from 1."""
    path = addresses.period_of(year)
    here = view.at(path)
    before, after = _neighbours(list(here.timeline.years), year)
    around = _Beside(
        (addresses.TIMELINE, "Timeline"),
        None if before is None else (addresses.period_of(before), period_name(here, before)),
        None if after is None else (addresses.period_of(after), period_name(here, after)),
        _months(here, year),
    )
    part = _Part(path, period_name(here, year), here.timeline.years[year], number)
    return _listed(view, part, around)


def month_page(view: View, year: int, month: int, number: int = 1) -> Page:
    """Return the page of a month; where it has many events, a part, counted from 1."""
    path = addresses.period_of(year, month)
    here = view.at(path)
    going_on = here.timeline.continuing.get((year, month), [])
    links = "".join(f"<li>{here.event(key)}</li>" for key in going_on)
    heading = f"<h2>{here.say('Continuing')}</h2>"
    lasting = f'<div class="dl-continuing">\n{heading}\n<ul>{links}</ul>\n</div>' if links else ""
    known = [when for when in here.timeline.months if when[1]]
    before, after = _neighbours(known, (year, month))
    around = _Beside(
        (addresses.period_of(year), period_name(here, year)),
        (addresses.period_of(*before), period_name(here, *before)) if before else None,
        (addresses.period_of(*after), period_name(here, *after)) if after else None,
        "\n".join(block for block in (_months(here, year, month), lasting) if block),
    )
    title = period_name(here, year, month)
    part = _Part(path, title, here.timeline.months[year, month], number, is_month=True)
    return _listed(view, part, around)


def _months(view: View, year: int, shown: int = 0) -> str:
    """Return the links to a year's months; the one that is shown is none."""
    known = [when for when in view.timeline.months if when[0] == year and when[1]]
    items = "\n".join(
        f'<li><b aria-current="page">{escape.html_text(period_name(view, *when))}</b></li>'
        if when[1] == shown
        else f"<li>{view.link(addresses.period_of(*when), period_name(view, *when))}</li>"
        for when in known
    )
    label = view.say("Months")
    return f'<nav class="dl-months" aria-label="{label}">\n<ul>\n{items}\n</ul>\n</nav>'


def _neighbours(periods: list[_Period], here: _Period) -> tuple[_Period | None, _Period | None]:
    place = periods.index(here)
    after = periods[place + 1] if place + 1 < len(periods) else None
    return (periods[place - 1] if place else None), after


def _listed(view: View, wanted: _Part, beside: _Beside) -> Page:
    parts = split(wanted.ids)
    here = view.at(addresses.part_of(wanted.path, wanted.number))
    steps = " ".join(
        f"<p><small>{here.say(label)}</small> {here.link(*one, rel=rel)}</p>"
        for label, rel, one in (
            ("Before", "prev", beside.before),
            ("After", "next", beside.after),
        )
        if one
    )
    label = here.say("In time")
    head = Head(
        title=wanted.title,
        kind="period",
        language=here.language,
        description=f"{here.timeline.settings.title}, {wanted.title}: {len(wanted.ids)} events.",
    )
    place = (here, wanted.path, wanted.number, len(parts))
    ids = parts[wanted.number - 1]
    blocks = [
        f'<p class="dl-counts">{here.count(len(wanted.ids), "event")}</p>',
        with_margin(
            [beside.margin if wanted.number == 1 else "", legend(here, ids)],
            [
                parts_nav(*place),
                month_rail(here, ids) if wanted.is_month else rail(here, ids),
                parts_nav(*place, below=True),
                f'<nav class="dl-onward" aria-label="{label}">{steps}</nav>' if steps else "",
            ],
        ),
    ]
    kicker = f'<div class="dl-kicker">{here.link(*beside.up)}</div>'
    return page(here.path, head, blocks, before=kicker)
