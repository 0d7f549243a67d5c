"""The names of a site's catalogue, to be found in texts in whatever case they stand."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.naming.inflection import key_of
from dateline.drafting.naming.tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dateline.drafting.naming.tokens import Token
    from dateline.records.catalogue import Person, Place
    from dateline.timeline.collection import Collection

_SHORTEST: Final = 2
_ONLINE: Final = "online"


class Entry(NamedTuple):
    """An entry of the catalogue: its kind (`person`, `organization`, `place`), id and name."""

    kind: str
    id: str
    name: str


class Match(NamedTuple):
    """Where a name of the catalogue stands: the first token, the one behind, what it can be.

    `is_whole`: a name or alias, rather than a person's last name alone.
    """

    first: int
    after: int
    entries: tuple[Entry, ...]
    is_whole: bool


class _Form(NamedTuple):
    keys: tuple[str, ...]
    is_capital: bool
    is_whole: bool


class Catalogue:
    """The names and aliases of people, organizations and places, in all their languages."""

    def __init__(self, collection: Collection | None = None) -> None:
        """Take the records; without any, the catalogue is empty."""
        self.places: dict[str, Place] = {}
        self._forms: dict[str, dict[_Form, list[Entry]]] = defaultdict(lambda: defaultdict(list))
        if collection is None:
            return
        self.places = {key: entry.record for key, entry in collection.places.items()}
        for key, person in collection.people.items():
            self._add(Entry("person", key, person.record.name), person.record)
        for key, body in collection.organizations.items():
            self._add(Entry("organization", key, body.record.name), body.record)
        for key, place in self.places.items():
            if place.kind != _ONLINE:
                self._add(Entry("place", key, place.name), place)

    def find(self, tokens: Sequence[Token]) -> Iterator[Match]:
        """Yield the names that stand in a row of tokens, the longest first at each place.

        Matches of people and of places may lie over each other; those of one kind do not.
        """
        after = {"place": 0, "actor": 0}
        for first, token in enumerate(tokens):
            if token.kind not in {"word", "number"}:
                continue
            forms = self._forms.get(key_of(token.text))
            if not forms:
                continue
            for layer, entries, end, is_whole in _longest(forms, tokens, first):
                if first >= after[layer]:
                    after[layer] = end
                    yield Match(first, end, entries, is_whole)

    def _add(self, entry: Entry, record: Place | Person) -> None:
        names = (record.name, *record.names.values(), *record.aliases)
        for form in dict.fromkeys(
            part for name in names for part in (name, name.partition(",")[0])
        ):
            keys = _keys(form)
            if keys and len(form) >= _SHORTEST:
                self._put(entry, _Form(keys, form[0].isupper() or not form[0].isalpha(), True))
                if entry.kind == "person" and len(keys) > 1:
                    self._put(entry, _Form(keys[-1:], True, False))

    def _put(self, entry: Entry, form: _Form) -> None:
        entries = self._forms[form.keys[0]][form]
        if entry not in entries:
            entries.append(entry)


def _keys(name: str) -> tuple[str, ...]:
    return tuple(key_of(token.text) for token in tokens_of(name))


def _longest(
    forms: dict[_Form, list[Entry]], tokens: Sequence[Token], first: int
) -> Iterator[tuple[str, tuple[Entry, ...], int, bool]]:
    """Yield for people and organizations, and for places, the longest name from a token on."""
    best: dict[str, tuple[tuple[int, bool], list[Entry]]] = {}
    for form, entries in forms.items():
        length = len(form.keys)
        if form.is_capital and tokens[first].kind == "word" and not tokens[first].is_capital:
            continue
        row = tokens[first : first + length]
        if len(row) < length or any(
            key_of(token.text) != key for token, key in zip(row, form.keys, strict=True)
        ):
            continue
        rank = (length, form.is_whole)
        for layer, some in _layers(entries):
            if layer not in best or rank > best[layer][0]:
                best[layer] = (rank, list(some))
            elif rank == best[layer][0]:
                best[layer][1].extend(entry for entry in some if entry not in best[layer][1])
    for layer, ((length, is_whole), found) in best.items():
        yield layer, tuple(found), first + length, is_whole


def _layers(entries: Iterable[Entry]) -> Iterator[tuple[str, list[Entry]]]:
    places = [entry for entry in entries if entry.kind == "place"]
    actors = [entry for entry in entries if entry.kind != "place"]
    if places:
        yield "place", places
    if actors:
        yield "actor", actors
