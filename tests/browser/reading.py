"""What stands in a built page, read without a browser."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path


class Element(NamedTuple):
    """A start tag, with the text up to the next one."""

    tag: str
    attributes: dict[str, str]
    text: list[str]


class Html(HTMLParser):
    """The elements of a page, in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}, []))

    def handle_data(self, data: str) -> None:
        """Note the text in it."""
        if self.elements:
            self.elements[-1].text.append(data)

    def text(self) -> str:
        """Return all text, each run of white space as one space."""
        return " ".join("".join(text for one in self.elements for text in one.text).split())

    def links(self) -> list[str]:
        """Return where the page links to."""
        return [one.attributes["href"] for one in self.elements if one.tag == "a"]

    def data(self) -> list[str]:
        """Return the JSON-LD of the page."""
        wanted = "application/ld+json"
        return [
            "".join(one.text)
            for one in self.elements
            if one.tag == "script" and one.attributes.get("type") == wanted
        ]

    def meta(self, name: str) -> str | None:
        """Return the content of the one `<meta>` of that name or property, if it is there."""
        found = [
            one.attributes["content"]
            for one in self.elements
            if one.tag == "meta" and name in {*one.attributes.values()}
        ]
        assert len(found) <= 1, name
        return found[0] if found else None

    def link(self, relation: str) -> str | None:
        """Return where the one `<link>` with that relation leads, if it is there."""
        found = [
            one.attributes["href"]
            for one in self.elements
            if one.tag == "link" and one.attributes.get("rel", "").strip() == relation
        ]
        assert len(found) <= 1, relation
        return found[0] if found else None


def pages(site: Path) -> dict[str, str]:
    """Return every page of a site by its address from the root."""
    return {
        path.relative_to(site).as_posix().removesuffix("index.html"): path.read_text("utf-8")
        for path in sorted(site.rglob("*.html"))
    }
