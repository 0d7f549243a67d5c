"""Others' HTML to Markdown and to plain text; nothing active survives."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final

import nh3
from bs4 import BeautifulSoup
from markdownify import ATX, MarkdownConverter

from dateline.records.urls import problem_with

if TYPE_CHECKING:
    from collections.abc import Sequence

MAX_LENGTH: Final = 200_000
"""Characters of a text that is read as HTML."""

MAX_DEPTH: Final = 100
"""How many elements may stand in one another."""

TOO_LONG: Final = f"HTML in a text of more than {MAX_LENGTH:,} characters; only the words were kept"
TOO_DEEP: Final = f"more than {MAX_DEPTH} HTML elements in one another; only the words were kept"

_OPEN_DEPTH: Final = 2_000  # as deep, cleaning is still quick; elements may also lack their ends

_MARKUP: Final = re.compile("[<&]")
_SPACE: Final = re.compile(r"[ \t\r\n\f]+")
_TAG: Final = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>")
_NO_IMAGE: Final = re.compile(r"<img(?![^<>]*\bsrc=)[^<>]*>")
_SIGN: Final = re.compile(r"[^\w .,;:?!'()/«»“”„‘’–—…-]|_|(?:^|[ ])[-0-9]")
_VOID: Final = frozenset({"area", "br", "col", "embed", "hr", "img", "input", "source", "wbr"})
_BREAK: Final = re.compile(r"<br\b[^<>]*>|</(?:p|div|li|h[1-6]|blockquote|tr)\s*>", re.IGNORECASE)
_KEPT: Final = {
    *("p", "br", "hr", "em", "i", "strong", "b", "code", "pre", "blockquote", "a", "img"),
    *("ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6"),
    *("table", "thead", "tbody", "tr", "th", "td", "caption"),
}
_HARMLESS: Final = _KEPT | {
    *("span", "div", "font", "center", "u", "small", "big", "section", "article", "header"),
    *("footer", "figure", "figcaption", "cite", "q", "abbr", "time", "dl", "dt", "dd", "wbr"),
    *("html", "body", "head", "meta", "title", "s", "del", "ins", "sub", "sup", "mark", "tt"),
    *("tfoot", "main", "aside", "nav", "label", "address", "dfn", "kbd", "samp", "var", "strike"),
}
"""Elements whose text says all; of others something is lost."""

_LOOKS: Final = frozenset({"big", "center", "font", "s", "small", "strike", "sub", "sup", "u"})
_LOOK: Final = "how the text looks: its colours, sizes and lines"
_ADDRESSES: Final = ("src", "href", "data")
_ODD: Final = re.compile(
    r"\sstyle\s*=|\s(?:src|href|data)\s*=\s*(?![\"']?https?://)|<!", re.IGNORECASE
)
"""What a tag may hold that is lost; nearly all texts have none of it."""

_IN_LINK: Final = {" ": "%20", "(": "%28", ")": "%29", "<": "%3C", ">": "%3E", "\\": "%5C"}
_converter = MarkdownConverter(
    heading_style=ATX, bullets="-", escape_misc=True, autolinks=False, table_infer_header=True
)


@dataclass
class FromHtml:
    """A text without HTML: the addresses it links to, and what of it could not be kept."""

    text: str
    links: Sequence[str] = ()
    lost: list[str] = field(default_factory=list)


def to_markdown(text: str) -> FromHtml:
    """Return HTML, or plain text within HTML, as Markdown.

    Line ends in HTML are spaces. Of elements that Markdown lacks the text stays, and `lost` names
    those of which more than their look is lost.
    """
    if not _MARKUP.search(text):
        return FromHtml(as_markdown(text))
    if trouble := _too_much(text):
        return FromHtml(as_markdown(_plain(text)), lost=[trouble])
    found = _Addresses()
    clean = nh3.clean(
        text,
        tags=_KEPT,
        attributes={"a": {"href"}, "img": {"src", "alt"}},
        url_schemes={"http", "https"},
        link_rel=None,
        attribute_filter=found.attribute,
    )
    if _depth(clean) > MAX_DEPTH:
        return FromHtml(as_markdown(_plain(text)), lost=[TOO_DEEP])
    return FromHtml(_converted(_NO_IMAGE.sub("", clean)), found.links, _lost(text))


def to_text(text: str) -> FromHtml:
    """Return the plain text of HTML; what ends a line there is a line end here."""
    if not _MARKUP.search(text):
        return FromHtml(_lines(text))
    if trouble := _too_much(text):
        return FromHtml(_plain(text), lost=[trouble])
    found = _Addresses()
    marked = _BREAK.sub(lambda tag: f"{tag[0]}\N{SYMBOL FOR NEWLINE}", _SPACE.sub(" ", text))
    clean = nh3.clean(
        marked,
        tags={"a"},
        attributes={"a": {"href"}},
        link_rel=None,
        attribute_filter=found.attribute,
    )
    bare = html.unescape(nh3.clean(clean, tags=set()))
    lines = _lines(bare.replace("\N{SYMBOL FOR NEWLINE}", "\n"))
    return FromHtml(lines, found.links, _lost(text))


class _Addresses:
    """The addresses that a text links to."""

    def __init__(self) -> None:
        self.links: list[str] = []

    def attribute(self, tag: str, name: str, value: str) -> str | None:
        """Return an attribute's value, None where it goes; nh3 asks for each."""
        if name not in {"href", "src"}:
            return value
        if not _leads_on(value):
            return None
        address = "".join(_IN_LINK.get(character, character) for character in value.strip())
        if tag == "a" and problem_with(address) is None and address not in self.links:
            self.links.append(address)
        return address


