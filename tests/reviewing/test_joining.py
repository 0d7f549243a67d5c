"""A draft's source in the text of an event that is there already."""

from __future__ import annotations

import pytest

from dateline.reviewing.joining import join
from dateline.reviewing.lines import Refused

DRAFT = "title: x\ndate: 2020\nsources:\n  - {id: one, article: wire, locator: p. 2}\n"
EVENT = "title: y # no\ndate: 2020\nsources:\n- article: a\n"


def test_the_name_of_a_source_within_the_draft_stays_there() -> None:
    text = join(EVENT.replace(" # no", ""), DRAFT, "", "", "2026-11-23")
    assert text == (
        "title: y\ndate: 2020\nsources:\n- article: a\n- article: wire\n  locator: p. 2\n"
    )


def test_an_update_gets_the_next_free_id_in_the_style_that_is_there() -> None:
    event = (
        "title: y\ndate: 2020\nsources: [{article: a}]\n"
        "updates:\n  # mine\n  - {id: u1, date: 2020-01-01, text: z}\n"
    )
    text = join(event, DRAFT, "", "More.", "2026-11-23")
    assert isinstance(text, str)
    assert "  # mine\n" in text
    assert "  - id: u2\n    date: 2026-11-23\n    text: More.\n" in text
    assert "sources: [{article: a}, {article: wire, locator: p. 2}]\n" in text


@pytest.mark.parametrize(
    ("event", "told"),
    [
        ("title: [", "cannot be read"),
        ("title: Removed\nremoved: {date: 2020-01-01, reason: x}\n", "taken down"),
        (EVENT.replace("a\n", "wire\n"), "rests on this article already"),
    ],
)
def test_what_cannot_be_merged_is_told(event: str, told: str) -> None:
    text = join(event, DRAFT, "", "x", "2026-11-23")
    assert isinstance(text, Refused)
    assert told in text.words


def test_a_draft_without_an_article_adds_nothing() -> None:
    draft = "title: x\nsources: [{url: 'https://example.org/1'}]\n"
    text = join("title: y\nsources: {article: a}\n", draft, "", "x", "2026-11-23")
    assert text == Refused("this draft names no article")
