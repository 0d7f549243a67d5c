"""What the files of a built site say, to readers' programs and without one."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urljoin
from xml.etree import ElementTree as ET

import pytest

from dateline.loading.load import load
from tests.browser import strangers
from tests.browser.flagship import ADDRESS, PAGES, RARE_PAGES, ROOT
from tests.browser.reading import Html, pages
from tests.browser.strangers import folded

if TYPE_CHECKING:
    from pathlib import Path

UNLISTED: Final = {"404.html", "events/removed/", "events/old-address/"}
"""The pages that are in no sitemap."""


@pytest.fixture(scope="module")
def html(flagship: Path) -> dict[str, Html]:
    return {path: Html(text) for path, text in pages(flagship).items()}


@pytest.fixture(scope="module")
def rare_html(rare: Path) -> dict[str, Html]:
    return {path: Html(text) for path, text in pages(rare).items()}


def test_the_sites_have_each_type_of_page(
    html: dict[str, Html], rare_html: dict[str, Html]
) -> None:
    assert {*PAGES.values()} <= html.keys()
    assert {*RARE_PAGES.values()} <= rare_html.keys()


def test_links_lead_from_the_home_page_to_every_page(html: dict[str, Html]) -> None:
    seen: set[str] = set()
    ahead = [""]
    while ahead:
        path = ahead.pop()
        if path in seen or path not in html:
            continue
        seen.add(path)
        ahead += [
            unquote(urljoin(f"/{path}", link)).lstrip("/").partition("#")[0]
            for link in html[path].links()
        ]
    assert html.keys() - seen == {"404.html"}


def test_a_page_holds_every_text_of_its_record(html: dict[str, Html]) -> None:
    for key, entry in load(ROOT).records.events.items():
        event = entry.record
        said = [event.title, event.summary, event.status_note, event.date_text]
        said += [one.text for one in event.accounts]
        said += [one.text for one in (*event.updates, *event.corrections)]
        said += [text for one in event.figures for text in (one.what, one.text)]
        said += [one.text for source in event.sources for one in source.quotes]
        shown = html[f"events/{key}/"].text().casefold()
        assert [one for one in said if one and folded(one).casefold() not in shown] == []


def test_every_page_has_a_policy_that_lets_no_foreign_script_run(html: dict[str, Html]) -> None:
    for path, page in html.items():
        policy = page.meta("Content-Security-Policy")
        assert policy is not None, path
        rules = dict(rule.strip().partition(" ")[::2] for rule in policy.split(";"))
        assert rules["default-src"] == "'none'", path
        scripts = rules["script-src"].split()
        assert all(re.fullmatch(r"'self'|'sha256-[\w+/]+=*'", one) for one in scripts), path
        assert not any("*" in rule or "http" in rule for rule in rules.values()), path


def test_every_page_says_its_address_title_and_description(html: dict[str, Html]) -> None:
    for path, page in html.items():
        if path == "404.html":
            continue
        address = f"{ADDRESS}{path}"
        assert page.link("canonical") == address, path
        assert page.meta("og:url") == address, path
        assert page.meta("description"), path
        assert page.meta("og:description") == page.meta("description"), path
        assert page.meta("og:title"), path
        assert page.meta("og:site_name") == "Belarus 2020", path
        assert page.meta("og:type") in {"website", "article"}, path


def test_without_an_address_of_the_site_no_page_invents_its_own(tmp_path: Path) -> None:
    strangers.project(tmp_path)
    for page in pages(strangers.build(tmp_path)).values():
        assert Html(page).link("canonical") is None
        assert Html(page).meta("og:url") is None
        assert "://timeline.example" not in page


def test_the_pages_of_one_event_name_each_other_in_every_language(html: dict[str, Html]) -> None:
    event = PAGES["long event"]
    expected = {
        "en": f"{ADDRESS}{event}",
        "be": f"{ADDRESS}be/{event}",
        "ru": f"{ADDRESS}ru/{event}",
    }
    for path in (event, f"be/{event}", f"ru/{event}"):
        others = {
            one.attributes["hreflang"]: one.attributes["href"]
            for one in html[path].elements
            if one.tag == "link" and "hreflang" in one.attributes
        }
        assert others == expected, path


def test_data_for_programs_can_be_read_on_every_event(html: dict[str, Html]) -> None:
    for path, page in html.items():
        if not re.fullmatch(r"(../)?events/[^/]+/", path):
            continue
        (written,) = page.data()
        data = json.loads(written)
        assert data["@context"] == "https://schema.org", path
        assert data["headline"] == page.meta("og:title"), path
        language = "en" if path.startswith("events/") else path[:2]
        assert data["inLanguage"] == language, path


@pytest.mark.parametrize("site", ["flagship", "rare"])
def test_the_sitemap_lists_every_page_that_may_be_found(
    site: str, request: pytest.FixtureRequest
) -> None:
    folder: Path = request.getfixturevalue(site)
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    tree = ET.parse(folder / "sitemap.xml")  # noqa: S314 - our own file
    listed = [str(one.text) for one in tree.iterfind("s:url/s:loc", space)]
    wanted = {f"{ADDRESS}{path}" for path in pages(folder).keys() - UNLISTED}
    assert sorted(listed) == sorted(wanted)


def test_pages_that_moved_or_were_removed_ask_not_to_be_found(rare_html: dict[str, Html]) -> None:
    for path in UNLISTED - {"404.html"}:
        assert rare_html[path].meta("robots") == "noindex", path
    moved = rare_html["events/old-address/"].meta("refresh")
    assert moved == "0; url=../all/"


def test_the_theme_s_search_index_is_written_in_the_letters_of_its_languages(rare: Path) -> None:
    written = (rare / "search/search_index.json").read_text("utf-8")
    assert "Падзея" in written
    assert "\\u0" not in written


def test_the_theme_s_search_index_does_not_glue_words_together(rare: Path) -> None:
    docs = json.loads((rare / "search/search_index.json").read_text("utf-8"))["docs"]
    article = [one["text"] for one in docs if one["location"].startswith("articles/a/")]
    text = " ".join(re.sub(r"<[^>]+>", " ", one) for one in article)
    assert re.search(r"\bPublished\s+2 January 2001\b", text), text
