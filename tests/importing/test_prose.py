"""Where a long text goes."""

from __future__ import annotations

import pytest

from dateline.importing.markdown_text import own_links_out
from dateline.importing.prose import SUMMARY_LIMIT, split_prose


@pytest.mark.parametrize(
    ("markdown", "summary", "body"),
    [
        ("One sentence.", "One sentence.", ""),
        ("One sentence.\n\nMore of it.", "One sentence.", "More of it."),
        ("5 \\* 3 \\< 20", "5 * 3 < 20", ""),
        ("With a [link](https://a.example).", "", "With a [link](https://a.example)."),
        ("**Bold**\n\nMore.", "", "**Bold**\n\nMore."),
        ("- an item\n- two", "", "- an item\n- two"),
        ("# Head\n\nText", "", "# Head\n\nText"),
        ("two\nlines", "two lines", ""),
        ("x" * (SUMMARY_LIMIT + 1), "", "x" * (SUMMARY_LIMIT + 1)),
        ("", "", ""),
    ],
)
def test_a_plain_short_first_paragraph_is_the_summary(
    markdown: str, summary: str, body: str
) -> None:
    assert split_prose(markdown) == (summary, body)


@pytest.mark.parametrize(
    ("markdown", "text", "lost"),
    [
        ("no links [at] all", "no links [at] all", []),
        ("[a](https://a.example)", "[a](https://a.example)", []),
        ("see [that](#or-portland-6).", "see that.", ["#or-portland-6"]),
        ("![x](images/x.png) and [y](../y.md 'Y')", "x and y", ["images/x.png", "../y.md"]),
        ("[a][r]\n\n[r]: /there", "[a][r]", ["/there"]),
        ("[a](</x y>)", "a", ["/x%20y"]),
    ],
)
def test_links_that_work_on_their_own_site_only_become_text(
    markdown: str, text: str, lost: list[str]
) -> None:
    found = own_links_out(markdown)
    assert (found.text, list(found.lost)) == (text, lost)
