"""The words by which one language tells that something happened, or will, or did not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re


@dataclass(frozen=True, slots=True, kw_only=True)
class EventWords:
    """Words in lower case; where `stems` is said, words that begin so."""

    past: frozenset[str]
    """Verbs that tell of the past without a helping verb, where their ending does not."""
    past_endings: tuple[str, ...]
    participle_endings: tuple[str, ...]
    """Of passive participles that tell by themselves: "задержаны"."""
    participles: frozenset[str]
    """Forms that tell only behind a helping verb: "has taken"."""
    not_verbs: frozenset[str]
    """Words with such an ending that are no verbs."""
    not_verb_endings: tuple[str, ...]
    like_nouns: frozenset[str]
    before_nouns: frozenset[str]
    """Verbs that behind such a word are nouns: "с начала"."""
    ambiguous: frozenset[str]
    """Past forms that are present ones too: "cut"."""
    addressing: frozenset[str]
    """Words to the reader or of the writer himself: a report has none outside quotes."""
    attributive: frozenset[str]
    """Words behind which a participle describes the noun that follows: "the disputed vote"."""
    agent: frozenset[str]
    """Words behind which stands who does it, so that a bare form before them is a participle."""
    numbers: frozenset[str]
    """Behind such a word these say by how much: "won by two goals"."""
    needs_helper: bool
    """Whether a bare past form may be a participle: "workers detained in May were freed"."""
    helpers: frozenset[str]
    """Helping verbs and small words that stand right before a verb."""
    adverb_endings: tuple[str, ...]
    perfect: frozenset[str]
    """Helping verbs of what has happened: "has opened", "had opened"."""
    until_now: frozenset[str]
    """Those of them that tell it from today: "has"."""
    present: frozenset[str]
    """Helping verbs of what is so now: "is expected"."""
    progressive: tuple[str, ...]
    """Endings of what goes on behind `was`: "was working"."""
    was: frozenset[str]
    future: frozenset[str]
    """Words behind which a verb tells what is to come, by themselves: "will"."""
    reported_future: frozenset[str]
    """The same, told by others: "would"; without a date it may be a mere thought."""
    intends: frozenset[str]
    """Verbs and participles of planning; with `infinitive`, only before one of these."""
    intends_before: frozenset[str]
    intends_for: frozenset[str]
    intends_day: frozenset[str]
    """Some of them stand before a day too, behind one of these: "scheduled for Monday"."""
    infinitive: frozenset[str]
    modal_behind: frozenset[str]
    modal: frozenset[str]
    """Words that make what follows possible or wanted, no event: "could", "бы"."""
    negations: frozenset[str]
    nobody: frozenset[str]
    """Subjects that nothing happened to: "nobody was hurt"."""
    conditions: frozenset[str]
    """Words that open a clause of what is not certain to come: "if", "unless"."""
    failing: frozenset[str]
    """Those of them that say "if … not": "unless"."""
    forceful: tuple[str, ...]
    """Stems of what one threatens with, for the case that something fails: "strike"."""
    threatening: frozenset[str]
    denying: frozenset[str]
    denying_claims: frozenset[str]
    """Verbs that deny only where one of `claims` follows: "rejected reports"."""
    claims: frozenset[str]
    not_denied: frozenset[str]
    """What is denied to somebody, which denies nothing: "denied bail"."""
    untrue: frozenset[tuple[str, ...]]
    """Phrases that say that something is not so: "are not true"."""
    acts: frozenset[str]
    """Verbs of saying that do something: "announced", "condemned"."""
    calling: frozenset[str]
    """Acts that with a day to come tell of a plan: "called a march for Sunday"."""
    saying: frozenset[str]
    """Verbs of saying beyond those of the wording."""
    told: frozenset[str]
    """Verbs of saying to one person or paper: no statement, unless it is called one."""
    statements: frozenset[str]
    """Nouns for something said to the public."""
    states: frozenset[str]
    """Verbs of what is so rather than happens."""
    measuring: frozenset[str]
    """Verbs that with a share or a sum give a statistic."""
    news: tuple[str, ...]
    """Stems of verbs that make news even where no date stands by them."""
    nouns: tuple[str, ...]
    """Stems of nouns for what happens: "election"; a date beside them dates it."""
    not_nouns: frozenset[str]
    subordinate: frozenset[str]
    """Words that open a clause beside the main one: "after", "which"."""
    content: frozenset[str]
    """Words that open what is said: "that"."""
    relative: frozenset[str]
    """Those of them that tell more of the noun before them."""
    lasting: frozenset[str]
    """Words before a date from which on something is so until now: "since"."""
    attributing: frozenset[tuple[str, ...]]
    """What opens a sentence that only says who told the one before: "об этом"."""
    ranges: frozenset[tuple[str, ...]]
    """What stands before and between two hours that something lasted from and to."""
    noise: re.Pattern[str]
    """Paragraphs that are none of the report: captions, credits, adverts."""
    shares: re.Pattern[str]
    """Shares and sums in a sentence."""
