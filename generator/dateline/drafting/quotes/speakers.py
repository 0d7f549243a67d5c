"""From the words that say who to somebody: names in full, pronouns followed back."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.articles.article import Doubt
from dateline.drafting.quotes.quote import Speaker
from dateline.drafting.quotes.roles import Roles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.drafting.actors.actor import Actor
    from dateline.drafting.naming.sentences import Sentences
    from dateline.drafting.wording.table import Gender, Wording

_LOOKED_BACK: Final = 10
"""Sentences before a pronoun in which the one that it stands for is looked for."""


_BEGINNING: Final = 5
"""Words of a sentence among which stands whom it is about: "Coach Anna Smith"."""

_BODY_BACK: Final = 4
"""Sentences before "it" in which the body that it stands for is looked for."""

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
        self._roles = Roles(text, self._mentions, wording)
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
        if called := self._roles.of(start, end):
            doubt = Doubt("quotes", f"who '{words}' is", (called.name,))
            return Resolved(Speaker(called.name, called.id, start, end), (doubt,))
        return Resolved(Speaker(_without_article(words, self._wording), "", start, end))

    def answering(self, offset: int) -> Resolved:
        """Return who answers in an interview: the person named most often, as a doubt."""
        people = [one for one in self._mentions if one[2].kind == "person" and one[0] < offset]
        if not people:
            return Resolved(None)
        start, end, actor = max(people, key=lambda one: (len(one[2].mentions), one[2].is_sure))
        doubt = Doubt("quotes", "nothing says who answers", (actor.name,))
        return Resolved(Speaker(actor.name, actor.id, start, end), (doubt,))

    def _of_pronoun(self, start: int, end: int, gender: Gender, last: Speaker | None) -> Resolved:
        found = self._candidates(start, gender)
        spoke = next((one for one in found if last and one.name == last.name), None)
        if spoke and found[0] is not spoke and last and self._is_new(found[0], last, start):
            spoke = None
        chosen = spoke or (found[0] if found else None)
        if chosen is None and gender == "it" and (body := self._body_before(start)):
            return Resolved(
                Speaker(body, "", start, end),
                (Doubt("quotes", f"who '{self._text[start:end]}' is", (body,)),),
            )
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

    def _is_new(self, actor: Actor, last: Speaker, offset: int) -> bool:
        """Tell somebody with whom a sentence began since the last one spoke."""
        for start, _ in actor.mentions:
            sentence = self._sentences.all[self._sentences.at(start)]
            begins = self._text.count(" ", sentence.start, start) < _BEGINNING
            if last.end < sentence.start and start < offset and begins:
                return True
        return False

    def _body_before(self, offset: int) -> str:
        """Return the last "the company" or the like with which a sentence began, or ""."""
        here = self._sentences.at(offset)
        for number in range(here, max(-1, here - _BODY_BACK), -1):
            sentence = self._sentences.all[number]
            words = self._text[sentence.start : offset].split(maxsplit=_BEGINNING * 2)
            for at, word in enumerate(words[: _BEGINNING * 2]):
                noun = word.strip(",.").lower()
                is_body = noun in self._wording.bodies
                if is_body and at and "the" in {one.lower() for one in words[max(0, at - 2) : at]}:
                    return noun
        return ""

    def _fits(self, last: Speaker, gender: Gender) -> bool:
        actor = self._by_name.get(last.name)
        if gender == "it" and actor is not None:
            return actor.kind == "organization"
        if gender in {"they", "it"} or actor is None:
            return gender in {"they", "it"}
        return actor.kind == "person" and actor.gender in {gender, None}

    def _candidates(self, offset: int, gender: Gender) -> list[Actor]:
        """Return who a pronoun can stand for: nearest sentence first, its first name first."""
        kind = "organization" if gender == "it" else "person"
        found: list[Actor] = []
        here = self._sentences.at(offset)
        for number in range(here, max(-1, here - _LOOKED_BACK), -1):
            some = self._by_sentence.get(number, ())[:_NAMES_MAX]
            for start, _, actor in sorted(some, key=lambda one: not one[2].is_sure):
                fits = actor.kind == kind and actor.gender in {gender, None}
                if fits and start < offset and actor not in found:
                    found.append(actor)
        return found if gender != "they" else []


def _without_article(words: str, wording: Wording) -> str:
    first, _, rest = words.partition(" ")
    is_article = first.lower() in {"a", "an", "the"} & wording.articles
    return " ".join((rest if is_article and rest else words).split())
