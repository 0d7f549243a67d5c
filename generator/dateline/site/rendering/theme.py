"""The templates that pages are built with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import dateline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

OWN: Final = Path(dateline.__file__).parent / "theme"
"""Our templates; they come before the theme's."""


def template_texts(folders: Iterable[str]) -> Iterator[str]:
    """Yield the text of each template in a theme's folders; icons, of which are many, are none."""
    for folder in folders:
        for pattern in ("*.html", "partials/**/*.html"):
            for file in sorted(Path(folder).glob(pattern)):
                yield file.read_text(encoding="utf-8", errors="replace")
