"""Rules of an event as a whole."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from dateline.records.findings import Finding
from dateline.records.rules.dates import twice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.records.event import Change, Event, Media

_KEPT_WHEN_REMOVED: Final = {"title", "date", "removed", "former_ids", "note", "accepted"}
_SIDES: Final = 2


def removed_keeps_nothing(event: Event) -> Iterator[Finding]:
    """A takedown keeps an address and nothing else."""
    if event.removed is None:
        return
    gone = [
        f"`{field}`"
        for field in type(event).model_fields
        if field in event.model_fields_set - _KEPT_WHEN_REMOVED
        or (field == "title" and event.title != "Removed")
    ]
    if gone:
        yield Finding(
            ("removed",),
            "removed-content",
            f"a removed record keeps no content, and this one still has {', '.join(gone)}",
            "keep only `title: Removed`, `date` and `removed`",
            on_key=True,
        )


def has_sources(event: Event) -> Iterator[Finding]:
    """Every event rests on at least one article."""
    if event.removed is None and not event.sources:
        yield Finding(
            ("sources",),
            "key-missing",
            "an event needs at least one source",
            "add `sources:`, such as `sources: {url: https://example.org/news}`",
        )


def says_when_added(event: Event) -> Iterator[Finding]:
    """Without the day it was added, an event is in no feed of new ones."""
    if event.removed is None and event.added is None:
        yield Finding(
            ("added",),
            "added-missing",
            "`added` is missing, so no feed will show this event as new",
            "add `added:` with the day on which you write it, e.g. `added: 2026-11-23`",
        )


def accounts_are_attributed(event: Event) -> Iterator[Finding]:
    """Each account says whose it is."""
    for place, account in enumerate(event.accounts):
        if account.by and account.by_name:
            yield twice(("accounts", place))
        elif not (account.by or account.by_name):
            yield Finding(
                ("accounts", place),
                "claim-unattributed",
                "this does not say whose account it is",
                "add `by:` (an id) or `by_name:` (in words)",
            )


def disputed_shows_two_sides(event: Event) -> Iterator[Finding]:
    """A disputed record shows the accounts that conflict."""
    if event.status != "disputed":
        return
    counted = Counter(figure.what for figure in event.figures)
    sides = (len(event.accounts), len(event.date_claims), *counted.values())
    if max(sides) < _SIDES:
        yield Finding(
            ("status",),
            "disputed-one-sided",
            "`disputed`, but the record shows only one side",
            "add a second account, a second date claim, or a second figure with the same `what`",
        )


def retracted_says_why(event: Event) -> Iterator[Finding]:
    """A retracted record says what was wrong."""
    if event.status == "retracted" and not (event.status_note or event.corrections):
        yield Finding(
            ("status",),
            "retracted-why",
            "`retracted`, but the record does not say why",
            "add a `status_note:` or an entry under `corrections:`",
        )


def _unique(key: str, changes: Iterable[Change]) -> Iterator[Finding]:
    seen: set[str] = set()
    for place, change in enumerate(changes):
        if change.id in seen:
            yield Finding(
                (key, place, "id"),
                "change-duplicate",
                f"`{change.id}` is taken above already",
                "give each its own id, such as `u1`, `u2`; a published one never changes",
            )
        seen.add(change.id)


def updates_have_their_own_ids(event: Event) -> Iterator[Finding]:
    """Feeds and translations find an update by its id."""
    return _unique("updates", event.updates)


def corrections_have_their_own_ids(event: Event) -> Iterator[Finding]:
    """Feeds and translations find a correction by its id."""
    return _unique("corrections", event.corrections)


def media_are_complete(event: Event) -> Iterator[Finding]:
    """A medium is a file of the site or a link; a picture has words for who cannot see it."""
    for place, media in enumerate(event.media):
        path = ("media", place)
        if bool(media.file) == bool(media.url):
            yield Finding(
                path,
                "media-form",
                "a medium is either a `file` or a `url`",
                "`file:` for a picture under docs/, `url:` for a link; just one of the two",
            )
        elif media.file and not _inside(media):
            yield Finding(
                (*path, "file"),
                "media-form",
                f"'{media.file}' does not lie inside docs/",
                "write the path from docs/ on, such as `images/x.jpg`",
            )
        elif media.file and not media.alt:
            yield Finding(
                path,
                "media-form",
                "a picture without `alt` says nothing to readers who cannot see it",
                "add `alt:`, a short text that stands for the picture",
            )


def _inside(media: Media) -> bool:
    parts = (media.file or "").split("/")
    return all(
        part not in {"", ".", ".."} and "\\" not in part and ":" not in part for part in parts
    )
