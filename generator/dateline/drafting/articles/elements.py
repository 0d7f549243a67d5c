"""What of an lxml element we use, and a page as the lines that a reader sees.

lxml comes with trafilatura and has no types, hence the protocol.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from dateline.drafting.wording.rows import words

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCKS: Final = words("""
    address article aside blockquote body center dd details dialog div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol option p pre section
    select summary table tbody td tfoot th thead time tr ul
""")
_SILENT: Final = words("""
    script style noscript template head title textarea svg
""")
_SPACED: Final = frozenset(["a", "button", "em", "i", "span"])
"""Inline elements that often stand side by side without a space, as styles set them apart."""

_AROUND: Final = 12
"""How many elements around a line are remembered."""

LONGEST_LINE: Final = 2_000
"""Characters kept of one block; a page's head is written in short ones."""


class Element(Protocol):
    """An element of an HTML page."""

    tag: object
    text: str | None
    tail: str | None

    def get(self, key: str) -> str | None:
        """Return an attribute."""

    def iter(self, *tags: str) -> Iterator[Element]:
        """Yield the element and all below it, of these tags."""

    def itertext(self) -> Iterator[str]:
        """Yield all text below the element."""

    def __iter__(self) -> Iterator[Element]:
        """Yield the children."""


class Line:
    """What a reader sees on one line of a page, and where that is.

    `at` counts the characters of text before it. `around` are the names (tag, class, id, in lower
    case) of the block and of those around it, innermost first; the first also has the names of the
    inline elements in the line.
    """

    __slots__ = ("around", "at", "text")

    def __init__(self, text: str, at: int, around: tuple[str, ...]) -> None:
        self.text = text
        self.at = at
        self.around = around

    @property
    def tag(self) -> str:
        """Return the tag of the block."""
        return self.around[0].partition(" ")[0]


class _Lines:
    """Collects lines while a page is walked."""

    def __init__(self) -> None:
        self.found: list[Line] = []
        self._pieces: list[str] = []
        self._blocks: list[str] = []
        self._inline: list[str] = []
        self._seen = 0

    def open_block(self, name: str) -> None:
        self.end_line()
        self._blocks.append(name)

    def close_block(self) -> None:
        self.end_line()
        self._blocks.pop()

    def open_inline(self, name: str, *, spaced: bool) -> None:
        if spaced:
            self._pieces.append(" ")
        self._inline.append(name)

    def say(self, text: str | None) -> None:
        if text:
            self._pieces.append(text)

    def end_line(self) -> None:
        text = plain("".join(self._pieces))[:LONGEST_LINE]
        if text:
            blocks = self._blocks[-_AROUND:][::-1] or [""]
            own = " ".join([blocks[0], *self._inline[:_AROUND]])
            self.found.append(Line(text, self._seen, (own, *blocks[1:])))
            self._seen += len(text)
        self._pieces.clear()
        self._inline.clear()


def plain(text: str | None) -> str:
    """Return a text with single spaces."""
    return " ".join((text or "").split())


def text_of(element: Element) -> str:
    """Return all text of an element, with single spaces."""
    return plain("".join(element.itertext()))


def lines_of(page: Element) -> list[Line]:
    """Return the lines that a reader sees, from the top; scripts and the like are left out.

    Without recursion, so that nesting costs no more than length.
    """
    lines = _Lines()
    todo: list[tuple[Element, bool]] = [(page, False)]
    while todo:
        element, is_done = todo.pop()
        tag = element.tag if isinstance(element.tag, str) else ""
        is_block = tag in _BLOCKS
        if is_done:
            if is_block:
                lines.close_block()
            lines.say(element.tail)
        elif not tag or tag in _SILENT:
            lines.say(element.tail)
        else:
            if tag == "br":
                lines.end_line()
            name = f"{tag} {element.get('class') or ''} {element.get('id') or ''}".lower()
            if is_block:
                lines.open_block(name)
            else:
                lines.open_inline(name, spaced=tag in _SPACED)
            lines.say(element.text)
            todo.append((element, True))
            todo.extend((child, False) for child in reversed(list(element)))
    lines.end_line()
    return lines.found
