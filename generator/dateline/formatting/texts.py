"""One text as it stands behind a key or a dash: as it was where that has the style, else anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.problems import Position
from dateline.reading.absent import prune
from dateline.reading.nodes import Scalar
from dateline.reading.tokens import block_lines
from dateline.writing.scalars import WIDTH, block, quoted

if TYPE_CHECKING:
    from dateline.reading.layout import Words

_STEP: Final = 2  # columns that a text of several lines is indented more than its key


def is_block(words: Words) -> bool:
    """Return whether a text stands under a `|` or `>`, on whose line a comment may stand."""
    return words.style in {"literal", "folded"}


def is_nothing(words: Words) -> bool:
    """Return whether a text counts as absent."""
    return prune(Scalar(words.text, Position(1, 1), words.style)) is None


def written(words: Words, column: int, indent: str, *, commented: bool) -> list[str]:
    """Return the lines of a text behind a key or dash that ends at a column.

    `indent` stands before each line but the first; `commented` tells that a comment follows, so
    that an unquoted prose must not begin to be cut short by it.
    """
    if is_block(words):
        is_blank = words.text.isspace() and "\n" not in words.text
        return [quoted(words.text)] if is_blank else _block(words, indent)
    text = words.text
    if "\n" in text:
        return _several_lines(words, indent)
    if words.style == "plain" and (is_nothing(words) or commented):
        return [text]
    if text != text.strip():
        return [quoted(text)]
    lines = block(text, column, indent).split("\n")
    if commented and len(lines) == 1:
        return [quoted(text)]
    return lines


def _several_lines(words: Words, indent: str) -> list[str]:
    """Return a text that holds line ends but was not written line by line."""
    text = words.text
    if text == text.strip():
        return ["|-", *_indented(text.split("\n"), indent)]
    first, *rest = words.source.split("\n")
    return [first.rstrip(), *_indented([line.strip(" \t") for line in rest], indent)]


def _block(words: Words, indent: str) -> list[str]:
    if not words.text.strip("\n"):  # empty, or nothing but line ends
        ends = len(words.text)
        return [f"{words.header[:1]}{'+' if ends else '-'}", *([""] * ends)]
    chomp = _chomp(words.text)
    if words.style == "literal":
        text = words.text if chomp == "-" else words.text.removesuffix("\n")
        lines = text.split("\n") if words.text else []
        return [f"|{_deeper(lines)}{chomp}", *_indented(lines, indent)]
    ends = len(words.text) - len(words.text.rstrip("\n"))
    lines = [*block_lines(words.source, words.text), *([""] * (ends - 1))]
    if max((len(indent) + len(line) for line in lines), default=0) > WIDTH:
        text = words.text.rstrip("\n")
        folded = block(text, WIDTH, indent).split("\n") if _is_paragraph(text) else []
        if len(folded) > 1:
            return [f">{chomp}", *folded[1:]]
    return [f">{_deeper(lines)}{chomp}", *_indented(lines, indent)]


def _chomp(text: str) -> str:
    """Return the indicator of how many line ends a text has at its end: none, one, or more."""
    ends = len(text) - len(text.rstrip("\n"))
    return ("-", "", "+")[min(ends, 2)]


def _is_paragraph(text: str) -> bool:
    return "\n" not in text and text == text.strip()


def _deeper(lines: list[str]) -> str:
    """Return the indicator that lines need whose first one begins with a space."""
    first = next((line for line in lines if line), "")
    return str(_STEP) if first.startswith(" ") else ""


def _indented(lines: list[str], indent: str) -> list[str]:
    return [f"{indent}{line}" if line else "" for line in lines]
