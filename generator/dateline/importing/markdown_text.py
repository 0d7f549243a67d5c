"""Others' Markdown to a body: links that only work on their own site become text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_COMMONMARK: Final = MarkdownIt("commonmark", {"html": False}).enable("table")
_MAY_LINK: Final = re.compile(r"\]\(|\]:")
_INLINE: Final = re.compile(r"!?\[((?:[^\[\]\\]|\\.)*)\]\(\s*<?([^()\s<>]*)>?[^()]*\)")
_DEFINITION: Final = re.compile(r"^ {0,3}\[[^\]]+\]:[ \t]*<?([^\s<>]*)>?.*$\n?", re.MULTILINE)


class Body(NamedTuple):
    """Markdown whose links all lead somewhere, and the addresses that were taken out."""

    text: str
    lost: Sequence[str] = ()


def own_links_out(markdown: str) -> Body:
    """Return Markdown without links and pictures that have no http or https address."""
    lost = _nowhere(markdown)
    if not lost:
        return Body(markdown)
    text = _INLINE.sub(lambda found: found[0] if _leads_on(found[2]) else found[1], markdown)
    text = _DEFINITION.sub(lambda found: found[0] if _leads_on(found[1]) else "", text)
    if _nowhere(text):
        text = text.replace("[", "\\[")
    return Body(text.strip(), lost)


def _nowhere(markdown: str) -> Sequence[str]:
    if not _MAY_LINK.search(markdown):
        return []
    return [one for one in _addresses(_COMMONMARK.parse(markdown)) if not _leads_on(one)]


def _addresses(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "link_open":
            yield str(token.attrs.get("href", ""))
        elif token.type == "image":
            yield str(token.attrs.get("src", ""))
        if token.children:
            yield from _addresses(token.children)


def _leads_on(address: str) -> bool:
    return address.lower().startswith(("https://", "http://"))
