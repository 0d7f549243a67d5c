"""A short title for an event, cut from the sentence that tells it; an editor words it anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.assembling.evidence import Span
from dateline.drafting.assembling.segments import clause_of, without
from dateline.drafting.assembling.subjects import SentenceWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.drafting.assembling.material import Material
    from dateline.drafting.assembling.phrases.table import Phrases
    from dateline.drafting.assembling.segments import Clause
    from dateline.drafting.assembling.subjects import Word
    from dateline.drafting.events.event import Event

LONGEST: Final = 80
"""Characters."""

_SHORTEST: Final = 40
"""Characters that are left where a longer title is cut at the end of a phrase."""

_FEWEST: Final = 2


class Title(NamedTuple):
    """A title, the words of the sentence that it was made of, and who acts in it."""

    text: str
    span: Span
    subject: tuple[Span, ...] = ()
    clause: Clause | None = None


def title_of(event: Event, material: Material) -> Title:
    """Return a title of at most 80 characters: subject, verb and object, without the date.

    What has not happened never reads as done.
    """
    predicate = Span(*event.predicate)
    speech = material.speech_in(event.sentence)
    clause = clause_of(material.text, Span(*event.sentence), predicate, speech)
    phrases = material.phrases
    if clause is None:
        word = material.text[slice(*predicate)][:LONGEST]
        return Title(_marked(word[:1].upper() + word[1:], event, phrases), predicate)
    if event.date.evidence is not None:
        span = Span(*event.date.evidence)
        segments = [without(one, span, predicate, phrases) for one in clause.segments]
        clause = clause._replace(segments=tuple(segments))
    row, subject = SentenceWords(clause, predicate, event, material).row()
    opening = phrases.said | phrases.joining
    while len(row) > _FEWEST and row[0].lower in opening and row[0].start < predicate.start:
        row = row[1:]  # "that about 300 people were held", as somebody said
    chosen = _cut(material.text, row, predicate, phrases)
    first, last = min(one.start for one in chosen), max(one.end for one in chosen)
    title = _marked(_written(material.text, chosen), event, phrases)
    return Title(title, Span(first, last), subject, clause)


def _cut(text: str, row: Sequence[Word], predicate: Span, phrases: Phrases) -> list[Word]:
    """Return the first words that fit, up to the end of a phrase."""
    chosen: list[Word] = []
    for word in row:
        if len(_written(text, [*chosen, word])) > LONGEST:
            break
        chosen.append(word)
    if not chosen:
        head = row[0]
        return [head._replace(text=head.text[:LONGEST])]
    small = phrases.prepositions | phrases.joining | phrases.relative
    if len(chosen) < len(row):
        for at in range(len(chosen) - 1, 0, -1):
            kept = chosen[:at]
            if len(_written(text, kept)) < _SHORTEST or kept[-1].start < predicate.start:
                break
            if chosen[at].lower in small:
                chosen = kept
                break
        # A clause that was cut short may say the opposite: "unless three are released" would end
        # at "unless three".
        opened = [
            at
            for at, word in enumerate(chosen)
            if at >= _FEWEST and word.lower in phrases.conditional and word.start > predicate.start
        ]
        if opened:
            chosen = chosen[: opened[-1]]
    loose = small | phrases.determiners | phrases.helpers
    while (
        len(chosen) > _FEWEST and chosen[-1].lower in loose and chosen[-1].start > predicate.start
    ):
        chosen.pop()
    return chosen


def _written(text: str, words: Sequence[Word]) -> str:
    """Return words with what joins them in the text, where nothing stands between but that."""
    parts: list[str] = []
    for number, word in enumerate(words):
        if number and not word.text.startswith(","):
            between = text[words[number - 1].end : word.start]
            parts.append(between if between in _JOINTS else " ")
        parts.append(word.text)
    title = "".join(parts)
    return title[:1].upper() + title[1:]


_JOINTS: Final = frozenset({"", "-", "‑", "–", "' ", "’ "})
"""What may stand between two words of a title as it stands in the text."""


def _marked(title: str, event: Event, phrases: Phrases) -> str:
    """Return a title that does not read as done where the event was not."""
    mark = phrases.marks.get(event.status)
    if mark is None:
        return title
    stems = phrases.cues[event.status]
    if any(word.lower().startswith(stems) for word in title.split()):
        return title
    room = LONGEST - len(mark) - len(": ")
    if len(title) > room:
        title = title[:room].rpartition(" ")[0] or title[:room]
    return f"{mark}: {title}"
