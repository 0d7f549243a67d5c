"""One published piece stands in the timeline once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.records.findings import Finding, Path
from dateline.records.urls import canonical
from dateline.timeline.collection import Located

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.records.event import Source
    from dateline.timeline.collection import Collection

COMPARED: Final = ("title", "publisher", "agency", "authors", "published", "language", "kind")


class _Quick(NamedTuple):
    file: str
    path: Path
    source: Source


def check(records: Collection) -> Iterator[Located]:
    """Yield articles with one address, and quick sources that disagree or have an article."""
    articles: dict[str, tuple[str, str]] = {}
    for name, entry in sorted(records.articles.items()):
        url = entry.record.url
        if url is None:
            continue
        key = canonical(url)
        if key in articles:
            finding = Finding(
                ("url",),
                "url-duplicate",
                f"article `{articles[key][0]}` has this address already",
                f"keep one: name `{articles[key][0]}` in the events and delete this file",
            )
            yield Located(entry.file, finding)
        articles.setdefault(key, (name, entry.file))
    yield from _quick_sources(records, articles)


def _quick_sources(records: Collection, articles: dict[str, tuple[str, str]]) -> Iterator[Located]:
    first: dict[str, _Quick] = {}
    for entry in sorted(records.events.values(), key=lambda entry: entry.file):
        for number, source in enumerate(entry.record.sources):
            if source.url is None or source.article:
                continue
            path: Path = ("sources", number)
            key = canonical(source.url)
            if key in articles:
                finding = Finding(
                    (*path, "url"),
                    "url-duplicate",
                    f"article `{articles[key][0]}` has this address already",
                    f"write `article: {articles[key][0]}` instead",
                )
                yield Located(entry.file, finding)
            elif key in first:
                yield from _compare(_Quick(entry.file, path, source), first[key])
            first.setdefault(key, _Quick(entry.file, path, source))


def _compare(one: _Quick, other: _Quick) -> Iterator[Located]:
    for field in COMPARED:
        mine, theirs = getattr(one.source, field), getattr(other.source, field)
        if mine and theirs and mine != theirs:
            finding = Finding(
                (*one.path, field),
                "url-conflict",
                f"{other.file} says otherwise of the same address: `{field}: {_shown(theirs)}`",
                "make both the same, or make it one record in events/articles/",
            )
            yield Located(one.file, finding)


def _shown(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
