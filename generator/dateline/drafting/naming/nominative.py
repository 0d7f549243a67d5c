"""A Russian name as a heading has it: «Руслана Бекетова» of a man is «Руслан Бекетов»."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.drafting.naming.inflection import key_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.drafting.wording.table import Gender

_MEN: Final = (
    ("ского", "ский"),
    ("скому", "ский"),
    ("ским", "ский"),
    ("ском", "ский"),
    ("цкого", "цкий"),
    ("цкому", "цкий"),
    ("цким", "цкий"),
    *(
        (f"{stem}{end}", stem)
        for stem in ("ов", "ев", "ёв", "ин", "ын")
        for end in ("а", "у", "ым", "е")
    ),
    ("ого", "ый"),
    ("ому", "ый"),
    *((f"{stem}{end}", stem) for stem in "бвгджзклмнпрстфхцчшщ" for end in ("а", "у", "ом", "ем")),
)
_WOMEN: Final = (
    ("ской", "ская"),
    ("скую", "ская"),
    ("цкой", "цкая"),
    ("цкую", "цкая"),
    *(
        (f"{stem}{end}", f"{stem}а")
        for stem in ("ов", "ев", "ёв", "ин", "ын")
        for end in ("ой", "у")
    ),
)
_WOMAN_BY_FORM: Final = (("ой", "а"), ("ою", "а"))
_SHORTEST: Final = 3


def nominative(words: Sequence[str], given: Mapping[str, Gender]) -> list[str] | None:
    """Return a full name in the nominative, or None where it stands in it or nothing tells.

    By the given name, which tells the case and whose it is; one that no list has only where both
    words end as women's do: «Аграфеной Лосевой».
    """
    if len(words) < len(("given", "last")) or not "\u0400" <= words[0][:1] <= "\u04ff":
        return None
    first, last = words[0].lower(), words[-1].lower()
    if first in given or words[-1].isupper():
        return None
    found = [name for name in given if key_of(name) == key_of(first)]
    if len(found) > 1:  # «Игната» is Игнат, not Игнатий
        found = [name for name in found if first.startswith(name)]
    if len(found) == 1:
        name = found[0]
        ends = _MEN if given[name] == "he" else _WOMEN
    elif not found and last.endswith("вой") and first.endswith("ой"):
        name, ends = _ended(first, _WOMAN_BY_FORM), _WOMEN
    else:
        return None
    return [
        name.capitalize(),
        *words[1:-1],
        "-".join(_ended(part, ends) for part in words[-1].split("-")),
    ]


def _ended(word: str, ends: Sequence[tuple[str, str]]) -> str:
    for old, new in ends:
        if word.endswith(old) and len(word) - len(old) + len(new) > _SHORTEST:
            return word[: -len(old)] + new
    return word
