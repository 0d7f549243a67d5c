from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.site.building.checking import check_site
from dateline.site.building.links import Broken, broken_links, files_of

if TYPE_CHECKING:
    from pathlib import Path

ADDRESS = "https://timeline.example/belarus/"
FILES = {
    "index.html": '<h1 id="top-of-all">Home</h1>',
    "404.html": "",
    "a.css": "",
    "data/Звёзды 100%.json": "",
    "events/one/index.html": '<p id="p"><p id="два"><p id="a&amp;b"><svg id="x"></svg>',
    "events/two/index.html": "{}",
}
PAGE = "events/two/index.html"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def broken(site: Path, html: str, page: str = PAGE, address: str = ADDRESS) -> list[Broken]:
    (site / page).write_text(html, encoding="utf-8")
    return broken_links(site, files_of(site), address)


@pytest.mark.parametrize(
    "link",
    [
        "../one/",
        "../one",
        "../one/index.html",
        "../one/#p",
        "../one/#%D0%B4%D0%B2%D0%B0",
        "../one/#два",
        "../one/#a&amp;b",
        "../one/?q=1#p",
        "../../",
        "../..",
        "../../a.css",
        "../../data/%D0%97%D0%B2%D1%91%D0%B7%D0%B4%D1%8B%20100%25.json",
        "./",
        ".",
        "",
        "#",
        "#top",
        "#here",
        " ../one/ ",
        "/belarus/events/one/#p",
        "/belarus/",
        "https://timeline.example/belarus/events/one/#p",
        "https://timeline.example/elsewhere/",
        "https://another.example/nothing",
        "//another.example/nothing",
        "/another-site-here/",
        "mailto:ada@example.org",
        "data:image/png;base64,xxxx",
        "javascript:void(0)",
        "tel:+375",
    ],
)
def test_a_link_that_leads_somewhere_is_fine(site: Path, link: str) -> None:
    assert broken(site, f'<p id="here"><a href="{link}">x</a>') == []


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ("../three/", "there is no `/events/three` in the site"),
        ("one/", "there is no `/events/two/one` in the site"),
        ("../one/#q", "there is no `#q` on that page"),
        ("../one/#P", "there is no `#P` on that page"),
        ("#nowhere", "there is no `#nowhere` on that page"),
        ("/belarus/three/", "there is no `/three` in the site"),
        (ADDRESS + "three/", "there is no `/three` in the site"),
        ("../../../", "there is no `/..` in the site"),
        ("../../data/100%.json", "there is no `/data/100%.json` in the site"),
        ("../ONE/", "there is no `/events/ONE` in the site"),
        ("a:b/../c", None),
    ],
)
def test_a_link_that_leads_nowhere_is_told_with_its_reason(
    site: Path, link: str, why: str | None
) -> None:
    expected = [Broken(PAGE, link, why)] if why else []
    assert broken(site, f'<a href="{link}">x</a>') == expected


@pytest.mark.parametrize(
    "html",
    [
        '<img src="nothing">',
        "<img src='nothing'>",
        "<img src=nothing>",
        '<img alt="a > b" src="nothing">',
        '<img\n  alt="x"\n  src="nothing"\n>',
        '<link rel="stylesheet" href="nothing">',
        '<script src="nothing"></script>',
        '<img srcset="../../a.css 1x, nothing 2x">',
        '<video poster="nothing"></video>',
        '<meta http-equiv="refresh" content="0; url=nothing">',
        '<a title="<b>" href="nothing">x</a>',
    ],
)
def test_everything_that_a_page_names_is_looked_for(site: Path, html: str) -> None:
    assert [one.link for one in broken(site, html)] == ["nothing"]


@pytest.mark.parametrize(
    "html",
    [
        '<p>Write href="nothing" here',
        '<p>5 > 3 and src="nothing" > x',
        '<!-- <a href="nothing"> -->',
        "<script>\"<a href='nothing'>\"</script>",
        '<style>a[href="nothing"] > b {}</style>',
        "<p title=' href=\"nothing\"'>",
        '<p data-href="nothing">',
    ],
)
def test_a_text_that_shows_a_link_is_none(site: Path, html: str) -> None:
    assert broken(site, html) == []


def test_without_an_address_a_whole_address_is_anothers(site: Path) -> None:
    assert broken(site, f'<a href="{ADDRESS}three/">x</a>', address="") == []
    assert broken(site, '<a href="/events/one/">x</a>', address="") == []
    assert len(broken(site, '<a href="/three/">x</a>', address="")) == 1


def test_a_place_on_a_page_that_is_read_later_is_found(site: Path) -> None:
    html = '<a href="events/one/#p">x</a><a href="events/one/#q">y</a>'
    assert [one.link for one in broken(site, html, "404.html")] == ["events/one/#q"]


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet="<>\"'=/ #-!abhrefidsc\n", max_size=60))
def test_no_text_makes_the_search_fail_or_hang(
    tmp_path_factory: pytest.TempPathFactory, html: str
) -> None:
    site = tmp_path_factory.mktemp("site")
    (site / "index.html").write_text(html, encoding="utf-8")
    broken_links(site, files_of(site))


def test_a_long_text_full_of_signs_is_searched_in_time(site: Path) -> None:
    for text in (' href="a"', "> id='", '"', "&lt;!--", "&lt;script>"):
        assert broken(site, f"<p>{text * 50_000}</p>") == []


def test_a_broken_link_is_told_at_its_place_in_the_source(site: Path, tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    (docs / "events").mkdir(parents=True)
    (docs / "events/two.md").write_text("# Two\n\nGo <a href='../three/'>there</a>\n")
    (site / PAGE).write_text("<a href='../three/'>there</a>")
    (problem,) = check_site(docs, site, [], "").problems
    assert problem[:4] == ("docs/events/two.md", 3, 13, "link-broken")
    assert problem.message == (
        "the link `../three/` leads nowhere: there is no `/events/three` in the site"
    )


def test_a_generated_page_that_is_not_in_the_site_is_told(site: Path, tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    checked = check_site(docs, site, ["events/one.md", "events/three.md", "people/index.md"], "")
    assert [(one.file, one.code) for one in checked.problems] == [
        ("docs/events/three.md", "page-missing"),
        ("docs/people/index.md", "page-missing"),
    ]
    assert checked.pages == 4
