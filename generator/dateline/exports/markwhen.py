"""markwhen text: an event a line, with its summary and its address below.

markwhen's parser (1.2) knows days, months and years, one or from one to another, and years BCE. It
drops doubt, ends that are open, decades, sets and zones without a word and reads `-0043` as today.
So all but what it knows stands as the earliest and the latest that it can be, with the date in
words in the title. Its text has no way to escape a sign: an invisible one (U+2060, word joiner)
keeps apart what it would act on.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from dateline.exports import telling
from dateline.exports.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dateline.exports.publication import Publication, Selection
    from dateline.records.dates import DateExpression, Moment, Point
    from dateline.timeline.happening import Happening

_JOINER: Final = "\N{WORD JOINER}"
_ACTIVE: Final = re.compile(
    r"""
    [\]#!.0-9]
    (?: (?<=\])(?=\()           # links, pictures, locations
      | (?<=[#!])(?=\w)         # tags, ids
      | (?<=\.)(?=start|end)    # ends of other events
      | (?<=[0-9])(?=%)         # how far something is done
    )
    """,
    re.VERBOSE,
)
_FIRST: Final = ("[", "//")
"""What begins a box to tick, and a comment."""

_FAR: Final = "Events that lie too far back or ahead to be shown here"
_LAST_YEAR: Final = 9999
_MOST: Final = 99_999
"""The largest year with an era: it has five digits at most."""


def fragments(publication: Publication) -> Mapping[str, str]:
    """Return every event's lines, by id; `""` of one that lies too far back or ahead."""
    found = {}
    for key, one in publication.timeline.happenings.items():
        date = _date(one.event.date)
        found[key] = "\n".join([*_lines(publication, one, date), ""]) if date else ""
    return found


def assemble(publication: Publication, selection: Selection, fragments: Mapping[str, str]) -> bytes:
    """Return the text of a selection, in UTF-8; a comment counts what is left out."""
    settings = publication.timeline.settings
    head = [f"title: {_quoted(selection.title)}"]
    if settings.description and not selection.kind:
        head.append(f"description: {_quoted(settings.description)}")
    head.append(f"timezone: {settings.time_zone}")
    left_out = sum(not fragments[key] for key in selection.ids)
    if left_out:
        head.append(f"// {say(_FAR, settings.language)}: {left_out}")
    parts = filter(None, (fragments[key] for key in selection.ids))
    return "\n".join(["\n".join([*head, ""]), *parts]).encode()


def _lines(publication: Publication, one: Happening, date: str) -> Iterator[str]:
    event, timeline = one.event, publication.timeline
    language = timeline.settings.language
    title = telling.heading(event, language)
    if not _is_whole(event.date):
        said = publication.rows[one.id].date_words
        title = telling.dated_heading(event, language, said)
    tags = "".join(f" #{_tag(topic)}" for topic in event.topics)
    yield f"{date}: {_plain(title)}{tags}"
    places = telling.place_line(timeline, event)
    for text in (*telling.remarks(event, language), event.summary, places):
        if text:
            yield _JOINER + _plain(text)
    if publication.site_url:
        yield f"[{one.id}]({publication.address('event', one.id)})"


def _plain(text: str) -> str:
    apart = _ACTIVE.sub(rf"\g<0>{_JOINER}", " ".join(text.split()))
    return _JOINER + apart if apart.startswith(_FIRST) else apart


def _quoted(text: str) -> str:
    """Return a value for the header, which is YAML."""
    return json.dumps(_plain(text), ensure_ascii=False)


def _tag(topic: str) -> str:
    """Return an id as a tag: letters, digits and underscores, and not digits alone."""
    tag = topic.replace("-", "_")
    return f"_{tag}" if tag.isdigit() else tag


def _date(date: DateExpression) -> str:
    """Return the date, or `""` where its year has too many digits."""
    start = date.spans[0].start or date.spans[-1].end
    end = date.spans[-1].end or start
    if start is None or end is None:
        return ""
    years = start.first.year, end.last.year
    if years[0] > 0 and years[1] <= _LAST_YEAR:
        first = _bare(start) if _is_plain(start) else _day(start.first)
        last = _bare(end) if _is_plain(end) else _day(end.last)
        return first if first == last else f"{first}/{last}"
    if years[0] <= -_MOST or years[1] > _MOST:
        return ""
    first, last = map(_era, years)
    return first if first == last else f"{first}-{last}"


def _is_whole(date: DateExpression) -> bool:
    """Return whether nothing of the date is lost."""
    if date.kind not in {"point", "interval"} or date.doubt != "none":
        return False
    in_eras = any(not 1 <= point.year <= _LAST_YEAR for point in date.points)
    return all(_is_plain(p) and (p.precision == "year" or not in_eras) for p in date.points)


def _is_plain(point: Point) -> bool:
    return point.precision in {"day", "month", "year"} and not point.has_unknown


def _bare(point: Point) -> str:
    return str(point).rstrip("?~%")


def _day(moment: Moment) -> str:
    return f"{moment.year:04}-{moment.month:02}-{moment.day:02}"


def _era(year: int) -> str:
    """Return a year with its era; there is no year 0."""
    return f"{year} CE" if year > 0 else f"{1 - year} BCE"
