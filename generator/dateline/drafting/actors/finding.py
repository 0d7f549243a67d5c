"""Who is named in a text, all mentions of one together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.actors.actor import Actor, Mention
from dateline.drafting.actors.kinds import given_name, kind_of
from dateline.drafting.actors.runs import runs_of
from dateline.drafting.articles.article import Doubt
from dateline.drafting.naming.inflection import key_of
from dateline.drafting.naming.nominative import nominative
from dateline.drafting.naming.sentences import Sentences
from dateline.drafting.naming.tokens import tokens_of
from dateline.drafting.wording.languages import wording_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dateline.drafting.actors.actor import Kind
    from dateline.drafting.naming.catalogue import Catalogue, Entry, Match
    from dateline.drafting.naming.tokens import Token
    from dateline.drafting.wording.table import Gender, Wording

_FULL: Final = 2
"""Words of a full name; the last one alone then stands for it."""


class _Named(NamedTuple):
    """A name where it stands; `entries` are what the catalogue knows under it."""

    start: int
    end: int
    name: str
    kind: Kind
    keys: tuple[str, ...]
    entries: tuple[Entry, ...] = ()
    gender: Gender | None = None
    is_sure: bool = True
    is_whole: bool = True
    is_named: bool = True
    """Whether it is a name by itself; else it counts only as the last name of somebody before."""


class _Group:
    """The mentions of one actor."""

    def __init__(self, first: _Named) -> None:
        self.mentions: list[_Named] = [first]
        self.keys = first.keys
        self.kind = first.kind

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self.mentions[0].entries

    def actor(self, text: str, wording: Wording | None) -> Actor:
        """Return what the mentions tell together."""
        whole = max(self.mentions, key=lambda one: (len(one.keys), -one.start))
        entries = whole.entries
        doubts: tuple[Doubt, ...] = ()
        if len(entries) > 1:
            ids = tuple(entry.id for entry in entries)
            doubts = (Doubt("actors", f"'{whole.name}' can be several", ids),)
        genders = [one.gender for one in self.mentions if one.gender in {"he", "she"}]
        return Actor(
            name=_heading(text[whole.start : whole.end], self.kind, wording),
            kind=self.kind,
            id=entries[0].id if entries else "",
            mentions=tuple(Mention(one.start, one.end) for one in self.mentions),
            gender=genders[0] if genders else ("it" if self.kind == "organization" else None),
            is_sure=bool(entries) or any(one.is_sure for one in self.mentions),
            doubts=doubts,
        )


def find_actors(text: str, language: str, catalogue: Catalogue, start: int = 0) -> list[Actor]:
    """Return the people and organizations of a text, in the order in which they are first named.

    A last name alone belongs to the full name that was there before, else to the catalogue's
    person of that name. Of a language without rules only the catalogue's names are found. What
    stands before `start`, such as a dateline, is left out. Linear in the text's length.
    """
    tokens = [token for token in tokens_of(text) if token.start >= start]
    wording = wording_of(language)
    known: list[_Named] = []
    taken: set[int] = set()
    for match in catalogue.find(tokens):
        one = _of_match(text, tokens, match, wording)
        if _is_actor(match) and not _is_common_word(one, text, tokens, wording):
            known.append(one)
            taken.update(range(match.first, match.after) if match.is_whole else ())
    ruled = list(_by_rules(text, tokens, frozenset(taken), wording)) if wording else []
    named = _merged(known, ruled)
    return [group.actor(text, wording) for group in _grouped(named)]


def _heading(name: str, kind: Kind, wording: Wording | None) -> str:
    """Return a person's name in the nominative, where the language has cases."""
    found = nominative(name.split(), wording.given) if wording and kind == "person" else None
    return " ".join(found) if found else name


def _is_actor(match: Match) -> bool:
    return match.entries[0].kind != "place"


def _of_match(text: str, tokens: Sequence[Token], match: Match, wording: Wording | None) -> _Named:
    start, end = tokens[match.first].start, tokens[match.after - 1].end
    kind: Kind = "person" if match.entries[0].kind == "person" else "organization"
    keys = tuple(key_of(token.text) for token in tokens[match.first : match.after])
    first = tokens[match.first].text
    gender = given_name(first, wording) if wording and kind == "person" else None
    return _Named(
        start, end, text[start:end], kind, keys, match.entries, gender, True, match.is_whole
    )


