"""What a page says of its article besides the date: title, authors, publisher, address."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.articles.elements import plain, text_of
from dateline.drafting.articles.publication.structured import articles_of, nodes
from dateline.records.languages import is_language, suggest
from dateline.records.urls import host, problem_with

if TYPE_CHECKING:
    from dateline.drafting.articles.elements import Element, Line
    from dateline.drafting.articles.publication.structured import Json

_WORD: Final = re.compile(r"\w+")
_SITE: Final = re.compile(r" [|\-–—•·:»] ")
_LONGEST_NAME: Final = 60
_LONGEST_TITLE: Final = 300
_BYLINE: Final = re.compile(
    r"(?:written |posted |published |reported )?by:?\s(?P<names>[^\W\d_][\w.'’ -]{2,60}?)"
    r"(?:\s?(?:[|,•·]|updated|published|on [A-Z]|[A-Z][a-z]{2,8} [0-9]).*)?",
    re.IGNORECASE,
)
_BEFORE_DAY: Final = re.compile(r"\s(?=[^\W\d_]{3,12}\.? [0-9])")
_AND: Final = re.compile(r", and | and |; | & | и | і ")
_NO_NAMES: Final = re.compile(r"https?:|@|www\.|^admin$|^user|^editor$", re.IGNORECASE)
_ENOUGH: Final = 0.3
"""Shared words, of all words of both; the page's name in a list of results is often another."""

_NEAR: Final = 600
_FREE: Final = frozenset({"false", "no", "0"})


class Identity(NamedTuple):
    """What a page says of its article; empty where it says nothing."""

    title: str
    authors: tuple[str, ...]
    publisher: str
    url: str
    language: str
    is_paid: bool


def identity(page: Element, lines: list[Line], data: list[Json], given_url: str) -> Identity:
    """Return what the page says, from JSON-LD, meta elements and its visible head."""
    meta = _meta(page)
    found = articles_of(data)
    node = found[0] if found else {}
    names = _names_by_id(data)
    publisher = _name(node.get("publisher"), names) or meta.get("og:site_name", "")
    title = _title(page, lines, node, meta, publisher)
    authors = _people(node, names, publisher) or _byline(lines, title) or _meta_authors(meta)
    free = str(node.get("isAccessibleForFree", "")).lower()
    return Identity(
        title,
        tuple(dict.fromkeys(authors)),
        publisher,
        _url(page, meta, given_url),
        _language(page, node),
        is_paid=free in _FREE or meta.get("article:content_tier", "") in {"locked", "metered"},
    )


def article_body(data: list[Json]) -> str:
    """Return the article's text where the page gives it to machines, as plain text, or ""."""
    for node in articles_of(data):
        body = node.get("articleBody")
        if isinstance(body, str):
            text = re.sub(r"<[^<>]{1,500}>", " ", html.unescape(body))
            return "\n".join(line for part in text.split("\n") if (line := plain(part)))
    return ""


def _meta(page: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in page.iter("meta"):
        key = (element.get("property") or element.get("name") or "").strip().lower()
        content = plain(element.get("content"))
        if key and content:
            found.setdefault(key, content)
    return found


def _title(
    page: Element, lines: list[Line], node: dict[str, Json], meta: dict[str, str], publisher: str
) -> str:
    """Return the heading that readers see, where it is what the page calls itself."""
    window = next((text_of(one) for one in page.iter("title")), "")
    headline = _text(node.get("headline")) or _text(node.get("name"))
    names = [one for one in (headline, meta.get("og:title", ""), window) if one]
    site = publisher.lower()
    headings = [line.text for line in lines if line.tag == "h1" and line.text.lower() != site]
    if len(set(headings)) == 1 or (headings and not names):
        return headings[0]
    scored = [(max(_likeness(heading, name) for name in names), heading) for heading in headings]
    best, heading = max(scored, key=lambda pair: pair[0], default=(0.0, ""))
    if best >= _ENOUGH:
        return heading
    return _without_site(names[0], publisher) if names else ""


def _likeness(heading: str, name: str) -> float:
    words, others = set(_WORD.findall(heading.lower())), set(_WORD.findall(name.lower()))
    return len(words & others) / (len(words | others) or 1)


def _without_site(title: str, publisher: str) -> str:
    """Return a window's title without the site's name at its end."""
    found = list(_SITE.finditer(title))
    if not found:
        return title
    last = title[found[-1].end() :]
    is_site = last.lower() == publisher.lower() or found[-1][0] in {" | ", " • ", " » "}
    return title[: found[-1].start()] if is_site else title


def _names_by_id(data: list[Json]) -> dict[str, str]:
    return {
        str(node["@id"]): _text(node.get("name"))
        for value in data
        for node in nodes(value)
        if "@id" in node and _text(node.get("name"))
    }


def _name(value: Json, names: dict[str, str]) -> str:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        return _text(value.get("name")) or names.get(str(value.get("@id")), "")
    return _text(value)


def _people(node: dict[str, Json], names: dict[str, str], publisher: str) -> list[str]:
    """Return the authors that JSON-LD gives; many pages put the publisher there."""
    value = node.get("author")
    values = value if isinstance(value, list) else [value]
    found = [name for one in values for name in _split(_name(one, names))]
    is_publisher = [name.lower() in publisher.lower() for name in found]
    return [] if all(is_publisher) else found


def _byline(lines: list[Line], title: str) -> list[str]:
    """Return the names of the first line near the title that begins with "By"."""
    start = next((line.at for line in lines if line.text == title), None)
    for line in lines:
        if start is not None and start <= line.at <= start + len(title) + _NEAR:
            found = _BYLINE.fullmatch(line.text[:200])
            if found:
                return _split(_BEFORE_DAY.split(found["names"])[0])
    return []


def _meta_authors(meta: dict[str, str]) -> list[str]:
    for key in ("author", "article:author", "parsely-author", "dc.creator", "sailthru.author"):
        if key in meta and (names := _split(meta[key])):
            return names
    return []


def _split(text: str) -> list[str]:
    names = [name.strip(" ,.|").removeprefix("Author ") for name in _AND.split(text)]
    if len(names) == 1 and text.count(",") > 1:
        names = [name.strip() for name in text.split(",")]
    return [n for n in names if 1 < len(n) <= _LONGEST_NAME and not _NO_NAMES.search(n)]


def _text(value: Json) -> str:
    return plain(html.unescape(value))[:_LONGEST_TITLE] if isinstance(value, str) else ""


def _url(page: Element, meta: dict[str, str], given: str) -> str:
    """Return the address that the page calls its own, where it is one of the same site."""
    own = [one.get("href") or "" for one in page.iter("link") if one.get("rel") == "canonical"]
    for url in (*own, meta.get("og:url", "")):
        is_page = problem_with(url) is None and url.rstrip("/").count("/") > 2  # noqa: PLR2004
        if is_page and (not given or host(url) == host(given)):
            return url
    return given


def _language(page: Element, node: dict[str, Json]) -> str:
    said = next((one.get("lang") for one in page.iter("html")), None) or node.get("inLanguage")
    tag = said.strip() if isinstance(said, str) else ""
    for one in (tag, suggest(tag) or ""):
        if is_language(one):
            return one
    return ""
