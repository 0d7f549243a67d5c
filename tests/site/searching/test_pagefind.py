"""The index of a built site, and that it is the same each time."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from dateline.loading.load import load
from dateline.site.searching import pagefind
from dateline.site.searching.order import write_order
from dateline.timeline.timeline import arrange
from tests.missing import absent
from tests.site.conftest import FILES, contents, write

if TYPE_CHECKING:
    from pathlib import Path

PAGE = (
    '<html lang="{lang}"><head><meta charset="utf-8"></head><body><nav>menu</nav>'
    "<div data-pagefind-body><h1>{title}</h1><p data-search-exclude>again</p></div></body></html>"
)
PAGES = {
    "events/2024-05-01-ferry-sails/index.html": PAGE.format(lang="en", title="The ferry"),
    "events/2024-05-09-lamp-is-mended/index.html": PAGE.format(lang="en", title="The lamp"),
    "ru/events/2024-05-01-ferry-sails/index.html": PAGE.format(lang="ru", title="Паром"),
    "topics/traffic/index.html": PAGE.format(lang="en", title="Traffic"),
    "about/index.html": PAGE.format(lang="en", title="About"),
    "index.html": "<html lang='en'><body><h1>Home</h1></body></html>",
}


@pytest.fixture(autouse=True)
def here() -> None:
    if not pagefind.is_here():
        absent("no Pagefind, or no script for it: `make test` makes both")


def test_an_index_is_the_same_each_time_and_holds_only_what_a_search_loads(tmp_path: Path) -> None:
    sites = [write(tmp_path / name, PAGES) for name in ("one", "two")]
    assert [pagefind.write_index(site) for site in sites] == [None, None]
    one, two = (contents(site / pagefind.FOLDER) for site in sites)
    assert one == two
    assert {name.partition("/")[0] for name in one} >= {"fragment", "index", pagefind.WORKER}
    assert not [name for name in one if re.search(r"ui|highlight|filter|\.css$", name)]


def test_what_stands_around_a_page_or_again_on_it_is_not_found(tmp_path: Path) -> None:
    site = write(tmp_path, PAGES)
    pagefind.write_index(site)
    order = site / pagefind.FOLDER
    write_order(order, arrange(load(write(tmp_path / "project", FILES)).records))
    pages = json.loads((order / "order.json").read_text(encoding="utf-8"))["pages"]
    assert sum(len(keys.split()) for kinds in pages.values() for keys in kinds.values()) == 5


def test_the_order_tells_kinds_years_and_places_in_the_timeline(tmp_path: Path) -> None:
    site = write(tmp_path, PAGES)
    pagefind.write_index(site)
    folder = site / pagefind.FOLDER
    write_order(folder, arrange(load(write(tmp_path / "project", FILES)).records))
    told = json.loads((folder / "order.json").read_text(encoding="utf-8"))
    assert told["events"] == 2
    assert told["years"] == [[2024, 2]]
    assert {language: set(kinds) for language, kinds in told["pages"].items()} == {
        "en": {"event", "topic", "page"},
        "ru": {"event"},
    }
    russian, nothing = told["pages"]["ru"]["event"].split(" ")
    assert (folder / f"fragment/ru_{russian}.pf_fragment").is_file()
    assert nothing == ""
    first, second = told["pages"]["en"]["event"].split(" ")
    assert first != second


def test_a_site_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    assert "the search could not be made" in (pagefind.write_index(tmp_path / "nowhere") or "")


def test_settings_that_lie_about_do_not_change_an_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = {"pagefind.yml": "force_language: de\n", "pagefind_bin.py": "raise SystemExit(3)\n"}
    site = write(tmp_path / "site", {**PAGES, **settings})
    monkeypatch.chdir(site)
    monkeypatch.setenv("PAGEFIND_FORCE_LANGUAGE", "fr")
    assert pagefind.write_index(site) is None
    told = json.loads((site / pagefind.FOLDER / "pagefind-entry.json").read_text(encoding="utf-8"))
    assert told["languages"].keys() == {"en", "ru"}
