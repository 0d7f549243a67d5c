"""Places by what the text itself says of them: in its dateline, and where it names them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.drafting.articles.dateline import find_dateline
from dateline.drafting.naming.inflection import key_of, keys_of
from dateline.drafting.places.gazetteer import gazetteer
from dateline.drafting.places.row import Found

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.drafting.places.row import Row
    from dateline.drafting.wording.table import Wording


def datelined(text: str, row: Row) -> Iterator[Found]:
    """Yield the place of the dateline: "ELMTOWN, Aug 17 (Reuters) - "."""
    dateline = find_dateline(text)
    if dateline is None:
        return
    keys = keys_of(dateline.place)
    for at, token in enumerate(row.tokens):
        if token.start >= dateline.end:
            return
        after = at + len(keys)
        if token.start >= dateline.start and _keys(row, at, after) == keys:
            if not any(row.taken[at:after]):
                yield row.take(Found(at, after, tuple(gazetteer().spots(keys))))
            return


def again(row: Row, found: Sequence[Found], wording: Wording) -> Iterator[Found]:
    """Yield the places that were found once, wherever else they stand and are nobody's name."""
    known = {_keys(row, one.first, one.after): one for one in reversed(found)}
    longest = max((len(keys) for keys in known), default=0)
    for at in range(len(row.tokens)):
        for after in range(at + longest, at, -1):
            one = known.get(_keys(row, at, after))
            if one is not None and _is_free(row, at, after, wording):
                yield row.take(one._replace(first=at, after=after))
                break


def _keys(row: Row, at: int, after: int) -> tuple[str, ...]:
    return tuple(
        key_of(token.text.capitalize() if token.text.isupper() else token.text)
        for token in row.tokens[at:after]
        if token.kind == "word"
    )


def _is_free(row: Row, at: int, after: int, wording: Wording) -> bool:
    """Tell a name that stands alone from a part of a longer one: "Elmtown Bakeries"."""
    if after > len(row.tokens) or not row.tokens[at].is_capital:
        return False
    if any(row.taken[at:after]) or any(row.inner[at:after]):
        return False
    before = row.tokens[at - 1] if at else None
    behind = row.tokens[after] if after < len(row.tokens) else None
    is_led = before is not None and before.is_capital and before.lower not in wording.not_names
    is_followed = behind is not None and behind.is_capital
    is_body = behind is not None and behind.lower in wording.bodies
    return not (is_led or is_followed or is_body)
