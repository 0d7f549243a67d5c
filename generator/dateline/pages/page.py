"""A page as a value: where it lies under `docs/`, and its Markdown."""

from __future__ import annotations

from typing import NamedTuple

from dateline.pages import escape


class Page(NamedTuple):
    """A generated page. `path` is relative to `docs/`, with `/`."""

    path: str
    text: str


class Head(NamedTuple):
    """What a page says of itself; all plain text.

    `kind` names the page's type for the theme, `language` is the page's own, `source` the
    record that it was made from and `alternates` the same page in other languages. `moved` is the
    address of the page that stands in its place, and `follow` the feed of what it lists, under
    `data/` and without what it ends in. `template` is the theme's, where it is not the usual one.
    """

    title: str
    kind: str
    language: str
    description: str = ""
    source: str = ""
    alternates: tuple[tuple[str, str], ...] = ()
    robots: str = ""
    moved: str = ""
    follow: str = ""
    template: str = ""


def page(path: str, head: Head, parts: list[str], *, before: str = "") -> Page:
    """Return a page: its front matter, `before`, the heading, then blocks of HTML.

    `before` and `parts` are HTML that is safe as it is. Each block begins with a tag and holds
    no blank line, so Markdown passes it through untouched.
    """
    # Material prints titles and descriptions as they are, so they are escaped as for HTML.
    matter: list[tuple[str, object]] = [
        ("title", escape.attribute(head.title)),
        ("description", escape.attribute(_shortened(head.description))),
        ("hide", ["navigation", "toc"]),
        ("dateline", head.kind),
        ("lang", head.language),
        ("source", escape.attribute(head.source)),
        ("alternates", [{"lang": lang, "href": link} for lang, link in head.alternates]),
        ("robots", head.robots),
        ("moved", escape.attribute(head.moved)),
        ("template", head.template),
        ("follow", escape.attribute(head.follow)),
    ]
    lines = [f"{key}: {escape.matter(value)}" for key, value in matter if value]
    blocks = [block for block in (before, f"# {escape.text(head.title)}", *parts) if block]
    return Page(path, "\n".join(["---", *lines, "---", "", "\n\n".join(blocks), ""]))


def _shortened(text: str, limit: int = 300) -> str:
    if len(text) <= limit:
        return text
    return f"{text[:limit].rsplit(' ', 1)[0]}…"
