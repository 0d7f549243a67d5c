"""What each problem code means: one Markdown file a code, shipped with the package."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from dateline.reading.names import ID

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def _folder() -> Traversable:
    return files("dateline") / "explanations"


def codes() -> list[tuple[str, str]]:
    """Return every code with the first line of its explanation, by code."""
    texts = {
        one.name.removesuffix(".md"): one.read_text(encoding="utf-8")
        for one in _folder().iterdir()
        if one.name.endswith(".md")
    }
    return [(code, texts[code].partition("\n")[0].removeprefix("# ")) for code in sorted(texts)]


def explanation(code: str) -> str | None:
    """Return a code's explanation, or None where there is no such code."""
    if not ID.fullmatch(code):
        return None
    file = _folder() / f"{code}.md"
    return file.read_text(encoding="utf-8") if file.is_file() else None
