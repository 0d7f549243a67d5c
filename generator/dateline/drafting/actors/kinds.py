"""Whether a row of words with capitals names a person or an organization."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.naming.inflection import key_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.drafting.actors.actor import Kind
    from dateline.drafting.actors.runs import Run
    from dateline.drafting.naming.tokens import Token
    from dateline.drafting.wording.table import Gender, Wording

_PERSON_WORDS: Final = range(2, 5)
_INITIALS: Final = range(2, 7)
_OLDEST: Final = 110


class Told(NamedTuple):
    """The kind of a name, where it begins behind titles, and whether its form alone tells it."""

    kind: Kind
    first: int
    is_sure: bool
    gender: Gender | None = None


def kind_of(tokens: Sequence[Token], run: Run, wording: Wording) -> Told | None:
    """Return what a run names, or None where it is rather a place, a title alone or a mere word."""
    first, after = run
    gender: Gender | None = None
    title = False
    while first < after - 1 and tokens[first].lower in wording.titles:
        gender = gender or wording.honorifics.get(tokens[first].lower)
        title = True
        first += 1 + (tokens[first + 1].text == ".")
    name = [token for token in tokens[first:after] if token.kind == "word"]
    if not name or (len(name) == 1 and name[0].lower in wording.titles | wording.speakers):
        return None
    before = tokens[first - 1].lower if first else ""
    if before == "." and first > 1 and tokens[first - 2].lower in wording.honorifics:
        before = tokens[first - 2].lower
    gender = gender or wording.honorifics.get(before)
    is_somebody = given_name(name[0].text, wording) and name[-1].lower in wording.surnames
    if any(token.lower in wording.bodies for token in name) and not gender and not is_somebody:
        return Told("organization", run.first, True)
    if len(name) == 1 and not wording.articles and before in wording.settled:
        return None  # «жителей Вязова»: the place they live in
    given = given_name(name[0].text, wording)
    is_titled = title or gender is not None or before in wording.titles | wording.people
    if len(name) in _PERSON_WORDS and (given or is_titled) and name[-1].text.isalpha():
        return Told("person", first, True, gender or given)
    if _is_aged(tokens, after) or is_titled:
        return Told("person", first, True, gender or given)
    return _by_form(tokens, Name(first, after, tuple(name)), wording)


class Name(NamedTuple):
    """A name without its titles: its place among the tokens, and its words."""

    first: int
    after: int
    words: tuple[Token, ...]


def _by_form(tokens: Sequence[Token], name: Name, wording: Wording) -> Told | None:
    words = name.words
    if len(words) == 1:
        return _of_one_word(tokens, name, wording)
    if any(token.lower in wording.place_nouns for token in words):
        return None
    if len(words) not in _PERSON_WORDS or not all(token.text.isalpha() for token in words):
        return None
    if any(token.text.isupper() and len(token.text) > 1 for token in words):
        return Told("organization", name.first, is_sure=False)
    return Told("person", name.first, is_sure=_says(tokens, name, wording))


def _of_one_word(tokens: Sequence[Token], name: Name, wording: Wording) -> Told | None:
    """Tell a body that is named in capitals, or that says something; a place is none."""
    word = name.words[0]
    before = tokens[name.first - 1].lower if name.first else ""
    is_other = word.text in wording.country_initials or word.lower in wording.place_nouns
    is_short = word.text.isupper() and len(word.text) in _INITIALS
    is_placed = before in wording.in_place and not is_short
    if is_other or is_placed or not (is_short or _says(tokens, name, wording)):
        return None
    return Told("organization", name.first, is_sure=False)


def _says(tokens: Sequence[Token], name: Name, wording: Wording) -> bool:
    return any(
        0 <= at < len(tokens) and tokens[at].lower in wording.reporting
        for at in (name.first - 1, name.after)
    )


def given_name(word: str, wording: Wording) -> Gender | None:
    """Return whose given name a word is, in any case; None where it is none."""
    found = wording.given.get(word.lower())
    if found or not "\u0400" <= word[:1] <= "\u04ff":
        return found
    return _by_key(wording).get(key_of(word))


_BY_KEY: Final[dict[int, dict[str, Gender]]] = {}


def _by_key(wording: Wording) -> dict[str, Gender]:
    """Return the given names by what their cases share; where two share it, nothing is told."""
    found = _BY_KEY.get(id(wording))
    if found is None:
        found = {}
        for name, gender in wording.given.items():
            key = key_of(name)
            found[key] = gender if found.get(key, gender) == gender else "they"
        _BY_KEY[id(wording)] = found
    return found


def _is_aged(tokens: Sequence[Token], at: int) -> bool:
    """Tell `, 34,` behind a name."""
    if at + 2 >= len(tokens) or tokens[at].text != "," or tokens[at + 2].text not in {",", "."}:
        return False
    age = tokens[at + 1]
    return age.kind == "number" and age.text.isdigit() and int(age.text[:4]) <= _OLDEST
