"""The one place where text from records becomes Markdown or HTML."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Final

import nh3
from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from markdown_it.token import Token

_PUNCTUATION: Final = re.compile(r"""[!-/:-@\[-`{-~]""")
_MARKUP: Final = re.compile("[<>&\u2028\u2029]")
_SPACE: Final = re.compile(r"\s+")
_BODY: Final = MarkdownIt("commonmark", {"html": False, "linkify": False}).enable("table")
_TAGS: Final = {
    *("p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "a"),
    *("ul", "ol", "li", "h2", "h3", "h4", "h5", "h6"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}


def text(value: str) -> str:
    """Return plain text as Markdown that shows just this text on one line.

    Every ASCII punctuation mark becomes a character reference, so that neither Markdown nor any
    of its extensions finds a sign to act on.
    """
    folded = _SPACE.sub(" ", value).strip()
    return _PUNCTUATION.sub(lambda found: f"&#{ord(found.group())};", folded)


def html_text(value: str) -> str:
    """Return plain text for an HTML element, on one line."""
    return attribute(value)


def attribute(value: str) -> str:
    """Return plain text for an HTML attribute or element, on one line."""
    return html.escape(" ".join(value.split()), quote=True)


def address(url: str) -> str:
    """Return an http or https address for an `href`; anything else leads nowhere."""
    return html.escape(url, quote=True) if url.startswith(("https://", "http://")) else "#"


def script_json(value: object) -> str:
    """Return JSON for a `<script>` of data: no character in it can end the element."""
    written = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return _MARKUP.sub(lambda found: f"\\u{ord(found.group()):04x}", written)


def matter(value: object) -> str:
    """Return a value for front matter: JSON, which is YAML too."""
    return json.dumps(value, ensure_ascii=False)


def _link_to_image(token: Token) -> None:
    """Make an image a link: a page loads nothing from another host."""
    goal = address(str(token.attrs.get("src", "")))
    token.type = "html_inline"
    token.content = f'<a href="{goal}">{html_text(token.content or goal)}</a>'


def _level(tokens: list[Token]) -> None:
    """Let headings go down from the page's own, a level at a time, whatever was written."""
    used = sorted({token.tag for token in tokens if token.type == "heading_open"})
    level = 1
    for token in tokens:
        if token.type == "heading_open":
            level = min(used.index(token.tag) + 2, level + 1, 6)
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{level}"


def body(markdown: str) -> str:
    """Return a stranger's Markdown as clean HTML on lines without a blank one between them."""
    tokens = _BODY.parse(markdown)
    _level(tokens)
    for token in tokens:
        for inner in token.children or ():
            if inner.type == "image":
                _link_to_image(inner)
    made = _BODY.renderer.render(tokens, _BODY.options, {})
    clean = nh3.clean(
        made,
        tags=_TAGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https"},
        link_rel="noopener nofollow",
    )
    return re.sub(r"\n\s*\n", "\n", clean).strip()
