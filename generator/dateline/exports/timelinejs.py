"""TimelineJS JSON: a slide an event, for Knight Lab's TimelineJS.

Its dates are parts of a day without doubt or zone, so each slide also says its date in words. What
has no day, no month or no end is given none; one of several dates and a season or a decade stand
as the span of what they can be. What is known only to have ended stands at its end.
"""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.exports import telling
from dateline.exports.words import say
from dateline.records.dates import DateExpression, Span, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.exports.publication import Publication, Selection
    from dateline.records.dates import Point
    from dateline.timeline.happening import Happening

_TITLE_ID: Final = "_title"
"""No record has such an id."""

_FIRST_YEAR: Final = -271_820
_LAST_YEAR: Final = 275_759
"""Years that its human scale can show; for others it has the cosmological one."""


class Fragment(NamedTuple):
    """One slide as JSON, and whether its date fits the human scale."""

    written: str
    is_human: bool


def fragments(publication: Publication) -> Mapping[str, Fragment]:
    """Return every event's slide, by id."""
    return {
        key: Fragment(
            json.dumps(_slide(publication, one), ensure_ascii=False),
            all(_FIRST_YEAR < point.year < _LAST_YEAR for point in one.event.date.points),
        )
        for key, one in publication.timeline.happenings.items()
    }


def assemble(
    publication: Publication, selection: Selection, fragments: Mapping[str, Fragment]
) -> bytes:
    """Return the slides of a selection behind a title slide, in UTF-8."""
    settings = publication.timeline.settings
    slides = [fragments[key] for key in selection.ids]
    about = settings.description if settings.description and not selection.kind else ""
    title = {
        "unique_id": _TITLE_ID,
        "text": {"headline": _html(selection.title), "text": _html(about)},
    }
    scale = "human" if all(slide.is_human for slide in slides) else "cosmological"
    frame = json.dumps({"scale": scale, "title": title}, ensure_ascii=False)
    events = ",\n".join(slide.written for slide in slides)
    return f'{frame[:-1]}, "events": [\n{events}\n]}}\n'.encode()


def _slide(publication: Publication, one: Happening) -> dict[str, object]:
    event, timeline = one.event, publication.timeline
    language = timeline.settings.language
    slide: dict[str, object] = {
        "unique_id": one.id,
        **_dates(event.date, language),
        "display_date": publication.rows[one.id].date_words,
        "text": {
            "headline": _html(telling.heading(event, language)),
            "text": _text(publication, one, language),
        },
    }
    if event.topics:
        # It takes the markup out of a group's name and then shows what is left as HTML.
        group = timeline.name("topic", event.topics[0], language)
        slide["group"] = escape(_html(group), quote=False)
    return slide


def _text(publication: Publication, one: Happening, language: str) -> str:
    event = one.event
    places = telling.place_line(publication.timeline, event)
    paragraphs = [*telling.remarks(event, language), event.summary or "", places]
    html = [f"<p>{_html(text)}</p>" for text in paragraphs if text]
    if publication.site_url:
        goal = escape(publication.address("event", one.id))
        html.append(f'<p><a href="{goal}">{_html(say("Sources and details", language))}</a></p>')
    return "".join(html)


def _html(text: str) -> str:
    return escape(" ".join(text.split()), quote=False)


def _dates(date: DateExpression, language: str) -> dict[str, dict[str, str]]:
    start, end = date.spans[0].start, date.spans[-1].end
    first = _parts(start, last=False) if start else {}
    last = _parts(end, last=True) if end else {}
    if not first or not last or first == last:
        return {"start_date": first or last}
    if start and first.items() <= last.items():
        # An end is taken away as needless where it repeats all that the start has.
        first["display_date"] = words(DateExpression("point", (Span(start, start),)), language)
    return {"start_date": first, "end_date": last}


def _parts(point: Point, *, last: bool) -> dict[str, str]:
    """Return what is known of a point; of a season or a decade its first or last month or year."""
    if point.is_season or point.hidden:
        moment = point.last if last else point.first
        numbers = {"year": _year(moment.year)}
        return {**numbers, "month": str(moment.month)} if point.is_season else numbers
    known = {"month": point.month, "day": point.day}
    numbers = {"year": _year(point.year)}
    numbers |= {name: str(number) for name, number in known.items() if number}
    if point.time:
        hour, minute, *second = point.time.clock.split(":")
        numbers |= {"hour": hour, "minute": minute}
        if second:
            numbers["second"] = second[0]
    return numbers


def _year(year: int) -> str:
    """Return a year as it is named there: -44 is shown as 44 BC, and there is no year 0."""
    return str(year if year > 0 else year - 1)
