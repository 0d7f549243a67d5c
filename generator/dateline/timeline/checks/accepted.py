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


def silence(
    found: Iterable[Located], accepted_in: Mapping[str, Record], unsure: frozenset[str]
) -> Iterator[Located]:
    """Yield what is not accepted, and every acceptance that silences nothing.

    `accepted_in` holds the records by file. Files in `unsure` have errors that hid some checks,
    so nothing is said of what their acceptances might have silenced.
    """
    used: set[tuple[str, str]] = set()
    codes = {
        file: {entry.code for entry in record.accepted}
        for file, record in accepted_in.items()
        if record.accepted
    }
    for located in found:
        file, finding = located
        if finding.code in WARNINGS:
            holders = [
                place for place in (file, *finding.others) if finding.code in codes.get(place, ())
            ]
            if holders:
                used.update((place, finding.code) for place in holders)
                continue
        yield located
    for file in sorted(codes):
        yield from _idle(file, accepted_in[file], used, file in unsure)


def _idle(file: str, record: Record, used: set[tuple[str, str]], unsure: bool) -> Iterator[Located]:
    for number, entry in enumerate(record.accepted):
        path = ("accepted", number, "code")
        if entry.code not in _ACCEPTABLE:
            better = nearest(entry.code, _ACCEPTABLE) or _containing(entry.code)
            finding = Finding(
                path,
                "accepted-unknown",
                f"`{entry.code}` is not the code of a warning",
                f"did you mean `{better}`?"
                if better
                else "only warnings can be accepted; `dateline explain` lists all codes",
            )
            yield Located(file, finding)
        elif not unsure and (file, entry.code) not in used:
            finding = Finding(
                path,
                "accepted-unused",
                f"there is no `{entry.code}` here to accept",
                "delete this entry",
            )
            yield Located(file, finding)


def _containing(code: str) -> str | None:
    """Return the only warning whose code holds this one, as `place-no-coordinates` does."""
    found = [one for one in _ACCEPTABLE if code in one]
    return found[0] if len(found) == 1 else None
