"""Where columns likely go, for an editor to say yes or no to."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from dateline.importing.mapped.headers import likely_path, likely_paths
from dateline.importing.mapped.observing import (
    date_order,
    holds_ids,
    holds_words,
    separator,
    tells_apart,
)
from dateline.importing.shown import shown
from dateline.writing.scalars import inline

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dateline.importing.mapped.observing import Cells

_DATES: Final = frozenset({"date", "date.end", "sources.published", "sources.accessed"})
_SEVERAL: Final = frozenset({"topics", "threads", "actors.person", "actors.organization"})
_NAME_OF_SOURCE: Final = "sources.publisher"
_ACTORS: Final = frozenset({"actors.person", "actors.organization"})


def hints(unmapped: Mapping[str, int]) -> list[str]:
    """Return for each column without a place how often it holds something, and a line to add."""
    found = []
    for name, count in unmapped.items():
        path, column = likely_path(name), shown(name)
        line = inline(column)
        advice = (
            f"maps to `{path}`? then add `{line}: {path}`"
            if path
            else ("add it under `columns`, or name it under `ignore`")
        )
        found.append(f"`{column}` {count:,} ×: {advice}")
    return found


def first_mapping(columns: Sequence[str], rows: Sequence[Cells], records: str = "") -> str:
    """Return the text of a mapping file to begin with; `records` is the path of JSON's list."""
    places: dict[str, str] = {}
    paths = likely_paths(filter(shown, columns))
    several = list(paths.values()).count("sources") > 1
    for column, path in paths.items():
        # Of a "source" and a "link" the first is who published it.
        is_name = several and path == "sources" and holds_words(column, rows)
        place = _NAME_OF_SOURCE if is_name else path
        if place and place not in places:
            places[place] = column
    key = places.get("id", "")
    if key and not (tells_apart(key, rows) and holds_ids(key, rows)):
        del places["id"]
        key = key if tells_apart(key, rows) else ""
    else:
        key = ""
    lines = ["# Look through every line: what stands here is a guess."]
    if records:
        lines.append(f"records: {inline(records)}")
    if key:
        lines.append(f"key: {inline(shown(key))}")
    lines += _dates([column for path, column in places.items() if path in _DATES], rows)
    lines.append("columns:")
    lines += (_column(column, path, rows) for path, column in places.items())
    lines += _constants(places)
    left = [column for column in columns if shown(column) and column not in {key, *places.values()}]
    if left:
        lines += ["ignore:", *(f"  - {inline(shown(column))}" for column in left)]
    return "\n".join(lines) + "\n"


def _texts(column: str, rows: Sequence[Cells]) -> Iterator[str]:
    return chain.from_iterable(row.get(column, ()) for row in rows)


def _dates(columns: Sequence[str], rows: Sequence[Cells]) -> Iterator[str]:
    order = date_order(text for column in columns for text in _texts(column, rows))
    if order and order.is_sure:
        yield f"dates: {order.name}"
    elif order:
        yield f"# {order.sample} may be read in two ways: take one of these lines."
        yield "# dates: day-month-year"
        yield "# dates: month-day-year"


def _column(column: str, path: str, rows: Sequence[Cells]) -> str:
    sign = separator(_texts(column, rows)) if path in _SEVERAL else ""
    goal = f"{{to: {path}, separator: {inline(sign)}}}" if sign else path
    return f"  {inline(shown(column))}: {goal}"


def _constants(places: Mapping[str, str]) -> Iterator[str]:
    needed = []
    if "places" in places:
        needed += ["  # or site, region, country, online", "  places.kind: city"]
    if not _ACTORS.isdisjoint(places):
        needed += ["  # as what they took part", "  actors.role: participant"]
    if needed:
        yield "constant:"
        yield from needed
