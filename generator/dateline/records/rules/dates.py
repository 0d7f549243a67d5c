"""Rules of an event's dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.records.dates import span_contains
from dateline.records.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.records.event import Event


def spans_its_claims(event: Event) -> Iterator[Finding]:
    """Where sources differ, the event's own date covers each of their dates."""
    for place, claim in enumerate(event.date_claims):
        if not span_contains(event.date, claim.date):
            yield Finding(
                ("date_claims", place, "date"),
                "claims-outside",
                f"'{claim.date}' lies outside the event's own date, '{event.date}'",
                "widen `date` so that it spans every claim, such as"
                ' "[2020-10-12..2020-10-13]" for one of these days',
            )


def claims_are_attributed(event: Event) -> Iterator[Finding]:
    """Each claim names its source, or who says so."""
    for place, claim in enumerate(event.date_claims):
        if not (claim.source or claim.by or claim.by_name):
            yield Finding(
                ("date_claims", place),
                "claim-unattributed",
                "this date is nobody's: a claim names its source",
                "add `source:`, `by:` or `by_name:`",
            )
        elif claim.by and claim.by_name:
            yield twice(("date_claims", place))


def twice(path: tuple[str | int, ...]) -> Finding:
    """Return the finding that both `by` and `by_name` are given."""
    return Finding(
        (*path, "by_name"),
        "by-twice",
        "`by` and `by_name` both say who: keep one",
        "`by` is an id of the catalogue, `by_name` is for everybody else",
        on_key=True,
    )
