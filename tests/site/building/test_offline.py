from __future__ import annotations

import pytest

from dateline.site.building.inside import Inside
from dateline.site.building.offline import offline

INSIDE = Inside({"index.html", "a/index.html", "a/b/index.html", "a/c.css", "x y/index.html"}, "")


@pytest.mark.parametrize(
    ("link", "made"),
    [
        ("../..", "../../index.html"),
        ("../../", "../../index.html"),
        ("./", "./index.html"),
        ("../#top", "../index.html#top"),
        ("../../?view=map&amp;q=1", "../../index.html?view=map&amp;q=1"),
        ("../../x%20y/", "../../x%20y/index.html"),
    ],
)
def test_a_link_to_a_folder_leads_to_its_page(link: str, made: str) -> None:
    assert offline(f'<a class="k" href="{link}">', "a/b/index.html", INSIDE) == (
        f'<a class="k" href="{made}">'
    )
    assert offline(f"<a href='{link}'>", "a/b/index.html", INSIDE) == f'<a href="{made}">'
    assert (
        offline(f'<meta http-equiv="refresh" content="0; url={link}">', "a/b/index.html", INSIDE)
        == f'<meta http-equiv="refresh" content="0; url={made}">'
    )


@pytest.mark.parametrize(
    "html",
    [
        '<a href="#p">',
        '<a href="?q=1">',
        '<a href="">',
        '<a href="../c.css">',
        '<a href="../index.html#p">',
        '<a href="../missing/">',
        '<a href="https://elsewhere.example/a/">',
        '<a href="mailto:a@b.example">',
        '<a href="//elsewhere.example/a/">',
        '<a title="href=../">',
        '<meta name="description" content="../">',
        '<script>"<a href=../>"</script>',
        "<!-- <a href=../> -->",
        "<p>a < b href=../ c</p>",
    ],
)
def test_all_else_stays_as_it_is(html: str) -> None:
    assert offline(html, "a/b/index.html", INSIDE) == html