def _leads_on(address: str) -> bool:
    """Tell whether an address leads to a page wherever it stands."""
    return address.strip().lower().startswith(("https://", "http://"))


def as_markdown(text: str) -> str:
    """Return plain text as Markdown, its line ends as spaces."""
    spaced = _SPACE.sub(" ", text)
    return _converted(html.escape(spaced)) if _SIGN.search(spaced) else spaced.strip()


def _converted(clean: str) -> str:
    markdown = _converter.convert_soup(BeautifulSoup(f"<div>{clean}</div>", "html.parser"))
    lines = [line.rstrip() + ("  " if line.endswith("  ") else "") for line in markdown.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _lines(text: str) -> str:
    lines = [" ".join(line.split()) for line in text.split("\n")]
    return re.sub(r"\n{2,}", "\n\n", "\n".join(lines)).strip()


def _plain(text: str) -> str:
    """Return the text alone, in linear time."""
    return _lines(html.unescape(_TAG.sub(" ", text)))


def _too_much(text: str) -> str:
    """Return why a text is not read as HTML: reading it could take minutes."""
    if len(text) > MAX_LENGTH:
        return TOO_LONG
    return TOO_DEEP if _depth(text) > _OPEN_DEPTH else ""


def _depth(text: str) -> int:
    """Return how many elements stand in one another at most, or more than that."""
    depth = deepest = 0
    for closing, name in _TAG.findall(text):
        if closing:
            depth = max(0, depth - 1)
        elif name.lower() not in _VOID:
            depth += 1
            deepest = max(deepest, depth)
    return deepest


def _lost(text: str) -> list[str]:
    names = {name.lower() for _, name in _TAG.findall(text)}
    if names <= _KEPT and not _ODD.search(text):
        return []
    finder = _Elements()
    # Python's parser raises on some sections of the kind `<![`. And no `close`: on broken tags it
    # takes quadratic time.
    finder.feed(text.replace("<![", "["))
    return finder.lost


class _Elements(HTMLParser):
    """Names elements that hold more than text."""

    def __init__(self) -> None:
        super().__init__()
        self.lost: list[str] = []

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        """Note an element that is not kept, and an address that leads nowhere by itself."""
        values = dict(attrs)
        address = next((values[name] for name in _ADDRESSES if values.get(name)), None) or ""
        about = f" with the address `{address}`" if address else ""
        if (tag in _LOOKS or values.get("style")) and _LOOK not in self.lost:
            self.lost.append(_LOOK)
        if tag not in _HARMLESS:
            self.lost.append(f"the HTML element `{tag}`{about}")
        elif address and not _leads_on(address) and not address.startswith("#"):
            self.lost.append(f"the address `{address}`, which leads nowhere by itself")
