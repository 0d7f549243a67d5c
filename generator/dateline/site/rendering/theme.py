"""The templates that pages are built with."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

import dateline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

OWN: Final = Path(dateline.__file__).parent / "theme"
"""Our templates; they come before the theme's."""


def script_version() -> str:
    """Return a hash of the reader's timeline's scripts, or `""` where they have not been built."""
    folder = OWN / "assets" / "timeline"
    if not (folder / "timeline.js").is_file():
        return ""
    whole = sha256()
    for file in sorted(folder.iterdir()):
        whole.update(file.read_bytes())
    return whole.hexdigest()[:8]


def template_texts(folders: Iterable[str]) -> Iterator[str]:
    """Yield the text of each template in a theme's folders; icons, of which are many, are none."""
    for folder in folders:
        for pattern in ("*.html", "partials/**/*.html"):
            for file in sorted(Path(folder).glob(pattern)):
                yield file.read_text(encoding="utf-8", errors="replace")
