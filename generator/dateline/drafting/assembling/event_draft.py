"""The record of one event, from the sentence that tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.assembling.counting import put_figures
from dateline.drafting.assembling.dating import put_date
from dateline.drafting.assembling.evidence import Span
from dateline.drafting.assembling.fields import Fields, line
from dateline.drafting.assembling.parts import put_actors
from dateline.drafting.assembling.placing import put_places
from dateline.drafting.assembling.quoting import put_source
from dateline.drafting.assembling.titles import title_of
from dateline.drafting.assembling.witness import without_words
from dateline.writing.ids import event_id

if TYPE_CHECKING:
    from dateline.drafting.assembling.draft import Draft
    from dateline.drafting.assembling.evidence import Certainty
    from dateline.drafting.assembling.material import Material, Share

_OWN_WORDS: Final = "put into your own words; add a summary of your own where it needs one"


class Given(NamedTuple):
    """What is no matter of the text: the id of the article's record, and the day of drafting.

    `source` is what the event names as its source: the article by id, or its address.
    `language` is that of the timeline.
    """

    source: dict[str, object]
    source_id: str
    added: str
    language: str = "en"


def event_draft(share: Share, material: Material, given: Given) -> Draft:
    """Return the draft of an event: reported, unless an editor says more of it."""
    event = share.event
    fields = Fields()
    title = title_of(event, material)
    certainty: Certainty = "guess" if event.background else event.certainty
    why = "cut from this sentence"
    fields.put("title", line(title.text), material.witness.of(*title.span, certainty, why))
    fields.review("title", _OWN_WORDS)
    first = title.text.partition(" ")[0]
    if first.lower() in material.phrases.pronouns:
        fields.review("title", f"who '{first}' is was not found")
    date = put_date(fields, event, material)
    put_places(fields, event, title, material)
    put_actors(fields, share, title, material)
    put_figures(fields, share, material, given.source_id)
    put_source(fields, share, title, material, given)
    if material.language and material.language != given.language:
        fields.put("language", material.language, without_words("likely", "the article's language"))
    fields.put("added", given.added, without_words("sure", "the day of drafting"))
    if event.background:
        fields.review("date", "the article tells this as background, not as its news")
    key = event_id(date, title.text)
    sentence = Span(*event.sentence)
    return fields.draft("event", key, sentence, event.status, background=event.background)
