"""The one place where text from records becomes Markdown or HTML."""

from __future__ import annotations

import html
import re
from typing import Final

import nh3
from markdown_it import MarkdownIt

_PUNCTUATION: Final = re.compile(r"""[!-/:-@\[-`{-~]""")
_SPACE: Final = re.compile(r"\s+")
_BODY: Final = MarkdownIt("commonmark", {"html": False, "linkify": False}).enable("table")
_TAGS: Final = {
    *("p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "a"),
    *("ul", "ol", "li", "h3", "h4", "h5", "h6"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}


def text(value: str) -> str:
    """Return plain text as Markdown that shows just this text on one line.

    Every ASCII punctuation mark becomes a character reference, so that neither Markdown nor any
    of its extensions finds a sign to act on.
    """
    folded = _SPACE.sub(" ", value).strip()
    return _PUNCTUATION.sub(lambda found: f"&#{ord(found.group())};", folded)


def attribute(value: str) -> str:
    """Return plain text for an HTML attribute or element, on one line."""
    return html.escape(_SPACE.sub(" ", value).strip(), quote=True)


def address(url: str) -> str:
    """Return an http or https address for an `href`; anything else leads nowhere."""
    return html.escape(url, quote=True) if url.startswith(("https://", "http://")) else "#"


def body(markdown: str) -> str:
    """Return a stranger's Markdown as clean HTML on lines without a blank one between them."""
    made = _BODY.render(markdown)
    clean = nh3.clean(
        made,
        tags=_TAGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https"},
        link_rel="noopener nofollow",
    )
    return re.sub(r"\n\s*\n", "\n", clean).strip()
