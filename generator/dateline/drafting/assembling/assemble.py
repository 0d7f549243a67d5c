"""An article and what was found in it to drafts: one of the article, one of each event."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from rapidfuzz import fuzz, utils

from dateline.drafting.assembling.article_draft import article_draft
from dateline.drafting.assembling.draft import Drafted
from dateline.drafting.assembling.event_draft import Given, event_draft
from dateline.drafting.assembling.material import Material
from dateline.records.urls import quick_id
from dateline.writing.naming import Ids

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.drafting.articles import Article
    from dateline.drafting.assembling.draft import Draft
    from dateline.drafting.assembling.found import Found
    from dateline.drafting.events.event import Event
    from dateline.timeline.collection import Collection

_TWICE: Final = 85
"""`fuzz.token_set_ratio` from which on two sentences of one article tell the same event."""

_COMPARED: Final = 40
"""Sentences of one day that are compared."""


class Setting(NamedTuple):
    """What drafts depend on besides their article.

    `records` are the timeline's, `added` is today, `accessed` the day of fetching. `article` is the
    id of the article's record, where it has one. `url` is set where the timeline has the article
    already, but only by its address. `taken` are ids of events, `taken_articles` of articles, that
    are not free.
    """

    added: str
    records: Collection | None = None
    accessed: str = ""
    article: str = ""
    url: str = ""
    taken: frozenset[str] = frozenset()
    taken_articles: frozenset[str] = frozenset()


def assemble(article: Article, found: Found, setting: Setting) -> Drafted:
    """Return the drafts of an article, each a valid record with its evidence.

    The same input gives the same drafts. Linear in the article's length.
    """
    material = Material(article, found, setting.records)
    own = article_draft(article, material.witness, setting.accessed)
    own = own._replace(id=setting.article or Ids(setting.taken_articles).free(own.id))
    source: dict[str, object] = {"url": setting.url} if setting.url else {"article": own.id}
    language = setting.records.settings.language if setting.records else "en"
    source_id = quick_id(setting.url) if setting.url else own.id
    given = Given(source, source_id, setting.added, language)
    ids = Ids(setting.taken)
    drafts: list[Draft] = []
    for share in material.shares(_once(found.events, material)):
        draft = event_draft(share, material, given)
        key = ids.free(draft.id)
        drafts.append(draft._replace(id=key, evidence=replace(draft.evidence, record=f"{key}.yml")))
    return Drafted(own, tuple(drafts))


def _once(events: Sequence[Event], material: Material) -> list[Event]:
    """Leave out what an article tells again in other sentences of one day.

    That is what has the same words, and what the same body says in another sentence: a statement
    is one event however often it is cited.
    """
    kept: list[Event] = []
    told: dict[tuple[str, str], list[tuple[int, str]]] = defaultdict(list)
    said: set[tuple[str, str]] = set()
    for event in events:
        words = utils.default_process(material.text[slice(*event.sentence)])
        before = told[event.date.edtf, event.status]
        start = event.sentence.start
        if any(
            fuzz.token_set_ratio(words, other, score_cutoff=_TWICE)
            for at, other in before[-_COMPARED:]
            if at != start
        ):
            continue
        speaker = _speaker(event, material)
        if speaker and (event.date.edtf, speaker) in said:
            continue
        before.append((start, words))
        if speaker:
            said.add((event.date.edtf, speaker))
        kept.append(event)
    return kept


def _speaker(event: Event, material: Material) -> str:
    """Return who makes a statement: the last one named before its verb; or ""."""
    if not event.reporting:
        return ""
    before = material.named_in((event.sentence.start, event.predicate.start))
    return before[-1].actor.name if before else ""
