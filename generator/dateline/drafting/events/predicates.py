"""The words of a sentence that tell of something: verbs with their helpers, each with its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from dateline.drafting.events.forms import Forms

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dateline.drafting.events.clauses import Word
    from dateline.drafting.events.words.table import EventWords

Kind = Literal["done", "state", "going", "saying", "planned", "threat", "denial", "none"]
"""What a predicate tells: that something happened; how things were; what went on; that somebody
says something; what is to come; a threat; that something is not so; nothing certain."""

Place = Literal["main", "content", "beside", "relative", "condition"]
"""The clause it stands in: the main one, what is said, another, one that tells more of a noun, or
one that something depends on."""

_NEAR: Final = 4
"""Words behind a verb among which its object is looked for."""

_STOPS: Final = frozenset(",;:—–()")
_PARTS: Final = frozenset(",;:—–.")
_JOINS: Final = frozenset({"and", "but", "or", "to"})
_ASIDE: Final = frozenset({"beside", "relative", "condition"})
_TOLD_OF: Final = frozenset({"done", "state", "planned", "threat", "denial", "saying", "none"})


class Predicate(NamedTuple):
    """A word that tells of something, by its number in the sentence."""

    at: int
    kind: Kind
    place: Place
    is_act: bool = False
    """Somebody does something by saying it: "announced"."""
    is_certain: bool = True
    """Whether it is told as a fact, rather than with a modal."""
    is_over: bool = False
    """It was over when the rest happened: "had closed"."""
    is_now: bool = False
    """It is told from today: "has closed", "denies"."""
    is_bare: bool = False
    """It has no helping verb, and may be a mere participle: "closed"."""


def predicates_of(
    words: Sequence[Word],
    table: EventWords,
    is_quoted: Callable[[int], bool],
    saying: frozenset[str],
) -> list[Predicate]:
    """Return the predicates of a sentence, in order; what is quoted word for word has none.

    `is_quoted` tells of a place in the text whether it stands between quotation marks, `saying` has
    the verbs by which somebody says something.
    """
    return _Scan(Forms(words, table), is_quoted, saying).all()


class _Scan:
    """One walk through the words of a sentence."""

    def __init__(
        self, forms: Forms, is_quoted: Callable[[int], bool], saying: frozenset[str]
    ) -> None:
        self.forms = forms
        self.texts = forms.texts
        self.table = forms.table
        self.is_quoted = is_quoted
        self.saying = saying
        self.place: Place = "main"

    def all(self) -> list[Predicate]:
        """Return them, a participle that only describes a noun left out."""
        found: list[Predicate] = []
        for at, text in enumerate(self.texts):
            if text in _STOPS:
                self._close(text)
            elif not self.is_quoted(self.forms.words[at].start):
                self._open(text)
                one = self._at(at) if text[0].isalpha() else None
                if one is None or (found and one.at <= found[-1].at):
                    continue
                if found and self._describes(found[-1], one):
                    found.pop()
                found.append(one)
        return found

    def _open(self, text: str) -> None:
        """Heed a word that opens a clause."""
        table = self.table
        if text in table.conditions:
            self.place = "condition"
        elif self.place == "condition":
            return
        elif text in table.content:
            self.place = "content"
        elif text in table.relative:
            self.place = "relative"
        elif text in table.subordinate:
            self.place = "beside"

    def _close(self, text: str) -> None:
        """Heed a mark that may end a clause; what is said goes on behind a comma."""
        if text in {";", "—", "–"} or self.place in _ASIDE:
            self.place = "main"

    def _at(self, at: int) -> Predicate | None:
        helpers = self.forms.helpers(at)
        for read in (self._told_against, self._plan, self._past, self._present):
            one = read(at, helpers)
            if one is not None:
                return one
        return None

    def _told_against(self, at: int, helpers: set[str]) -> Predicate | None:
        """Return a threat or a denial."""
        table, text = self.table, self.texts[at]
        if any(tuple(self.texts[at : at + len(phrase)]) == phrase for phrase in table.untrue):
            return Predicate(at, "denial", self.place)
        near = set(self.forms.behind(at, _NEAR))
        denies = text in table.denying and not set(self.forms.behind(at, 2)) & table.not_denied
        denies = denies or (text in table.denying_claims and bool(near & table.claims))
        if text not in table.threatening and not denies:
            return None
        if self.forms.describes_noun(at):
            return None
        if helpers & (table.negations | table.modal | table.future | table.infinitive):
            return Predicate(at, "none", self.place)
        now = self.forms.is_told_now(at) or bool(helpers & table.until_now)
        return Predicate(at, "denial" if denies else "threat", self.place, is_act=True, is_now=now)

    def _plan(self, at: int, helpers: set[str]) -> Predicate | None:
        """Return what is planned: "plans to", "will"."""
        table, text = self.table, self.texts[at]
        if text in table.intends and self._intends(at):
            behind = set(self.forms.behind(at, 1)) if table.needs_helper else set()
            if (helpers | behind) & table.negations:
                return Predicate(at, "none", self.place)
            return Predicate(at, "planned", self.place, is_certain=not helpers & table.modal)
        if text not in table.future | table.reported_future:
            return None
        verb = self.forms.verb_behind(at)
        if verb is None:
            return Predicate(at, "none", self.place)
        return Predicate(verb, "planned", self.place, is_certain=text in table.future)

    def _intends(self, at: int) -> bool:
        table = self.table
        if not table.intends_before:
            return True
        behind = self.forms.behind(at, 1)
        return bool(behind) and (
            behind[0] in table.intends_before
            or (self.texts[at] in table.intends_for and behind[0] in table.intends_day)
        )

    def _past(self, at: int, helpers: set[str]) -> Predicate | None:
        """Return what happened, or how things were."""
        table, forms = self.table, self.forms
        is_infinitive = helpers & table.infinitive and not helpers & (table.perfect | table.was)
        if is_infinitive or not forms.is_past(at, helpers):
            return None
        if helpers & (table.future | table.reported_future):
            return None
        one = Predicate(
            at,
            self._past_kind(at, helpers),
            self.place,
            is_act=self.texts[at] in table.acts,
            is_certain=not forms.is_modal(at, helpers),
            is_over=bool(helpers & (table.perfect - table.until_now)),
            is_now=bool(helpers & table.until_now),
            is_bare=table.needs_helper and not helpers & (table.perfect | table.was),
        )
        if self.place == "main" and forms.is_aside(at):
            return one._replace(place="relative")
        return one

    def _past_kind(self, at: int, helpers: set[str]) -> Kind:
        table, forms, text = self.table, self.forms, self.texts[at]
        is_present = helpers & table.present and not helpers & (
            table.perfect | (table.was - table.present)
        )
        if is_present or forms.is_negated(at, helpers) or forms.is_modal(at, helpers):
            return "none"
        if text in table.acts:
            return "done"
        if text in self.saying:
            return "saying"
        if text in table.states and not helpers & table.was:
            return "going" if forms.goes_on(at) else "state"
        return "done"

    def _present(self, at: int, helpers: set[str]) -> Predicate | None:
        """Return what somebody says or demands today."""
        table, text = self.table, self.texts[at]
        is_told = text in table.acts or text in self.saying
        if not is_told or not self.forms.is_verb(at) or self.forms.is_past(at, helpers):
            return None
        if helpers & (table.modal | table.negations | table.future | table.infinitive):
            return None
        if text in table.acts:
            return Predicate(at, "done", self.place, is_act=True, is_now=True)
        return Predicate(at, "saying", self.place)

    def _describes(self, before: Predicate, one: Predicate) -> bool:
        """Tell whether the one before is a participle of what the next one tells of.

        In "workers detained in May were freed" nothing stands between the two verbs that could part
        two clauses.
        """
        table = self.table
        if not before.is_bare or before.kind != "done" or before.is_act:
            return False
        if one.kind not in _TOLD_OF or before.place != one.place or self.forms.helpers(before.at):
            return False
        between = self.texts[before.at + 1 : one.at]
        parting = _PARTS | _JOINS | table.subordinate | table.content
        return bool(between) and not any(text in parting for text in between)
