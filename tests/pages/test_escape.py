from __future__ import annotations

import json
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from dateline.pages import escape


class Seen(HTMLParser):
    """Collects the tags and the text that a browser would find."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)
NASTY = st.lists(
    st.sampled_from(
        [
            *("<", ">", "&", '"', "'", "`", "*", "_", "[", "]", "(", ")", "{:", "}", "#", "|"),
            *("&lt;", "&#60;", "</p>", "<script>", "javascript:", "\n\n", "    ", "- ", "1. "),
            *("\\", "~", "!["),
        ]
    )
).map("".join)


@given(TEXTS | NASTY)
def test_text_in_markdown_shows_just_itself(text: str) -> None:
    seen = Seen(markdown(f"# {escape.text(text)}", extensions=["attr_list", "tables", "toc"]))
    assert seen.tags == ["h1"]
    assert " ".join(seen.text.split()) == " ".join(text.split())


@given(TEXTS | NASTY)
def test_text_in_html_shows_just_itself(text: str) -> None:
    seen = Seen(f'<p title="{escape.attribute(text)}">{escape.html_text(text)}</p>')
    assert seen.tags == ["p"]
    assert seen.text == " ".join(text.split())
    assert seen.attributes == [("title", " ".join(text.split()))]


@given(TEXTS | NASTY)
def test_json_in_a_script_ends_no_element_and_reads_back(text: str) -> None:
    written = escape.script_json({"text": text})
    assert not set(written) & set("<>&")
    assert json.loads(written) == {"text": text}


@pytest.mark.parametrize(
    ("markdown_text", "expected"),
    [
        ("**a** *b*", "<p><strong>a</strong> <em>b</em></p>"),
        ("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>"),
        ("[a](javascript:alert(1))", "<p>[a](javascript:alert(1))</p>"),
        ("[a](data:text/html,x)", "<p>[a](data:text/html,x)</p>"),
        (
            "![a](https://x.example/p.png)",
            '<p><a href="https://x.example/p.png" rel="noopener nofollow">a</a></p>',
        ),
        ("![<b>](javascript:x)", "<p>![&lt;b&gt;](javascript:x)</p>"),
        (
            "[a](https://x.example/?a=1&b=2)",
            '<p><a href="https://x.example/?a=1&amp;b=2" rel="noopener nofollow">a</a></p>',
        ),
        ("# heading", "<h2>heading</h2>"),
        ("### a\n# b\n#### c", "<h2>a</h2>\n<h2>b</h2>\n<h3>c</h3>"),
    ],
)
def test_a_body_keeps_its_words_and_nothing_active(markdown_text: str, expected: str) -> None:
    assert escape.body(markdown_text) == expected


@given(NASTY)
def test_a_body_has_no_blank_line_that_would_wake_markdown(text: str) -> None:
    assert "\n\n" not in escape.body(text)


def test_many_brackets_are_no_work() -> None:
    assert "[" in escape.body("[" * 20_000)
