"""Places that no list has, known by the words in them or around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.drafting.naming.inflection import key_of
from dateline.drafting.naming.sentences import Sentences
from dateline.drafting.places.gazetteer import gazetteer
from dateline.drafting.places.row import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.drafting.places.row import Row
    from dateline.drafting.wording.table import Wording

_LONGEST: Final = 4
_LONGEST_PLAIN: Final = 2
"""Words of a name with a noun for places in it, and of one without."""

_OF: Final = "of"
_CAPITAL: Final = "capital"
_TOWNS: Final = frozenset({"town", "city", "village", "capital"})
"""Nouns with the name right behind them in English too: "the port city Elmtown"."""

_AND: Final = frozenset({"and", "и", "&"})


def with_noun(row: Row, wording: Wording) -> Iterator[Found]:
    """Yield names with a noun for places in them, unless GeoNames has them whole: "Elm River"."""
    at = 0
    while at < len(row.tokens):
        after = _through_owner(row, row.end_of_name(at, wording), wording)
        words = row.tokens[at:after]
        nouns = sum(word.lower in wording.place_nouns for word in words)
        if nouns and 1 < len(words) <= _LONGEST and not _is_body(row, after, wording):
            keys = tuple(key_of(word.text) for word in words)
            if not gazetteer().spots(keys):
                yield row.take(Found(at, after))
        at = max(after, at + 1)


def beside_noun(row: Row, wording: Wording) -> Iterator[Found]:
    """Yield names that a noun for places stands beside: "the village of Elm", «улица Лесная»."""
    at = 0
    while at < len(row.tokens):
        after = row.end_of_name(at, wording)
        at += after > at + 1 and row.tokens[at].lower in wording.settled | wording.in_street
        if 0 < after - at <= _LONGEST_PLAIN and not _is_people(row, at, after, wording):
            before, behind = _beside(row, at, after)
            if before in wording.in_street or behind in wording.in_street:
                yield row.take(Found(at - (before in wording.in_street), _after(row, at, wording)))
            elif _is_settled(row, at, wording) or behind in wording.landscape:
                yield row.take(_known(row, at, after))
        at = max(after, at + 1)


def behind_in(text: str, row: Row, wording: Wording) -> Iterator[Found]:
    """Yield names that stand behind "in" or "near", and nowhere as somebody's."""
    starts = {sentence.start for sentence in Sentences(text).all}
    lowered = {token.text for token in row.tokens if token.text.islower()}
    no_places = lowered | _named_elsewhere(row, wording) | wording.bodies
    at = 0
    while at < len(row.tokens):
        after = row.end_of_name(at, wording)
        if 0 < after - at <= _LONGEST_PLAIN and row.is_strictly_in(at, wording):
            words = row.tokens[at:after]
            is_name = not words[0].text.isupper() and words[0].start not in starts
            is_other = any(word.lower in no_places or word.text in no_places for word in words)
            is_adjective = words[-1].lower.endswith(wording.demonyms)
            if is_name and not is_other and not is_adjective and not _is_owner(row, after, wording):
                yield row.take(Found(at, after))
        at = max(after, at + 1)


def on_the_way(row: Row, wording: Wording) -> Iterator[Found]:
    """Yield names that one comes from or goes to, or with a country behind: "flew to Elmtown"."""
    at = 0
    while at < len(row.tokens):
        after = row.end_of_name(at, wording)
        is_name = 0 < after - at <= _LONGEST_PLAIN and not any(row.named[at:after])
        if (
            is_name
            and not _is_people(row, at, after, wording)
            and (
                _is_reached(row, at, wording) or _is_within(row, after) or _is_next(row, at, after)
            )
        ):
            yield row.take(_known(row, at, after))
        at = max(after, at + 1)


def _is_reached(row: Row, at: int, wording: Wording) -> bool:
    """Tell "road to", "flew from", "arrived at"; a word may stand between: "trains back to"."""
    if not at or row.tokens[at - 1].lower not in wording.in_place:
        return False
    return any(token.lower in wording.moving for token in row.tokens[max(0, at - 3) : at - 1])


