"""Others' HTML: its text as Markdown, and nothing active survives."""

from __future__ import annotations

import html
import json
import re
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.importing.html_text import (
    MAX_DEPTH,
    TOO_DEEP,
    TOO_LONG,
    as_markdown,
    to_markdown,
    to_text,
)
from dateline.pages.escape import body

if TYPE_CHECKING:
    from pathlib import Path

_TAGS = re.compile(r"<[^<>]*>")


def shown(markdown: str) -> str:
    """Return the words that a page shows of a body in Markdown."""
    return " ".join(html.unescape(_TAGS.sub(" ", body(markdown))).split())


@pytest.mark.parametrize(
    ("source", "markdown"),
    [
        ("Plain words, and nothing else.", "Plain words, and nothing else."),
        ("two\nlines", "two lines"),
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("one<br>two", "one  \ntwo"),
        ("<b>bold</b> and <em>not</em>", "**bold** and *not*"),
        ("<h2>Head</h2>text", "## Head\n\ntext"),
        ("<ul><li>a<li>b</ul>", "- a\n- b"),
        ("<blockquote>said</blockquote>", "> said"),
        ('<a href="https://a.example/x">x</a>', "[x](https://a.example/x)"),
        ('<a href="https://a.example/(x) y">x</a>', "[x](https://a.example/%28x%29%20y)"),
        ("<span style='color:red'>red</span>", "red"),
        ("Tom &amp; Jerry &lt;b&gt;", "Tom \\& Jerry \\<b\\>"),
        ("5 * 3 * 2, a_b_c", "5 \\* 3 \\* 2, a\\_b\\_c"),
        ("<p>1. no list</p>", "1\\. no list"),
        ("<p># no heading</p>", "\\# no heading"),
    ],
)
def test_html_becomes_clean_markdown(source: str, markdown: str) -> None:
    assert to_markdown(source).text == markdown


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<b>The</b> strike &amp; after", "The strike & after"),
        ("one<br/>two<p>three</p>", "one\ntwothree"),
        ("<p>one</p>\n<p>two</p>", "one\ntwo"),
        ("a < b", "a < b"),
        ("&lt;script&gt;", "<script>"),
    ],
)
def test_html_becomes_plain_text(source: str, text: str) -> None:
    assert to_text(source).text == text


@pytest.mark.parametrize("read", [to_markdown, to_text])
def test_what_is_lost_of_a_text_is_named(read: object) -> None:
    source = (
        '<p>a<script>alert(1)</script><iframe src="https://v.example/1"></iframe>'
        '<a href="javascript:alert(1)">b</a> <a href="/page">c</a> <img src="x.png"></p>'
    )
    found = (to_markdown if read is to_markdown else to_text)(source)
    assert found.lost == [
        "the HTML element `script`",
        "the HTML element `iframe` with the address `https://v.example/1`",
        "the address `javascript:alert(1)`, which leads nowhere by itself",
        "the address `/page`, which leads nowhere by itself",
        "the address `x.png`, which leads nowhere by itself",
    ]


@pytest.mark.parametrize("source", ["<u>a</u>", "<p style='color:red'>a</p><font size=1>b</font>"])
def test_a_look_that_is_lost_is_told_once(source: str) -> None:
    assert to_markdown(source).lost == ["how the text looks: its colours, sizes and lines"]


def test_links_are_given_once_and_in_order() -> None:
    source = '<a href="https://b.example">1</a><a href="https://a.example">2</a>' * 2
    assert to_markdown(source).links == ["https://b.example", "https://a.example"]


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co", "Zl", "Zp"]))
)
def test_plain_text_is_shown_as_it_is_written(text: str) -> None:
    assert shown(as_markdown(text)) == " ".join(text.split())
    assert shown(to_markdown(html.escape(text)).text) == " ".join(text.split())


def test_no_attack_survives(shared: Path) -> None:
    for attack in json.loads((shared / "corpora/xss-strings.json").read_text(encoding="utf-8")):
        for made in (to_markdown(attack).text, as_markdown(to_text(attack).text)):
            page = body(made)
            assert not re.search(
                r"<(?!/?(?:p|br|hr|em|strong|code|pre|blockquote|a|ul|ol|li|h[2-6]|table|thead|tbody|tr|th|td)\b)",
                page,
            )
            assert not re.search(r"""<[^<>]*\s(?:on\w+|style|src)\s*=""", page)
            assert not re.search(r"""<[^<>]*href="(?!https?://|#")""", page)


@pytest.mark.parametrize("tag", ["b", "blockquote", "div", "ul><li"])
def test_deeply_nested_html_keeps_its_words_only(tag: str) -> None:
    source = f"<{tag}>" * 100_000 + "words"
    begun = time.process_time()
    found = to_markdown(source)
    assert time.process_time() - begun < 20
    assert found.text == "words"
    assert found.lost[0] in {TOO_DEEP, TOO_LONG}


def test_as_deep_as_is_allowed_is_read() -> None:
    depth = MAX_DEPTH - 2
    found = to_markdown("<blockquote>" * depth + "words" + "</blockquote>" * depth)
    assert found.text.endswith("> words")
    assert found.lost == []


@pytest.mark.parametrize(
    "piece", ["<b", "<a ", "<", "<!--", "<p>x", "&amp", '<b x="', "<br>", "[", "`"]
)
def test_broken_html_takes_no_long_time(piece: str) -> None:
    source = piece * (190_000 // len(piece))
    begun = time.process_time()
    to_markdown(source)
    to_text(source)
    assert time.process_time() - begun < 15