def _is_common_word(
    one: _Named, text: str, tokens: Sequence[Token], wording: Wording | None
) -> bool:
    """Tell a name that is a word of the language too ("Spring"), at the start of a sentence."""
    if len(one.keys) > 1 or not one.name.istitle():
        return False
    if text[one.start - 1 : one.start] in _OPENING:
        return False
    word = one.name.lower()
    if wording and (word in wording.not_names or word in wording.months):
        return True
    before = text[max(0, one.start - 2) : one.start].strip()
    is_start = not before or before[-1] in ".!?…"
    return is_start and any(token.text == word for token in tokens)


def _by_rules(
    text: str, tokens: Sequence[Token], taken: frozenset[int], wording: Wording
) -> Iterator[_Named]:
    starts = _sentence_starts(text, tokens)
    for run in runs_of(tokens, starts, taken, wording):
        told = kind_of(tokens, run, wording)
        if told is None:
            before = tokens[run.first - 1].lower if run.first else ""
            if run.after - run.first == 1 and before not in wording.strictly_in:
                # behind "in" it is rather a place: "Jack London lives in London"
                yield _last_name(tokens[run.first])
            continue
        start, end = tokens[told.first].start, tokens[run.after - 1].end
        keys = tuple(key_of(one.text) for one in tokens[told.first : run.after])
        yield _Named(
            start,
            end,
            text[start:end],
            told.kind,
            keys,
            gender=told.gender,
            is_sure=told.is_sure,
        )


def _last_name(token: Token) -> _Named:
    keys = (key_of(token.text),)
    return _Named(token.start, token.end, token.text, "person", keys, is_named=False)


def _sentence_starts(text: str, tokens: Sequence[Token]) -> frozenset[int]:
    """Return the tokens that begin a sentence, behind quotation marks too."""
    sentences = Sentences(text)
    begins = {sentence.start for sentence in sentences.all}
    found: set[int] = set()
    is_start = False
    for at, token in enumerate(tokens):
        is_start = is_start or token.start in begins
        if is_start and token.kind in {"word", "number"}:
            found.add(at)
            is_start = False
        elif token.text in _OPENING:
            is_start = True
    return frozenset(found)


_OPENING: Final = frozenset('“«„"‘')


def _merged(known: Iterable[_Named], ruled: Iterable[_Named]) -> list[_Named]:
    """Put both in order; where they overlap, the catalogue's stands, with the rules' gender.

    But a longer name by the rules is somebody else, where the catalogue knows but a last name.
    """
    found: list[_Named] = []
    for one in sorted([*known, *ruled], key=lambda one: (one.start, not one.entries)):
        last = found[-1] if found else None
        if last is None or one.start >= last.end:
            found.append(one)
        elif last.entries and not one.entries:
            if _is_other(last, one):
                found[-1] = one
            else:
                found[-1] = last._replace(gender=last.gender or one.gender)
        elif one.entries and not last.entries and not _is_other(one, last):
            found[-1] = one._replace(gender=one.gender or last.gender)
    return found


def _is_other(known: _Named, ruled: _Named) -> bool:
    return not known.is_whole and len(ruled.keys) >= _FULL and ruled.kind == "person"


def _grouped(named: Iterable[_Named]) -> list[_Group]:
    groups: list[_Group] = []
    by_id: dict[str, _Group] = {}
    by_keys: dict[tuple[str, ...], _Group] = {}
    by_last: dict[str, _Group] = {}
    for one in named:
        last = one.keys[-1]
        group = None
        if one.entries and one.is_whole:
            group = by_id.get(one.entries[0].id)
        elif len(one.keys) == 1 and last in by_last:
            group = by_last[last]
        elif one.entries:
            group = by_id.get(one.entries[0].id)
        if group is None and not one.entries:
            group = by_keys.get(one.keys)
        if group is None and not one.is_named:
            continue
        if group is None:
            group = _Group(one)
            groups.append(group)
        else:
            group.mentions.append(one)
        if one.entries:
            by_id.setdefault(one.entries[0].id, group)
        by_keys.setdefault(one.keys, group)
        if group.kind == "person" and len(one.keys) >= _FULL:
            by_last[last] = group
    return groups
