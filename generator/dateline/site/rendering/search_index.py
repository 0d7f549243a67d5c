"""Search in Cyrillic: an index in UTF-8, and other forms of a word found in English and Russian.

The search plugin writes six bytes for each Cyrillic letter. It can stem the index, but does not
stem the words of a query, so that a stemmed index would find less: we stem the query instead.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

THEIRS: Final = "assets/javascripts/workers/search."
"""How the theme's files begin that only its own search needs."""
WORKER: Final = re.compile(r"assets/javascripts/workers/search\..*\.js")
INDEX: Final = "search/search_index.json"
_ESCAPED: Final = re.compile(r"\\\\|(?:\\u[0-9a-fA-F]{4})+")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def stemming(worker: str) -> str:
    """Return the theme's search worker with stemming of queries set before it."""
    return (Path(__file__).parent / "stemming.js").read_text(encoding="utf-8") + worker


def write_as_utf8(site: Path) -> None:
    """Write the search index of a built site anew, the same but shorter; none there is fine."""
    file = site / INDEX
    if file.is_file():
        fresh = file.with_suffix(".new")
        with fresh.open("w", encoding="utf-8", newline="") as output:
            output.writelines(unescaped(file.read_text(encoding="utf-8")))
        fresh.replace(file)


def unescaped(text: str) -> Iterator[str]:
    """Yield JSON in parts, the same with its letters as they are.

    In parts, and without reading it into objects, which for a large site would take a gigabyte.
    """
    last = 0
    for found in _ESCAPED.finditer(text):
        yield text[last : found.start()]
        yield _letters(found.group())
        last = found.end()
    yield text[last:]


def _letters(escaped: str) -> str:
    """Return letters for their escapes; what must be escaped stays so."""
    if escaped == r"\\":
        return escaped
    letters: str = json.loads(f'"{escaped}"')
    if _SURROGATE.search(letters):  # half a character, which UTF-8 cannot hold
        return escaped
    return json.dumps(letters, ensure_ascii=False)[1:-1]
