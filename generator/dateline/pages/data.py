"""The page of the data: every file to take away, with what it is for.

What each file weighs is known only when it is made, which is after this page: the table stands in
the theme's template, and is handed to it by the build.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.pages import addresses, escape
from dateline.pages.page import Head, Page, page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.pages.view import View

PATH: Final = "data/index.md"


class Offer(NamedTuple):
    """A format: its files under `data/`, what it is for, and an example of use with its tool."""

    name: str
    files: tuple[str, ...]
    about: str
    tool: str
    example: str


class Weight(NamedTuple):
    """What a file weighs, in bytes, and how many records are in it."""

    size: int
    rows: int


OFFERS: Final = (
    Offer(
        "JSON",
        ("timeline.json", "timeline.schema.json"),
        "Everything that these pages show. The schema says what each field means; within a version"
        " no field is taken away.",
        "jq",
        "jq '.events[] | select(.status == \"disputed\") | .title' timeline.json",
    ),
    Offer(
        "CSV",
        ("events.csv", "figures.csv", "sources.csv"),
        "Tables for a spreadsheet, R or pandas: a row for each event, each figure with who gives"
        " it, and each source.",
        "pandas",
        'pandas.read_csv("events.csv", index_col="id")',
    ),
    Offer(
        "SQLite",
        ("timeline.sqlite",),
        "A database with links between its tables and a full-text index, for Datasette or any"
        " program that speaks SQL.",
        "Datasette",
        "datasette timeline.sqlite",
    ),
    Offer(
        "GeoJSON",
        ("events.geojson",),
        "The events as points, for QGIS, Leaflet and other maps. How exact a point is stands"
        " beside it.",
        "GDAL",
        "ogrinfo -al -so events.geojson",
    ),
    Offer(
        "iCalendar",
        ("timeline.ics",),
        "The events on their days, for a calendar. One whose day is not known is a note on no day.",
        "a calendar program",
        "subscribe to the address of timeline.ics",
    ),
    Offer(
        "TimelineJS",
        ("timelinejs.json",),
        "The slides of Knight Lab's TimelineJS.",
        "TimelineJS",
        'new TL.Timeline("timeline", "timelinejs.json")',
    ),
    Offer(
        "markwhen",
        ("timeline.mw",),
        "A text that markwhen draws.",
        "markwhen",
        "npx @markwhen/mw timeline.mw timeline.html",
    ),
    Offer(
        "CSL-JSON and BibTeX",
        ("articles.csl.json", "articles.bib"),
        "The articles, for Zotero, Pandoc and LaTeX.",
        "Pandoc",
        "pandoc --citeproc --bibliography articles.csl.json paper.md -o paper.pdf",
    ),
)
_FEEDS: Final = (
    ("feeds/added", "New events"),
    ("feeds/changes", "Updates and corrections"),
)
_PARTS: Final = (("csv", "CSV"), ("geojson", "GeoJSON"), ("ics", "iCalendar"))
"""What the files of a part end in, and what they are."""
_KILO: Final = 1000


def data_page(view: View) -> Page:
    """Return the page; its table comes with the build."""
    here = view.at(PATH)
    title = view.timeline.settings.title
    licence = view.timeline.settings.licence
    terms = f" You may use them under these terms: {escape.html_text(licence)}." if licence else ""
    text = (
        "All that these pages show, in the formats that other tools read. The files are made"
        f" anew with each build of the site.{terms}"
    )
    head = Head(
        "Data", "data", view.language, f"{title}: everything to take away", template="data.html"
    )
    return page(here.path, head, [f'<p class="dl-summary">{text}</p>'])


def data_html(weights: Mapping[str, Weight]) -> str:
    """Return the table of what can be taken away; `weights` are by path under `data/`."""
    offers = [_offer(offer, weights) for offer in OFFERS]
    return "\n".join([*(one for one in offers if one), _feeds(weights)])


def _offer(offer: Offer, weights: Mapping[str, Weight]) -> str:
    rows = "\n".join(_file(name, weights[name]) for name in offer.files if name in weights)
    if not rows:
        return ""
    example = f"<p>With {offer.tool}:</p><pre><code>{escape.html_text(offer.example)}</code></pre>"
    anchor = offer.name.split(" ", maxsplit=1)[0].lower()
    return (
        f'<section class="dl-offer">\n<h2 id="{anchor}">{offer.name}</h2>\n<p>{offer.about}</p>\n'
        f'<ul class="dl-files">\n{rows}\n</ul>\n{example}\n</section>'
    )


def _file(name: str, weight: Weight) -> str:
    rows = f" · {weight.rows:,} {'record' if weight.rows == 1 else 'records'}"
    about = f"{_size(weight.size)}{rows if weight.rows else ''}"
    return f'<li><a href="{name}" download>{name}</a> <small>{about}</small></li>'


def _feeds(weights: Mapping[str, Weight]) -> str:
    rows = "\n".join(
        f'<li>{title}: <a href="{path}.xml">Atom</a> · <a href="{path}.json">JSON Feed</a></li>'
        for path, title in _FEEDS
        if f"{path}.xml" in weights
    )
    if not rows:
        return ""
    return (
        '<section class="dl-offer">\n<h2 id="feeds">Feeds</h2>\n<p>For a feed reader. Every topic'
        f' and every thread has one of its own, on its page.</p>\n<ul class="dl-files">\n{rows}\n'
        "</ul>\n</section>"
    )


def _size(size: int) -> str:
    """Return a size as people say it."""
    if size < _KILO:
        return f"{size} bytes"
    if size < _KILO * _KILO:
        return f"{size / _KILO:.0f} KB"
    return f"{size / _KILO / _KILO:.1f} MB"


def part_downloads(view: View, kind: str, key: str) -> str:
    """Return the links to the files of one topic, place or thread."""
    folder = addresses.page_of(kind, key).removesuffix(".md")
    links = " · ".join(
        f'<a href="{escape.attribute(addresses.file_href(view.path, f"data/{folder}.{end}"))}"'
        f" download>{name}</a>"
        for end, name in _PARTS
    )
    said = view.say("Take these events away")
    return f'<p class="dl-take" data-search-exclude>{said}: {links}</p>'
