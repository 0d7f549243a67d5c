"""2020PB: the incidents of police brutality of 2020, as github.com/2020PB publishes them.

Each has a name, a date ("Unknown Date" and "(Believed to be)" among them), a city and a state, a
point, tags and links with a few words on what each shows.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.importing.dates import read_date
from dateline.importing.gathering import Gathering
from dateline.importing.imported import Imported, Origin, failed
from dateline.importing.json_text import element_places, read_json
from dateline.importing.markdown_text import own_links_out
from dateline.importing.prose import split_prose
from dateline.importing.source_text import decode, unreadable
from dateline.problems import Problem
from dateline.records.fields import LINE_LIMIT
from dateline.records.urls import canonical, problem_with

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.importing.imported import Fields, Source
    from dateline.importing.json_text import Json
    from dateline.importing.progress import Progress

_KNOWN: Final = frozenset(
    {"id", "name", "date", "date_text", "city", "state", "geolocation", "description", "tags"}
    | {"links", "edit_at"}
)
_POINT: Final = re.compile(r"\s*(-?[0-9]+(?:\.[0-9]+)?)\s*,\s*(-?[0-9]+(?:\.[0-9]+)?)\s*")
_ASIDE: Final = re.compile(r"(?P<url>\S+) \((?P<words>[^()]+)\)")
_BARE: Final = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+/\S+")
_NOWHERE: Final = frozenset({"", "Unknown Location"})
_TITLE: Final = "Police brutality in the protests of 2020"


def read_2020pb(source: Source, progress: Progress) -> Imported:
    """Return what 2020PB's JSON proposes."""
    file = source.name
    text = decode(source.data, file)
    if isinstance(text, Problem):
        return failed(text)
    read = read_json(text, file)
    if isinstance(read, Problem):
        return failed(read)
    incidents = read.value.get("data") if isinstance(read.value, dict) else None
    if not isinstance(incidents, list):
        message = "there is no list `data` in this file"
        return failed(unreadable(file, message, 'a 2020PB file holds `{"data": [ … ]}`'))
    into = Gathering(file, "data of 2020PB")
    into.settings(_TITLE)
    places = element_places(text, ["data"])
    for number, (incident, place) in enumerate(zip(incidents, places, strict=True), 1):
        progress(number, len(incidents))
        if isinstance(incident, dict):
            _event(incident, Origin(number, place, _text(incident, "name")), into)
        else:
            into.lose(
                Origin(number, place), "a member of `data` that is no incident", str(incident)
            )
    return into.imported()


def _event(incident: Mapping[str, Json], origin: Origin, into: Gathering) -> None:
    for name in incident.keys() - _KNOWN:
        into.lose(origin, f"`{name}`", str(incident[name]))
    fields: Fields = {"title": _text(incident, "name")}
    # `date` has lost the doubt that `date_text` tells of.
    date = read_date(_text(incident, "date_text") or _text(incident, "date"))
    fields["date"] = date.date
    body = own_links_out(_text(incident, "description"))
    for address in body.lost:
        into.lose(origin, "a link within the source's own pages: its words stay", address)
    fields["summary"], fields["body"] = split_prose(body.text)
    _place(incident, fields, origin, into)
    tags = incident.get("tags")
    fields["topics"] = [
        into.named("topic", str(tag), origin) for tag in (tags if isinstance(tags, list) else [])
    ]
    _sources(incident, fields, origin, into)
    key = _text(incident, "id")
    fields["note"] = f"2020PB {key}, {_text(incident, 'edit_at')}".strip(" ,")
    into.event(fields, origin, key, date.why)


def _place(incident: Mapping[str, Json], fields: Fields, origin: Origin, into: Gathering) -> None:
    city, state = _text(incident, "city"), _text(incident, "state")
    within = ""
    if state not in _NOWHERE:
        within = into.named("place", state, origin, {"kind": "region"})
        fields["places"] = [within]
    if city not in _NOWHERE:
        named = into.named(
            "place", city, origin, {"kind": "city", "within": within}, f"{city} {state}"
        )
        fields["places"] = [named]
    for name in {city, state} & _NOWHERE - {""}:
        into.lose(origin, "a place that is none", name)
    point = _text(incident, "geolocation")
    found = _POINT.fullmatch(point)
    if found:
        fields["at"] = {"lat": found[1], "lon": found[2]}
    elif point:
        into.lose(origin, "`geolocation`: it is no point", point)


def _sources(incident: Mapping[str, Json], fields: Fields, origin: Origin, into: Gathering) -> None:
    """Set each link as a source; what it is said to show is where to look in it."""
    sources: dict[str, dict[str, str]] = {}
    links = incident.get("links")
    for link in links if isinstance(links, list) else []:
        written = _text(link, "url") if isinstance(link, dict) else str(link)
        words = _text(link, "text") if isinstance(link, dict) else ""
        url, aside = _address(written)
        if not url:
            into.lose(origin, "a link that is no address", f"{written} {words}")
            continue
        if url != written:
            into.lose(origin, "a link that was mended", f"{written} → {url}")
        shown = "; ".join(filter(None, (words, aside)))
        key = canonical(url)
        if key not in sources:
            sources[key] = {"url": url, "locator": shown}
            continue
        into.lose(origin, "a link that stands twice: it is one source, with both texts", url)
        both = "; ".join(filter(None, (sources[key]["locator"], shown)))
        if len(both) <= LINE_LIMIT:
            sources[key]["locator"] = both
        else:
            into.lose(origin, "the text of a link that stands twice", shown)
    fields["sources"] = list(sources.values())


def _address(written: str) -> tuple[str, str]:
    """Return the address that was meant and the words behind it; empty where there is none."""
    aside = _ASIDE.fullmatch(written.strip())
    url, words = (aside["url"], aside["words"]) if aside else (written.strip(), "")
    if _BARE.fullmatch(url):
        url = f"https://{url}"
    return ("", "") if problem_with(url) else (url, words)


def _text(record: Mapping[str, Json], name: str) -> str:
    value = record.get(name)
    return value.strip() if isinstance(value, str) else ""
