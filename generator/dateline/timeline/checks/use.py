"""Articles that no event rests on, and former ids that are taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.records.findings import Finding
from dateline.timeline.collection import Located

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.timeline.collection import Collection


def check(records: Collection) -> Iterator[Located]:
    """Yield unused articles, reserved article ids and former ids that lead to two pages."""
    used = {s.article for entry in records.events.values() for s in entry.record.sources}
    # Where a source of an event is not known, any article may be in use.
    unsure = (
        len(records.events) < len(records.known("event"))
        or any("sources" in entry.broken for entry in records.events.values())
        or not used <= {None, *records.known("article")}
    )
    for name, article in records.articles.items():
        if name not in used and not unsure:
            finding = Finding(
                (),
                "article-unused",
                f"no event rests on the article `{name}`",
                f"name it in an event's sources (`article: {name}`), or delete this file",
            )
            yield Located(article.file, finding)
    yield from _former_ids(records)


def _former_ids(records: Collection) -> Iterator[Located]:
    taken: dict[tuple[str, str], str] = {}
    for kind, name, entry in records.entries():
        for number, former in enumerate(entry.record.former_ids):
            space = "actor" if kind in {"person", "organization"} else kind
            holder = taken.setdefault((space, former), name)
            if former in records.known(space):
                message = f"`{former}` is the id of a record that exists"
            elif holder != name:
                message = f"`{former}` is a former id of `{holder}` already"
            else:
                continue
            finding = Finding(
                ("former_ids", number),
                "former-id-taken",
                message,
                "an old address leads to one page; take it away from one of them",
            )
            yield Located(entry.file, finding)
