"""The rules that one record can break by itself, beyond the shape of its values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.records.article import Article
from dateline.records.catalogue import Place
from dateline.records.event import Event
from dateline.records.rules import articles, dates, events, figures, places, settings, sources
from dateline.records.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dateline.records.base import Record
    from dateline.records.findings import Finding

    Rule = tuple[frozenset[str], Callable[..., Iterator[Finding]]]


def _rule(needs: str, function: Callable[..., Iterator[Finding]]) -> Rule:
    return frozenset(needs.split()), function


_RULES: dict[type[Record], tuple[Rule, ...]] = {
    Event: (
        _rule("removed", events.removed_keeps_nothing),
        _rule("sources removed", events.has_sources),
        _rule("added removed", events.says_when_added),
        _rule("date date_claims", dates.spans_its_claims),
        _rule("date_claims", dates.claims_are_attributed),
        _rule("accounts", events.accounts_are_attributed),
        _rule("status date_claims accounts figures", events.disputed_shows_two_sides),
        _rule("status status_note corrections", events.retracted_says_why),
        _rule("updates", events.updates_have_their_own_ids),
        _rule("corrections", events.corrections_have_their_own_ids),
        _rule("media", events.media_are_complete),
        _rule("figures", figures.check),
        _rule("sources", sources.forms),
        _rule("sources", sources.local_ids),
        _rule("sources", sources.addresses),
        _rule("sources", sources.quotes),
        _rule("sources figures accounts date_claims", sources.named_sources_exist),
        _rule(
            "sources figures accounts places at actors topics body summary",
            sources.supports_something,
        ),
    ),
    Article: (_rule("url", articles.has_address), _rule("url archives", articles.addresses)),
    Place: (_rule("lat lon kind", places.coordinates),),
    Settings: (_rule("admin repository", settings.admin_knows_its_repository),),
}


def check(record: Record, broken: frozenset[str] = frozenset()) -> list[Finding]:
    """Return what breaks a rule; rules that need a broken key are left out."""
    return [
        finding
        for needs, rule in _RULES.get(type(record), ())
        if broken.isdisjoint(needs)
        for finding in rule(record)
    ]
