"""Rules of an event's dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.records.dates import Refusal, parse, sort_key, span_contains
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
                _widened(event) or "widen `date` so that it spans every claim",
            )


def _widened(event: Event) -> str:
    """Return the help that shows a date which spans all claims; empty where one has no end."""
    dates = [claim.date for claim in event.date_claims]
    first = min(dates, key=sort_key).spans[0].start
    last = max(dates, key=lambda date: date.latest.ends if date.latest else (0, 0)).spans[-1].end
    span = parse(f"[{first}..{last}]")
    if isinstance(span, Refusal) or not all(span_contains(span, date) for date in dates):
        return ""
    return f'widen `date` so that it spans every claim: `date: "{span}"` for once within that time'


def claims_are_attributed(event: Event) -> Iterator[Finding]:
    """Each claim names its source, or who says so."""
    for place, claim in enumerate(event.date_claims):
        if not (claim.source or claim.by or claim.by_name):
            yield Finding(
                ("date_claims", place),
                "claim-unattributed",
                "this does not say whose date it is",
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
