"""Warnings that an editor has looked at stay silent; an acceptance of nothing does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.problems import WARNINGS
from dateline.records.findings import Finding
from dateline.records.nearest import nearest
from dateline.timeline.collection import Located

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dateline.records.base import Record


_ACCEPTABLE: Final = WARNINGS - {"accepted-unused"}
_BETWEEN_RECORDS: Final = frozenset(
    {"article-unused", "date-after-article", "duplicate-event", "translation-stale"}
)


def silence(
    found: Iterable[Located],
    accepted_in: Mapping[str, Record],
    unsure: frozenset[str],
    unread: frozenset[str],
) -> Iterator[Located]:
    """Yield what is not accepted, and every acceptance that silences nothing.

    `accepted_in` holds the records by file. Files in `unsure` have errors that hid some checks,
    so nothing is said of what an acceptance might have silenced there or between records. In
    those in `unread`, `accepted` itself could not be read: their warnings are held back.
    """
    used: set[tuple[str, str]] = set()
    codes = {
        file: {_meant(entry.code) or entry.code for entry in record.accepted}
        for file, record in accepted_in.items()
        if record.accepted
    }
    for located in found:
        file, finding = located
        if finding.code in WARNINGS:
            places = (file, *finding.others)
            if not unread.isdisjoint(places):
                continue
            holders = [place for place in places if finding.code in codes.get(place, ())]
            if holders:
                used.update((place, finding.code) for place in holders)
                continue
        yield located
    for file in sorted(codes):
        if file in unread:
            continue
        hidden = WARNINGS if file in unsure else _BETWEEN_RECORDS if unsure else frozenset()
        yield from _idle(file, accepted_in[file], used, hidden)


def _idle(
    file: str, record: Record, used: set[tuple[str, str]], hidden: frozenset[str]
) -> Iterator[Located]:
    for number, entry in enumerate(record.accepted):
        path = ("accepted", number, "code")
        if entry.code not in _ACCEPTABLE:
            better = _meant(entry.code)
            finding = Finding(
                path,
                "accepted-unknown",
                f"`{entry.code}` is not the code of a warning",
                f"did you mean `{better}`?"
                if better
                else "only warnings can be accepted; `dateline explain` lists all codes",
            )
            yield Located(file, finding)
        elif (file, entry.code) not in used and entry.code not in hidden:
            finding = Finding(
                path,
                "accepted-unused",
                f"there is no `{entry.code}` here to accept",
                "delete this entry",
            )
            yield Located(file, finding)


def _meant(code: str) -> str | None:
    """Return the warning that an unknown code was likely meant to name.

    The nearest, or the only one that holds it, as `place-no-coordinates` holds `no-coordinates`.
    """
    if code in _ACCEPTABLE:
        return None
    holding = [one for one in _ACCEPTABLE if code in one]
    return nearest(code, _ACCEPTABLE) or (holding[0] if len(holding) == 1 else None)
