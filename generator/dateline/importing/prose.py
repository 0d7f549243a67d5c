"""Where a long text goes: what is short and plain is a summary, the rest a body."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from markdown_it import MarkdownIt

SUMMARY_LIMIT: Final = 1_000
"""Characters of a first paragraph that still sums up."""

_COMMONMARK: Final = MarkdownIt("commonmark", {"html": False}).enable("table")
_SIGNS: Final = re.compile(
    r"[\\`*_\[\]<>#~|&!]|^\s|^[-+=]|^[0-9]{1,9}[.)]|https?:|\n", re.MULTILINE
)
_MARKUP: Final = re.compile(r"(?<!\\)(?:\]\(|\*\*|__|`)")
_PARAGRAPH: Final = ("paragraph_open", "inline", "paragraph_close")


class Prose(NamedTuple):
    """A plain summary and a body in Markdown; each may be empty."""

    summary: str
    body: str


def split_prose(markdown: str) -> Prose:
    """Return a Markdown text in two: a first paragraph that is plain and short is the summary."""
    first, _, rest = markdown.strip().partition("\n\n")
    plain = plain_paragraph(first)
    if plain and len(plain) <= SUMMARY_LIMIT:
        return Prose(plain, rest.strip())
    return Prose("", markdown.strip())


def plain_paragraph(markdown: str) -> str:
    """Return the words of a paragraph that is nothing but words; else an empty text."""
    if not _SIGNS.search(markdown):
        return markdown
    if _MARKUP.search(markdown):
        return ""
    tokens = _COMMONMARK.parse(markdown)
    if tuple(token.type for token in tokens) != _PARAGRAPH:
        return ""
    words = []
    for token in tokens[1].children or ():
        if token.type == "softbreak":
            words.append(" ")
        elif token.type in {"text", "text_special"}:
            words.append(token.content)
        else:
            return ""
    return "".join(words)
