"""One more source for an event that is there already: lines are added, none is changed."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, cast

from dateline.problems import Problem
from dateline.reading.absent import prune
from dateline.reading.parser import read
from dateline.records.build import to_data
from dateline.records.urls import canonical
from dateline.reviewing.lines import Refused
from dateline.writing.inserting import add_item, add_source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.reviewing.setting import Value


def join(text: str, draft: str, url: str, note: str, today: str) -> str | Refused:
    """Return an event's text with the sources of a draft and, with a note, an update of today.

    `url` is the address of the draft's article, if it has one: a source may name it so.

    Comments and the style of what is there are kept. Refused where the event has been taken down,
    has the sources already, or has its lists written so that nothing can be added to them.
    """
    event = _fields(text)
    if event is None:
        return Refused("the event's record cannot be read; `dateline check` says why")
    if "removed" in event:
        return Refused("that event has been taken down")
    there = _parts(event, "sources")
    known = [one.get("article") for one in there]
    addresses = [canonical(str(one["url"])) for one in there if one.get("url")]
    sources = [one for one in _parts(_fields(draft) or {}, "sources") if one.get("article")]
    if not sources:
        return Refused("this draft names no article")
    new = [one for one in sources if one["article"] not in known]
    if not new or (url and canonical(url) in addresses):
        return Refused("that event rests on this article already")
    joined: str | Problem = text
    for source in new:
        # Its name within the draft may be taken here, and nothing here refers to it.
        own = {key: value for key, value in source.items() if key != "id"}
        joined = joined if isinstance(joined, Problem) else add_source(joined, own)
    if note and not isinstance(joined, Problem):
        taken = {one.get("id") for one in _parts(event, "updates")}
        id_ = next(name for number in count(1) if (name := f"u{number}") not in taken)
        update = {"id": id_, "date": today, "text": note}
        joined = add_item("event", joined, "updates", update)
    return Refused(f"{joined.message}: {joined.help}") if isinstance(joined, Problem) else joined


def _fields(text: str) -> dict[str, Value] | None:
    node, problems = read(text, "")
    pruned = prune(node) if node and not problems else None
    return cast("dict[str, Value]", to_data(pruned)) if pruned else None


def _parts(fields: Mapping[str, Value], name: str) -> list[dict[str, Value]]:
    value = fields.get(name, [])
    listed = value if isinstance(value, list) else [value]
    return [one for one in listed if isinstance(one, dict)]
