from __future__ import annotations

from dateline.site.previewing.notes import with_note

PAGE = '<html><body dir="ltr">\n<main>text</main></body></html>'


def test_a_page_without_problems_stays_as_it_is() -> None:
    assert with_note(PAGE, []) == PAGE


def test_problems_stand_at_the_top_of_the_page_escaped() -> None:
    html = with_note(PAGE, ["a.yml:1:1: error: `<script>x</script>` \\1 & more", "b.yml: error"])
    assert "The records have 2 errors" in html
    assert "`&lt;script&gt;x&lt;/script&gt;` \\1 &amp; more" in html
    assert "<script>" not in html
    assert html.index("dl-problems") < html.index("<main>")
