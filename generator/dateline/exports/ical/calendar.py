"""Events to the components of a calendar.

The library's own objects take three seconds for 10,000 events, most of them for copying what is
known to be right. So it only encodes values and lines, and puts the frame around them.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar.prop import vDate, vDatetime, vGeo, vText

from dateline.exports import telling
from dateline.exports.ical.folding import folded
from dateline.exports.ical.when import when
from dateline.exports.positions import Point, Positions
from dateline.exports.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from dateline.exports.ical.when import When
    from dateline.exports.publication import Publication, Selection
    from dateline.timeline.happening import Happening

_END: Final = b"END:VCALENDAR\r\n"
_UNDATED: Final = "19700101T000000Z"
"""The stamp of a record that does not say when it was added; the clock would change every file."""
_NEWLINE_SIGN: Final = re.compile(r"(?<=\\)(?=N)")
_NOTES: Final = "Events whose day is not known stand here as notes without a date"


class _Value(Protocol):
    """A value of the library's; not all of them say what they return."""

    def to_ical(self) -> bytes:
        """Return it as a calendar holds it."""


class Fragment(NamedTuple):
    """One component, with its line ends, and whether it stands on a day."""

    written: bytes
    has_day: bool


def fragments(publication: Publication) -> Mapping[str, Fragment]:
    """Return every event's component, by id."""
    settings = publication.timeline.settings
    zone = zone_of(settings.time_zone) if "time_zone" in settings.model_fields_set else None
    positions = Positions(publication.timeline)
    domain = _text(telling.lasting_name(publication))
    found = {}
    for key, one in publication.timeline.happenings.items():
        time = when(one.event.date, zone)
        kind = "VEVENT" if time else "VJOURNAL"
        lines = [
            f"BEGIN:{kind}",
            f"UID:{telling.lasting_key(key, one.event)}@{domain}",
            f"DTSTAMP:{_stamp(one)}",
            *_common(publication, one, time),
            *(_of_event(publication, one, time, positions.of(one.event)) if time else ()),
            f"END:{kind}",
        ]
        found[key] = Fragment(_written(lines), time is not None)
    return found


def zone_of(name: str) -> ZoneInfo | None:
    """Return a time zone, or None where nobody has its rules."""
    try:
        return ZoneInfo(name)
    except ZoneInfoNotFoundError:
        return None


def assemble(
    publication: Publication, selection: Selection, fragments: Mapping[str, Fragment]
) -> bytes:
    """Return the calendar of a selection."""
    settings = publication.timeline.settings
    parts = [fragments[key] for key in selection.ids]
    notes = sum(not part.has_day for part in parts)
    about = [settings.description] if settings.description and not selection.kind else []
    if notes:
        about.append(f"{say(_NOTES, settings.language)}: {notes}.")
    title, described = _text(selection.title), _text("\n\n".join(about))
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dateline//Dateline//EN"]
    lines += [f"NAME:{title}", f"X-WR-CALNAME:{title}"]  # RFC 7986, and for who does not know it
    if about:
        lines += [f"DESCRIPTION:{described}", f"X-WR-CALDESC:{described}"]
    return b"".join([_written(lines), *(part.written for part in parts), _END])


def _common(publication: Publication, one: Happening, time: When | None) -> Iterator[str]:
    """Yield what an event and a note may both have."""
    event, timeline = one.event, publication.timeline
    language = timeline.settings.language
    own = event.language or language
    spoken = f";LANGUAGE={own}" if own != language else ""
    is_sure = time is not None and event.date.doubt == "none"
    said = publication.rows[one.id].date_words
    heading = telling.heading(event, language)
    title = heading if is_sure else telling.dated_heading(event, language, said)
    yield f"SUMMARY{spoken}:{_text(title)}"
    paragraphs = [*telling.remarks(event, language)]
    if event.summary:
        paragraphs.append(event.summary)
    facts = [telling.date_line(event, said)]
    if time is None:  # a note has no field for it
        facts += filter(None, [telling.place_line(timeline, event)])
    paragraphs.append("\n".join(facts))
    described = _text("\n\n".join(paragraphs))
    yield f"DESCRIPTION{spoken}:{described}"
    if event.topics:
        yield f"CATEGORIES:{','.join(map(_name, telling.topic_names(timeline, event)))}"
    if publication.site_url:
        yield f"URL:{publication.address('event', one.id)}"
    if time is None and event.status == "retracted":
        yield "STATUS:CANCELLED"


def _of_event(
    publication: Publication, one: Happening, time: When, points: Sequence[Point]
) -> Iterator[str]:
    """Yield what only an event on a day may have."""
    event, timeline = one.event, publication.timeline
    yield _moment("DTSTART", time.start)
    if time.end is not None:
        yield _moment("DTEND", time.end)
    places = telling.place_line(timeline, event)
    if places:
        yield f"LOCATION:{_name(places)}"
    match points:
        case [Point(lat, lon, "spot" | "site" | "city")]:  # else it would say more than is known
            yield f"GEO:{vGeo((lat, lon)).to_ical()}"
    if event.status == "retracted":
        yield "STATUS:CANCELLED"
    elif event.date.doubt != "none":
        yield "STATUS:TENTATIVE"
    yield "TRANSP:TRANSPARENT"  # nobody's own time is taken by it


def _stamp(one: Happening) -> str:
    newest = telling.touched(one.event)
    return _written_stamp(newest) if newest else _UNDATED


@lru_cache(maxsize=1024)
def _written_stamp(stamp: datetime) -> str:
    return _encoded(vDatetime(stamp))


def _moment(name: str, moment: date | datetime) -> str:
    if isinstance(moment, datetime):
        return f"{name}:{_encoded(vDatetime(moment))}"
    return f"{name};VALUE=DATE:{_encoded(vDate(moment))}"


def _encoded(value: _Value) -> str:
    return value.to_ical().decode()


def _written(lines: Iterable[str]) -> bytes:
    return b"".join(map(folded, lines))


def _text(text: str) -> str:
    r"""Return a text value; the library would read the letters `\N` in it as a line break."""
    pieces = _NEWLINE_SIGN.split(text) if r"\N" in text else [text]
    return "".join(_encoded(vText(piece)) for piece in pieces)


_name: Final = lru_cache(maxsize=4096)(_text)
"""The same for what many events share."""
