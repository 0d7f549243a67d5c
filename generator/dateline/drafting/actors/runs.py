"""Rows of words with capitals: what can be a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.drafting.naming.tokens import Token
    from dateline.drafting.wording.table import Wording

_LONGEST: Final = 9
"""Words of a name."""


_ACRONYM_AND_NAME: Final = 3
_INITIALS: Final = 6
"""Letters of the longest acronym."""


class Run(NamedTuple):
    """A row of words that can be a name: its first token, and the one behind its last."""

    first: int
    after: int


def runs_of(
    tokens: Sequence[Token], starts: frozenset[int], taken: frozenset[int], wording: Wording
) -> Iterator[Run]:
    """Yield the rows of words with capitals, longest first at each place, none over another.

    `starts` are the tokens that begin a sentence: a capital there means nothing, so such a word
    begins a name only where it is no word of the language's own (`not_names`). "of" and its
    like join the parts of an organization's name. What is `taken` is left out, and a title within
    a row parts it: "Elm Bakeries CEO Anna Smith".
    """
    lowered = frozenset(token.text for token in tokens if token.text.islower())
    at = 0
    while at < len(tokens):
        token = tokens[at]
        is_no_name = token.lower in wording.not_names and not _is_first_name(tokens, at, wording)
        if not token.is_capital or is_no_name or at in taken:
            at += 1
            continue
        after = _end(tokens, at, taken, wording)
        is_common = at in starts and token.lower in lowered and token.lower not in wording.given
        first = at + 1 if is_common else at
        end = after - 1 if _is_model(tokens, after) else after
        yield from _parts(tokens, first, end, wording)
        at = after


def _parts(tokens: Sequence[Token], first: int, after: int, wording: Wording) -> Iterator[Run]:
    """Yield a row in parts: before and behind a title, or before a given name within it."""
    if after - first == _ACRONYM_AND_NAME and _is_acronym(tokens[first]):
        yield Run(first, first + 1)
        first += 1
    for place in range(after - 2, first, -1):
        if tokens[place].lower in wording.people:
            yield Run(first, _before_titles(tokens, place, wording))
            first = place + 1
            break
        before = tokens[place - 1]
        if place > 1 and tokens[place - 2].lower in wording.titles:
            continue  # "Minister Pushpa Kamal Dahal"
        is_given = tokens[place].lower in wording.given and before.lower not in wording.given
        if is_given and before.kind == "word" and before.lower not in wording.titles:
            yield Run(first, place)
            first = place
            break
    if first < after:
        yield Run(first, after)


def _is_acronym(token: Token) -> bool:
    """Tell the body of "МЧС Айгуль Садыкова", which no Russian name has as its first part."""
    is_cyrillic = "\u0400" <= token.text[0] <= "\u04ff"
    return is_cyrillic and token.text.isupper() and 1 < len(token.text) <= _INITIALS


def _is_model(tokens: Sequence[Token], after: int) -> bool:
    """Tell the "A" of "Airbus A380", which is no part of the name."""
    if after >= len(tokens) or tokens[after].kind != "number":
        return False
    return tokens[after].start == tokens[after - 1].end


def _before_titles(tokens: Sequence[Token], title: int, wording: Wording) -> int:
    """Return where the titles begin of which this is the last: "Deputy Prime Minister"."""
    while tokens[title - 1].lower in wording.titles:
        title -= 1
    return title


def _end(tokens: Sequence[Token], first: int, taken: frozenset[int], wording: Wording) -> int:
    after = first + 1
    is_body = tokens[first].lower in wording.bodies
    while after < len(tokens) and after - first < _LONGEST:
        token = tokens[after]
        if after in taken:
            break
        if token.is_capital and (
            token.lower not in wording.months
            or _is_last_name(tokens, after, wording)
            or _is_first_name(tokens, after, wording)
        ):
            is_body = is_body or token.lower in wording.bodies
            after += 1
        elif _is_initial(tokens, after):
            after += 1
        elif (is_body or token.lower in wording.joining) and (
            joined := _joined(tokens, after, wording)
        ):
            after = joined
        elif token.lower in wording.particles and _is_name(tokens, after + 1):
            after += 1
        else:
            break
    return after


def _is_last_name(tokens: Sequence[Token], at: int, wording: Wording) -> bool:
    """Tell the month of "Tom March" from that of "President Smith March 5"."""
    is_dated = at + 1 < len(tokens) and tokens[at + 1].kind == "number"
    return tokens[at - 1].lower in wording.given and not is_dated


def _is_first_name(tokens: Sequence[Token], at: int, wording: Wording) -> bool:
    """Tell "Jan Kot" from "Jan. 5"."""
    is_month = tokens[at].lower in wording.months
    return is_month and tokens[at].lower in wording.given and _is_name(tokens, at + 1)


def _joined(tokens: Sequence[Token], at: int, wording: Wording) -> int:
    """Return where the name goes on behind "of", "of the", "for", "and"; 0 where it does not."""
    if tokens[at].lower not in wording.in_names:
        return 0
    if tokens[at].lower in wording.joining and not _ends_in_body(tokens, at + 1, wording):
        return 0
    if at + 1 < len(tokens) and tokens[at + 1].lower == "the":
        at += 1
    is_name = _is_name(tokens, at + 1) and tokens[at + 1].lower not in wording.not_names
    return at + 1 if is_name else 0


def _ends_in_body(tokens: Sequence[Token], at: int, wording: Wording) -> bool:
    """Tell whether the next names lead to "Company" or the like: "Defence and Space Company"."""
    while _is_name(tokens, at):
        if tokens[at].lower in wording.bodies:
            return True
        at += 1
    return False


def _is_name(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].is_capital


def _is_initial(tokens: Sequence[Token], at: int) -> bool:
    """Tell the stop of "J. Smith", "St. Louis"."""
    token, before = tokens[at], tokens[at - 1]
    return (
        token.text == "."
        and token.start == before.end
        and (len(before.text) == 1 or before.lower in {"st", "jr", "sr"})
        and _is_name(tokens, at + 1)
        and tokens[at + 1].start <= token.end + 1
    )
