"""Names in other scripts to the letters that ids are made of."""

from __future__ import annotations

import unicodedata
from typing import Final

from dateline.reading.names import slug

_LETTERS: Final = str.maketrans(
    {
        **dict(zip("абвгґдезийклмнопрстуўфы", "abvggdeziyklmnoprstuufy", strict=True)),
        "ё": "yo",
        "є": "ye",
        "ж": "zh",
        "і": "i",
        "ї": "yi",
        "х": "kh",
        "ц": "ts",
        "ч": "ch",
        "ш": "sh",
        "щ": "shch",
        "ъ": "",
        "ь": "",
        "э": "e",
        "ю": "yu",
        "я": "ya",
        "’": "",
        "ß": "ss",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "'": "",
    }
)
"""Small letters: Belarusian, Russian and Ukrainian as readers of English write them, and Latin ones
that are no letter with an accent."""

_OF_LANGUAGES: Final = (
    (frozenset("ўіїєґ"), str.maketrans({"г": "h"})),
    (frozenset("їєґ"), str.maketrans({"и": "y"})),
)
"""Letters that only some languages have, and how they say others: Belarusian and Ukrainian."""


def readable_id(text: str) -> str:
    """Return an id that reads like the text; empty where it has no letter that can be written."""
    small = unicodedata.normalize("NFC", text.casefold())
    for letters, own in _OF_LANGUAGES:
        if not letters.isdisjoint(small):
            small = small.translate(own)
    return slug(small.translate(_LETTERS))
