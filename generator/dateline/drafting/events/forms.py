"""The forms of verbs in a sentence: what stands in the past, with which helpers, and what not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.drafting.events.clauses import Word
    from dateline.drafting.events.words.table import EventWords

_HELPERS: Final = 6
"""Words before a verb among which helpers are looked for."""

_NEAR: Final = 4
"""Words behind a helper among which its verb is looked for."""

_ASIDE: Final = 12
"""Words that a participle between commas may have behind it."""

_SHORTEST: Final = 4
_STARTS: Final = frozenset(".—–")
_POSSESSIVE: Final = frozenset({"-", "s", "'", "’"})
_NO_ENDING: Final = ("\0",)


class Forms:
    """The words of a sentence, by what they are to verbs."""

    def __init__(self, words: Sequence[Word], table: EventWords) -> None:
        """Take the words and the table of their language."""
        self.words = words
        self.table = table
        self.texts = [word.text for word in words]

    def behind(self, at: int, count: int) -> list[str]:
        """Return so many words behind one."""
        return self.texts[at + 1 : at + 1 + count]

    def helpers(self, at: int) -> set[str]:
        """Return the helping verbs and small words right before a verb, over adverbs."""
        found: set[str] = set()
        for place in range(at - 1, max(-1, at - 1 - _HELPERS), -1):
            text = self.texts[place]
            if text in self.table.helpers:
                found.add(text)
            elif text not in {"'", "’"} and not self._is_adverb(text):
                break
        return found

    def is_past(self, at: int, helpers: set[str]) -> bool:
        """Tell whether a word tells of the past, or of how things are: "closed", "is"."""
        table, text = self.table, self.texts[at]
        if not self._looks_past(at, helpers):
            return False
        if text in table.states and text in table.helpers:
            return not self._helps(at)
        if not table.needs_helper or helpers & (table.perfect | table.was | table.present):
            return True
        if self.describes_noun(at) or self._is_done_by(at):
            return False
        is_joined = at > 1 and self.texts[at - 1] in {"and", "or"}
        return not (is_joined and self.texts[at - 2] in table.attributive)

    def describes_noun(self, at: int) -> bool:
        """Tell a form between a small word and a noun: "the disputed vote"."""
        table = self.table
        if not table.needs_helper or not at:
            return False
        before, behind = self.words[at - 1], self.behind(at, 1)
        if before.text.isdigit():
            return bool(behind) and behind[0].isalpha() and behind[0] not in table.attributive
        is_name = before.written[0].isupper() and at > 1
        return before.text in _POSSESSIVE or (before.text in table.attributive and not is_name)

    def is_aside(self, at: int) -> bool:
        """Tell a participle between commas: "the mill, founded in 1958, closed"."""
        is_behind_comma = at > 1 and self.texts[at - 1] == ","
        return self.table.needs_helper and is_behind_comma and "," in self.behind(at, _ASIDE)

    def is_negated(self, at: int, helpers: set[str]) -> bool:
        """Tell whether it did not happen, or to nobody: "no one was hurt", "won't"."""
        table = self.table
        if helpers & table.negations or self.behind(at, 2) in (["'", "t"], ["’", "t"]):
            return True
        if not table.needs_helper:
            behind = self.behind(at, 2)
            is_behind = behind[:1] == ["не"] and behind[-1] in table.was
            return is_behind or (bool(at) and self.texts[at - 1] in table.negations)
        subject = self.texts[max(0, at - _HELPERS) : at]
        return any(
            text in table.nobody or (text == "no" and subject[number + 1 : number + 2] != ["."])
            for number, text in enumerate(subject)
        )

    def is_modal(self, at: int, helpers: set[str]) -> bool:
        """Tell whether it only may have happened; "бы" stands behind its verb too."""
        table = self.table
        return bool(helpers & table.modal or set(self.behind(at, 1)) & table.modal_behind)

    def goes_on(self, at: int) -> bool:
        """Tell "was" with what went on behind it: "was working"."""
        table = self.table
        if not table.progressive or self.texts[at] not in table.was - table.present:
            return False
        return any(
            len(text) > _SHORTEST and text.endswith(table.progressive)
            for text in self.behind(at, 2)
        )

    def is_verb(self, at: int) -> bool:
        """Tell a verb in the present from a noun that looks the same: "its reports"."""
        before = self.texts[at - 1] if at else ""
        return not self.table.needs_helper or before not in self.table.attributive

    def verb_behind(self, at: int) -> int | None:
        """Return the verb that "will" helps; None where it is negated."""
        table = self.table
        for place in range(at + 1, min(len(self.texts), at + 1 + _NEAR)):
            text = self.texts[place]
            if text in table.negations or text in {"'", "’"}:
                return None
            if not text.isalpha() or self._is_adverb(text):
                continue
            if text not in table.helpers and text not in table.attributive:
                return place if table.needs_helper else at
        return at

    def is_told_now(self, at: int) -> bool:
        """Tell whether a verb stands in the present, by its ending."""
        return not self.texts[at].endswith(self.table.past_endings) and (
            self.texts[at] not in self.table.past
        )

    def _looks_past(self, at: int, helpers: set[str]) -> bool:
        table, word = self.table, self.words[at]
        text = word.text
        if text in table.states:
            return True
        if self._is_noun(at):
            return False
        is_name = word.written[0].isupper() and at > 0 and self.texts[at - 1] not in _STARTS
        if text in table.past and not is_name:
            return not (text in table.participles and self._is_bare_participle(at, helpers))
        if text in table.participles:
            return bool(helpers & (table.perfect | table.was))
        if len(text) < _SHORTEST or is_name:
            return False
        is_participle = len(text) > _SHORTEST + 1 and text.endswith(
            table.participle_endings or _NO_ENDING
        )
        return is_participle or text.endswith(table.past_endings)

    def _is_noun(self, at: int) -> bool:
        """Tell a word that only looks like a verb: "need"."""
        table, text = self.table, self.texts[at]
        if text in table.like_nouns:
            return at > 0 and self.texts[at - 1] in table.before_nouns
        return text in table.not_verbs or text.endswith(table.not_verb_endings or _NO_ENDING)

    def _is_bare_participle(self, at: int, helpers: set[str]) -> bool:
        """Tell "the letter sent by him"; "he sent" is none."""
        return not helpers and self._is_done_by(at)

    def _is_done_by(self, at: int) -> bool:
        """Tell a form that names who did it; "voted by nine to six" does not."""
        behind = self.behind(at, 2)
        if not behind or behind[0] not in self.table.agent:
            return False
        return not (behind[-1].isdigit() or behind[-1] in self.table.numbers)

    def _helps(self, at: int) -> bool:
        """Tell whether a helping verb has a verb behind it, so that it tells nothing itself."""
        for place in range(at + 1, min(len(self.texts), at + 1 + _NEAR)):
            text = self.texts[place]
            if text in self.table.helpers or self._is_adverb(text):
                continue
            is_past = text.isalpha() and self._looks_past(place, {self.texts[at]})
            return is_past and text not in self.table.states
        return False

    def _is_adverb(self, text: str) -> bool:
        return text.endswith(self.table.adverb_endings or _NO_ENDING)
