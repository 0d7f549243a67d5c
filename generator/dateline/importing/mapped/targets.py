"""Where in an event a column can go."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.records.event import Event
from dateline.records.nearest import nearest
from dateline.records.plain import plain_fields

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_PATH: Final = re.compile(r"([a-z_]+)(?:\.([1-9][0-9]?))?(?:\.([a-z_.]+))?")

WHOLE: Final = ("id", *plain_fields(Event), "text", "sensitive", "added")
"""Fields that a column fills by itself; `text` is a summary, a body or both, by its length."""

PARTS: Final[Mapping[str, Sequence[str]]] = {
    "date": ("start", "end", "year", "month", "day", "time", "end_year", "end_month", "end_day"),
    "at": ("point", "lat", "lon", "name"),
    "places": ("name", "kind", "within", "lat", "lon"),
    "topics": ("name",),
    "threads": ("name",),
    "actors": ("person", "organization", "role"),
    "sources": (
        *("url", "title", "publisher", "agency", "authors", "published", "language", "kind"),
        *("accessed", "locator", "quote"),
    ),
    "figures": ("what", "text", "value", "min", "max", "unit", "by_name"),
    "accounts": ("text", "by_name"),
    "media": ("url", "kind", "alt", "caption", "credit", "licence"),
    "updates": ("text", "date"),
    "corrections": ("text", "date"),
}
"""Fields that several columns fill together. The first is meant by the name alone."""

SINGLE: Final = frozenset({"date", "at"})
"""Parts of which an event has one."""


class Target(NamedTuple):
    """A place in an event: a field by itself, or a field of a part.

    `number` tells parts of one kind apart, such as the first and the second source; 0 where
    the path has none.
    """

    part: str
    number: int
    field: str


ALL: Final = (
    *WHOLE,
    *(
        f"{part}.{field}" if place else part
        for part, fields in PARTS.items()
        for place, field in enumerate(fields)
    ),
)
"""Every path, without numbers."""


def target(path: str) -> Target | None:
    """Return the place that a path such as `title` or `sources.2.url` names, None for no place."""
    if path in WHOLE:
        return Target("", 0, path)
    found = _PATH.fullmatch(path)
    if not found or found[1] not in PARTS:
        return None
    part, number, field = found[1], int(found[2] or 0), found[3] or PARTS[found[1]][0]
    if field not in PARTS[part] or (number and part in SINGLE):
        return None
    return Target(part, number, field)


def nearest_path(path: str) -> str | None:
    """Return the path that was likely meant."""
    return nearest(path, ALL)
