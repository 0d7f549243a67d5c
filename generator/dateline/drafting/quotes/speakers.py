"""From the words that say who to somebody: names in full, pronouns followed back."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.articles.article import Doubt
from dateline.drafting.quotes.quote import Speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.drafting.actors.actor import Actor
    from dateline.drafting.naming.sentences import Sentences
    from dateline.drafting.wording.table import Gender, Wording

_LOOKED_BACK: Final = 10
"""Sentences before a pronoun in which the one that it stands for is looked for."""


_NAMES_MAX: Final = 30
"""Names of one sentence that are looked at; only lists have more."""


class Resolved(NamedTuple):
    """A speaker, and what is doubtful about who it is."""

    speaker: Speaker | None
    doubts: tuple[Doubt, ...] = ()


class Speakers:
    """Tells who is meant, for one text."""

    def __init__(
        self, text: str, actors: Sequence[Actor], sentences: Sentences, wording: Wording
    ) -> None:
        """Take the text, who is named in it, and its sentences."""
        self._text = text
        self._wording = wording
        self._sentences = sentences
        self._by_name = {actor.name: actor for actor in reversed(actors)}
        self._mentions = sorted(
            ((start, end, actor) for actor in actors for start, end in actor.mentions),
            key=lambda one: one[0],
        )
        self._by_sentence: dict[int, list[tuple[int, int, Actor]]] = {}
        for one in self._mentions:
            self._by_sentence.setdefault(sentences.at(one[0]), []).append(one)

    def of_words(self, start: int, end: int, last: Speaker | None) -> Resolved:
        """Return who the words from `start` to `end` mean; `last` said the quote before."""
        words = self._text[start:end]
        gender = self._wording.pronouns.get(words.lower())
        if gender:
            return self._of_pronoun(start, end, gender, last)
        last_named = bisect_left(self._mentions, end, key=lambda one: one[0]) - 1
        if last_named >= 0 and self._mentions[last_named][1] > start:
            actor = self._mentions[last_named][2]
            return Resolved(Speaker(actor.name, actor.id, start, end), actor.doubts)
        return Resolved(Speaker(_without_article(words, self._wording), "", start, end))

    def _of_pronoun(self, start: int, end: int, gender: Gender, last: Speaker | None) -> Resolved:
        found = self._candidates(start, gender)
        spoke = next((one for one in found if last and one.name == last.name), None)
        chosen = spoke or (found[0] if found else None)
        if chosen is None:
            if (
                last
                and last.name.lower() not in self._wording.pronouns
                and self._fits(last, gender)
            ):
                return Resolved(last._replace(start=start, end=end))
            words = self._text[start:end]
            return Resolved(Speaker(words, "", start, end), (Doubt("quotes", f"who '{words}' is"),))
        doubts: tuple[Doubt, ...] = ()
        names = tuple(dict.fromkeys(one.name for one in found))
        if len(names) > 1 and spoke is None:
            doubts = (Doubt("quotes", f"who '{self._text[start:end]}' is", names),)
        return Resolved(Speaker(chosen.name, chosen.id, start, end), doubts)

    def _fits(self, last: Speaker, gender: Gender) -> bool:
        actor = self._by_name.get(last.name)
        if gender in {"they", "it"} or actor is None:
            return gender in {"they", "it"}
        return actor.kind == "person" and actor.gender in {gender, None}

    def _candidates(self, offset: int, gender: Gender) -> list[Actor]:
        """Return who a pronoun can stand for: nearest sentence first, its first name first."""
        kind = "organization" if gender == "it" else "person"
        found: list[Actor] = []
        here = self._sentences.at(offset)
        for number in range(here, max(-1, here - _LOOKED_BACK), -1):
            for start, _, actor in self._by_sentence.get(number, ())[:_NAMES_MAX]:
                fits = actor.kind == kind and actor.gender in {gender, None}
                if fits and start < offset and actor not in found:
                    found.append(actor)
        return found if gender != "they" else []


def _without_article(words: str, wording: Wording) -> str:
    first, _, rest = words.partition(" ")
    is_article = first.lower() in {"a", "an", "the"} & wording.articles
    return " ".join((rest if is_article and rest else words).split())
