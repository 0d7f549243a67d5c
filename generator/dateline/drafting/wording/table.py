"""What a language needs for quotes, figures, places and names: its words, by what they do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Gender = Literal["he", "she", "it", "they"]
"""What stands for a name: a man, a woman, a thing or body, several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The words of one language, in lower case where nothing else is said."""

    reporting: frozenset[str]
    """Forms of verbs by which somebody says something."""
    written: frozenset[str]
    """Forms of verbs by which a paper says something: "the statement read"."""
    verb_endings: tuple[str, ...]
    """Of verbs of which any can follow direct speech and a dash; () where they must be known."""
    beside_verb: frozenset[str]
    """Words that may stand between who says it and the verb."""
    according: tuple[tuple[str, ...], ...]
    """Phrases before who says it: "according to"."""
    pronouns: Mapping[str, Gender]
    articles: frozenset[str]
    """Words that begin a description: "an aide", "the company's lawyer"."""
    relative: frozenset[str]
    """Words that begin a clause about the name before them."""
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    titles: frozenset[str]
    """Words before a name that are not part of it."""
    speakers: frozenset[str]
    """Nouns for people and bodies who say things without being named."""
    people: frozenset[str]
    """Nouns for one person, before or behind a name."""
    bodies: frozenset[str]
    """Nouns that make a name one of an organization."""
    place_nouns: frozenset[str]
    """Nouns that make a name one of a place: "river", "street"."""
    settled: frozenset[str]
    """Nouns whose name stands behind them: "the village of", "residents of", «деревня»."""
    landscape: frozenset[str]
    """Nouns without a capital behind the name of a place: "the Elm valley"."""
    in_street: frozenset[str]
    """The same, where they are a part of the name, before it or behind: «улица Лесная»."""
    moving: frozenset[str]
    """Words before "from Elmtown" or "to Elmtown" that make it a place: "road", "flew"."""
    peoples: frozenset[str]
    """Words with a capital for a people's, and with no ending that tells it: "Greek"."""
    in_place: frozenset[str]
    """Prepositions before places."""
    strictly_in: frozenset[str]
    """Those of them behind which stands hardly anything else."""
    demonyms: tuple[str, ...]
    """Endings of words for peoples and tongues."""
    not_names: frozenset[str]
    """Words with a capital that are no names, or only at the start of a sentence."""
    given: Mapping[str, Gender]
    """Given names."""
    honorifics: Mapping[str, Gender]
    """Forms of address before a name, and whose they are."""
    surnames: frozenset[str]
    """Last names that are words for organizations too."""
    country_initials: frozenset[str]
    """Abbreviations that name a country, as they are written."""
    joining: frozenset[str]
    """Words for "and"."""
    in_names: frozenset[str]
    """Small words within names of organizations: "of", "for"."""
    particles: frozenset[str]
    """Small words within names of people: "de", "von"."""
    durations: frozenset[str]
    """Nouns that make a number a span of time."""
    distances: frozenset[str]
    directions: frozenset[str]
    """Words behind a distance that make it a way: "south", "from"."""
    percent: frozenset[str]
    vague: frozenset[str]
    """Words for many or few that give no number: "hundreds", "dozens"."""
    many: frozenset[str]
    """Those of them that may follow another: "tens of thousands", «десятки тысяч»."""
    fractions: frozenset[str]
    """Words for parts of a whole, which give no number either: "two-thirds", «треть»."""
    fraction_nouns: frozenset[str]
    """Those that are ordinals too, but not between "a" and "of": "a third of"."""
    collective: Mapping[str, float]
    """Words for numbers that records do not read: «трое», «полтора»."""
    stands_for: frozenset[str]
    """Words behind a number for what was counted before: "900 of them", "41 more"."""
    not_counts: frozenset[str]
    """Words before a number that make it a name: "article 12", "no. 3"."""
    one_counts: frozenset[str]
    """Nouns that "one" counts: "one person"; before others it is an article."""
    not_one: frozenset[str]
    """Words behind "one" that make it no number: "one of"."""
    before_noun: frozenset[str]
    """Words between a number and its noun: "hundreds of the"."""
    number_of: frozenset[str]
    """Nouns behind which stands what is counted: "the number of"."""
    tolls: frozenset[str]
    """Nouns that are counted, before a verb and the number: "the death toll"."""
    noun_stops: frozenset[str]
    """Words at which a counted noun ends."""
    verb_like: tuple[str, ...]
    """Endings of verbs, at which a counted noun ends too."""
    states: frozenset[str]
    """Participles with such an ending that say what is counted: "586 people detained"."""
    months: frozenset[str]
