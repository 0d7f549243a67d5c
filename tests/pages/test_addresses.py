from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.pages.addresses import address, file_href, href, page_of, part_of, period_of

PAGES = st.sampled_from(
    [
        *("index.md", "events/a.md", "people/index.md", "people/b.md", "be/events/a.md"),
        *(period_of(2020), period_of(2020, 8), period_of(-43, 3), part_of(period_of(2020), 2)),
    ]
)


@given(PAGES, PAGES)
def test_a_link_leads_to_its_page_from_wherever_it_stands(here: str, there: str) -> None:
    base = "https://site.example/some/where/"
    assert urljoin(base + address(here), href(here, there)) == base + address(there)


@pytest.mark.parametrize(
    ("path", "part", "expected"),
    [
        ("topics/x.md", 1, "topics/x.md"),
        ("topics/x.md", 2, "topics/x/part-2.md"),
        ("timeline/2020/index.md", 3, "timeline/2020/part-3.md"),
    ],
)
def test_parts_of_a_list_have_their_own_pages(path: str, part: int, expected: str) -> None:
    assert part_of(path, part) == expected


def test_a_file_is_found_from_a_page_below() -> None:
    assert file_href(page_of("event", "a"), "images/my x.jpg") == "../../images/my%20x.jpg"
