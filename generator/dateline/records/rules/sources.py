"""Rules of an event's sources, and of what rests on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.records.findings import Finding, Path
from dateline.records.nearest import nearest
from dateline.records.urls import host, is_shortener, quick_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.records.event import Event, Source

QUOTE_LIMIT: Final = 300
RESERVED: Final = "u-"
_QUICK_FIELDS: Final = (
    "url",
    "title",
    "publisher",
    "agency",
    "authors",
    "published",
    "language",
    "kind",
    "accessed",
    "archives",
)


def local_id(source: Source) -> str:
    """Return a source's name within its record: its own, else the article's, else the URL's."""
    return source.id or source.article or (quick_id(source.url) if source.url else "")


def shortener(path: Path, url: str) -> Finding:
    """Return the finding that an address is a shortener's."""
    return Finding(
        path,
        "url-shortener",
        f"{host(url)} is a link shortener: its target can change or vanish",
        "open the link and write the address that it leads to",
    )


def forms(event: Event) -> Iterator[Finding]:
    """A source is an article's id, or the quick form with a URL; never a mixture."""
    for place, source in enumerate(event.sources):
        path = ("sources", place)
        if source.article:
            for key in _QUICK_FIELDS:
                if getattr(source, key):
                    yield Finding(
                        (*path, key),
                        "source-form",
                        f"`{key}` belongs in the article's own record",
                        f"move it to events/articles/{source.article}.yml",
                        on_key=True,
                    )
        elif not source.url:
            yield Finding(
                path,
                "source-form",
                "this source leads nowhere",
                "name an article by id (`article:`) or give its address (`url:`)",
            )


def local_ids(event: Event) -> Iterator[Finding]:
    """Local ids are unique, and do not begin like those that are made from a URL."""
    seen: set[str] = set()
    for place, source in enumerate(event.sources):
        name = local_id(source)
        key = "id" if source.id else "article" if source.article else "url"
        if source.id and source.id.startswith(RESERVED) and source.id != quick_name(source):
            yield Finding(
                ("sources", place, "id"),
                "id-reserved",
                f"ids that begin with `{RESERVED}` are made from addresses by the program",
                "choose another id",
            )
        elif name and name in seen:
            yield Finding(
                ("sources", place, key),
                "source-duplicate",
                f"a source `{name}` stands above already"
                if key != "url"
                else "this address stands above already",
                "put the quotes together under one source, or give each its own `id`",
            )
        seen.add(name)


def quick_name(source: Source) -> str:
    """Return the id that a source in the quick form has by itself."""
    return quick_id(source.url) if source.url else ""


def addresses(event: Event) -> Iterator[Finding]:
    """A quick source's address leads to its page by itself."""
    for place, source in enumerate(event.sources):
        if source.url and is_shortener(source.url):
            yield shortener(("sources", place, "url"), source.url)
        for copy, archive in enumerate(source.archives):
            if is_shortener(archive.url):
                yield shortener(("sources", place, "archives", copy, "url"), archive.url)


def quotes(event: Event) -> Iterator[Finding]:
    """A quote is evidence, not a copy of the article."""
    for place, source in enumerate(event.sources):
        for number, quote in enumerate(source.quotes):
            if len(quote.text) > QUOTE_LIMIT:
                yield Finding(
                    ("sources", place, "quotes", number, "text"),
                    "quote-long",
                    f"a quote of {len(quote.text)} characters; {QUOTE_LIMIT} is long enough",
                    "keep the words that the record rests on",
                )


def named_sources_exist(event: Event) -> Iterator[Finding]:
    """Figures, accounts and date claims name sources that the record has."""
    known = {local_id(source) for source in event.sources}
    for field in ("figures", "accounts", "date_claims"):
        for place, said in enumerate(getattr(event, field)):
            if said.source and said.source not in known:
                better = nearest(said.source, known)
                yield Finding(
                    (field, place, "source"),
                    "source-unknown",
                    f"this record has no source `{said.source}`",
                    f"did you mean `{better}`?"
                    if better
                    else f"its sources are {', '.join(f'`{name}`' for name in sorted(known))}",
                )


def supports_something(event: Event) -> Iterator[Finding]:
    """What a source is said to support is there."""
    there = {
        "place": bool(event.places or event.at),
        "summary": bool(event.summary),
        "body": bool(event.body),
        "figures": bool(event.figures),
        "accounts": bool(event.accounts),
        "actors": bool(event.actors),
        "topics": bool(event.topics),
    }
    for place, source in enumerate(event.sources):
        for number, part in enumerate(source.supports):
            if not there.get(part, True):
                yield Finding(
                    ("sources", place, "supports", number),
                    "source-unused",
                    f"the source supports `{part}`, but the record has none",
                    f"add the {part}, or take `{part}` out of `supports`",
                )