def _is_within(row: Row, after: int) -> bool:
    """Tell a name with its country behind a comma: "Elmtown, Belarus"."""
    behind = row.tokens[after : after + 2]
    if len(behind) < len("..") or behind[0].text != "," or not behind[1].is_capital:
        return False
    spots = gazetteer().spots((key_of(behind[1].text),))
    return any(spot.kind != "city" for spot in spots)


def _is_next(row: Row, at: int, after: int) -> bool:
    """Tell a name of a list of places: "in Minsk, Elmtown and Oakville."."""
    if at <= 1 or not row.taken[at - 2] or after >= len(row.tokens):
        return False
    before, behind = row.tokens[at - 1], row.tokens[after]
    if before.lower in _AND:
        return behind.kind == "mark"
    last = row.tokens[after + 1 : after + 3]
    is_inner = len(last) == len("W.") and last[0].is_capital and last[1].kind == "mark"
    return before.text == "," and behind.lower in _AND and is_inner


def _named_elsewhere(row: Row, wording: Wording) -> set[str]:
    """Return the words of names that stand somewhere without a preposition of places."""
    found: set[str] = set()
    at = 0
    while at < len(row.tokens):
        after = max(at + 1, row.end_of_name(at, wording))
        if not (at and row.is_placed(at, wording)):
            found.update(row.tokens[each].text for each in range(at, after) if row.named[each])
        at = after
    return found


def _through_owner(row: Row, after: int, wording: Wording) -> int:
    """Return where a name ends that an owner's begins: "Cooper's Lane"."""
    if after + 1 >= len(row.tokens) or row.tokens[after].kind != "possessive":
        return after
    end = row.end_of_name(after + 1, wording)
    is_place = end == after + 2 and row.tokens[after + 1].lower in wording.place_nouns
    return end if is_place else after


def _beside(row: Row, at: int, after: int) -> tuple[str, str]:
    """Return the words that touch a name but for a space, in lower case."""
    first, last = row.tokens[at], row.tokens[after - 1]
    before = row.tokens[at - 1] if at else first
    behind = row.tokens[after] if after < len(row.tokens) else last
    is_close = before.kind == "word" and before.end + 1 == first.start
    is_next = behind.kind == "word" and last.end + 1 == behind.start
    return before.text if is_close else "", behind.text if is_next else ""


def _after(row: Row, at: int, wording: Wording) -> int:
    """Return where a name with its noun ends: the noun before it, or the one behind."""
    after = row.end_of_name(at, wording)
    if after < len(row.tokens) and row.tokens[after].text in wording.in_street:
        return after if at and row.tokens[at - 1].text in wording.in_street else after + 1
    return after


def _is_settled(row: Row, at: int, wording: Wording) -> bool:
    """Tell a name behind "the village of", in Russian right behind «деревня»."""
    if at > 1 and wording.articles:
        noun, before = row.tokens[at - 2], row.tokens[at - 1]
        if noun.text == _CAPITAL and before.text == ",":
            return True
        return before.text in _TOWNS or (before.lower == _OF and noun.text in wording.settled)
    return at > 0 and row.tokens[at - 1].lower in wording.settled


def _is_people(row: Row, at: int, after: int, wording: Wording) -> bool:
    word = row.tokens[after - 1].lower
    is_adjective = bool(wording.articles) and word.endswith(wording.demonyms)
    return is_adjective or word in wording.peoples or row.tokens[at].text.isupper()


def _known(row: Row, at: int, after: int) -> Found:
    keys = tuple(key_of(word.text) for word in row.tokens[at:after])
    return Found(at, after, tuple(gazetteer().spots(keys)))


def _is_body(row: Row, after: int, wording: Wording) -> bool:
    """Tell "Elm Valley" in "Elm Valley council"."""
    return after < len(row.tokens) and row.tokens[after].lower in wording.bodies


def _is_owner(row: Row, after: int, wording: Wording) -> bool:
    """Tell "in Smith's" and "in Smith and": rather somebody than a place."""
    if after >= len(row.tokens):
        return False
    return row.tokens[after].kind == "possessive" or row.tokens[after].lower in wording.joining
