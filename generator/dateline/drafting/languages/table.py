"""What a language needs for its time expressions to be found: its words, and how they join."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

Value = int | float | str | tuple[int, int]
"""What a word means within its class: 8 for August, "week" for weeks, (12, 25) for Christmas."""

Words = Mapping[str, Value]
"""The words of one class, each with its value."""


def row(by_value: Mapping[Value, str]) -> Words:
    """Return the words of a class from the words of each value, with spaces between."""
    return {word: value for value, words in by_value.items() for word in words.split()}


def own(words: str) -> Words:
    """Return words that mean themselves: `day` a day."""
    return {word: word for word in words.split()}


Meaning = Literal[
    "beside",
    "century",
    "clock",
    "clock on day",
    "day",
    "day pair",
    "day range",
    "decade",
    "duration",
    "edge",
    "every",
    "every weekday",
    "from previous",
    "iso",
    "month",
    "month range",
    "night to",
    "nth",
    "nth of",
    "numeric",
    "of",
    "part",
    "range",
    "same",
    "season",
    "shifted",
    "vague",
    "weekday",
    "weekday and day",
    "year",
    "year range",
    "years",
]
"""What a rule builds; `times/building.py` says how, and from which captures."""


class Rule(NamedTuple):
    """A pattern of words and classes, and the meaning of what it matches.

    A pattern is a row of elements with spaces between. An element names classes or, where no class
    has the name, a word or mark itself (`'day'` where there is a class `day`); `a|b` is either.
    `{a|b}` keeps the token as `a`, `{n:a|b}` as `n`. An element with `?` may be absent, one with
    `+` repeats, over hyphens too. `<a|b` before all others and `>a|b` behind them look at the
    neighbour without taking it; with `!` it must be none of these. `given` adds values that no word
    of the match says, as `shift=-1`.
    """

    pattern: str
    meaning: Meaning
    given: Mapping[str, Value] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tense:
    """Words that tell whether a sentence looks ahead or back."""

    future: frozenset[str]
    """Where one of these stands, what follows is still to come."""
    past: frozenset[str]
    past_endings: tuple[str, ...]
    """Of words with at least four letters."""
    not_past: frozenset[str]
    """Words that only look so."""
    passive: frozenset[str]
    """Before a participle these leave the tense to the word before them: "to be held"."""
    infinitive: frozenset[str]
    intending: frozenset[str]
    """Before an infinitive: "plans to", "wants to"."""
    deferring: tuple[str, ...]
    """How words begin that put something off."""
    deferred_to: frozenset[str]
    """What stands between such a word and the day to come: "postponed until Friday"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clauses:
    """Words that tell which date of a sentence belongs to which event in it."""

    reporting: frozenset[str]
    """Verbs and nouns of telling, in all their forms."""
    openers: frozenset[str]
    """Words that begin a clause of its own."""
    joining: frozenset[str]
    """Those of them that go on with the same: "and"."""
    telling: frozenset[str]
    """Those of them behind which stands what somebody tells: "said on Monday that"."""
    fronting: frozenset[str]
    """Those that at the start of a sentence tell when the rest of it happened: "when"."""
    being: frozenset[str]
    """Forms of "be", behind a date that is itself what is talked of: "2009 was a good year"."""
    comparing: frozenset[str]
    """What follows dates only what is compared with: "than a year ago"."""
    comparing_links: frozenset[str]
    """Words that may stand between such a word and the date: "compared to March"."""
    compared_from: frozenset[str]
    compared_ends: frozenset[str]
    """"from" before "a year earlier" compares too."""
    determiners: frozenset[str]
    """Behind one of these a date before a noun only describes it: "its May 3 offer"."""
    superlatives: frozenset[str]
    """With one of these "since 1992" dates the last such thing, not this one."""
    superlative_endings: tuple[str, ...]
    before: frozenset[str]
    after: frozenset[str]
    light: frozenset[str]
    """Words that put no distance between a date and an event."""
    perfect: frozenset[str]
    """Auxiliaries of what was over when the rest happened: "had spent"."""
    until_now: frozenset[str]
    """Auxiliaries of what is told from today: "has spent"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The time words of one language.

    A word written with a capital counts only with one, a word behind `=` only as it is. A layer of
    rules reads what the layers before have built, by the names in `times/shapes.py`, in capitals.
    """

    words: Mapping[str, Words]
    layers: tuple[tuple[Rule, ...], ...]
    tense: Tense
    clauses: Clauses
    articles: frozenset[str]
    """Words that an expression takes in where they stand right before it."""
    names: frozenset[str]
    """Months that are people's names too: alone none counts where the text names such a person."""
    abbreviations: frozenset[str]
    """A full stop behind one of these, in lower case, ends no sentence."""
