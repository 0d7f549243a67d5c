"""A small project of made-up records, and an article about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_RECORDS: Final = {
    "events/timeline.yml": "format: 1\ntitle: Elms\nlanguage: en\n",
    "events/organizations/elmham-council.yml": "name: Elmham Council\n",
    "events/people/anna-kuznets.yml": "name: Anna Kuznets\n",
    "events/places/elmham.yml": "name: Elmham\nkind: city\nlat: 52.8\nlon: 0.9\n",
    "events/articles/gazette-ferry.yml": (
        "url: https://gazette.example/ferry\ntitle: Ferry closed\npublished: 2024-05-07\n"
    ),
    "events/2024/2024-05-06-ferry-closed.yml": (
        "title: Elmham Council closes the ferry\n"
        "date: 2024-05-06\nsources:\n  - article: gazette-ferry\nadded: 2024-05-08\n"
    ),
    "events/2024/2024-05-06-quick.yml": (
        "title: A mill burns down\ndate: 2024-05-06\n"
        "sources:\n  - url: https://www.post.example/mill?utm_source=x\nadded: 2024-05-08\n"
    ),
}
ARTICLE: Final = """\
Council closes the river ferry
By Ada Writer
7 May 2024

ELMHAM - Elmham Council closed the ferry over the river on Monday after two accidents.

"We had no choice," said Anna Kuznets, the mayor. About 300 people had used it every day.

The council will decide on a bridge in June.
"""


def make(root: Path) -> Path:
    """Write the project into a folder, and return that."""
    for path, text in _RECORDS.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


def tree(root: Path) -> dict[str, bytes]:
    """Return all files of a folder but the cache's, by path."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and ".cache" not in path.parts
    }
