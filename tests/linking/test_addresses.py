"""The addresses that records name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline.linking.addresses import Place, addresses_of
from dateline.loading.load import load

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.linking.addresses import Address

TIMELINE = "format: 1\ntitle: Test\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "events/articles").mkdir(parents=True)
    (tmp_path / "events/2020").mkdir()
    (tmp_path / "events/timeline.yml").write_text(TIMELINE, encoding="utf-8")
    return tmp_path


def event(root: Path, name: str, sources: str, more: str = "added: 2026-11-23") -> None:
    text = f"title: {name}\ndate: 2020-08-17\nsources: {sources}\n{more}\n"
    (root / "events/2020" / f"{name}.yml").write_text(text, encoding="utf-8")


def article(root: Path, name: str, text: str) -> None:
    (root / "events/articles" / f"{name}.yml").write_text(text, encoding="utf-8")


def found(root: Path, since: str = "") -> list[Address]:
    return addresses_of(load(root).records, since)


def test_spellings_of_one_page_are_asked_once(root: Path) -> None:
    event(root, "a", "[{url: 'https://elm.example/x'}]")
    event(
        root,
        "b",
        "[{url: 'https://oak.example/'}, {url: 'http://www.elm.example/x/?utm_source=y'}]",
    )
    one, _ = found(root)
    assert one.url == "https://elm.example/x"
    assert one.places == [Place("events/2020/a.yml", 1), Place("events/2020/b.yml", 2)]


def test_an_articles_address_stands_in_its_own_record(root: Path) -> None:
    article(root, "elm", "url: https://elm.example/x\n")
    event(root, "a", "[{article: elm}]")
    (one,) = found(root)
    assert one.places == [Place("events/articles/elm.yml")]


def test_since_keeps_what_younger_events_name(root: Path) -> None:
    article(root, "old", "url: https://elm.example/old\n")
    article(root, "new", "url: https://elm.example/new\n")
    event(root, "a", "[{article: old}]", "added: 2026-10-31")
    event(root, "b", "[{article: new}, {url: 'https://elm.example/quick'}]", "added: 2026-11-01")
    event(root, "c", "[{url: 'https://elm.example/undated'}]", "")
    urls = [one.url for one in found(root, "2026-11-01")]
    assert urls == ["https://elm.example/new", "https://elm.example/quick"]


def test_a_removed_event_is_not_asked_for(root: Path) -> None:
    text = "title: Removed\ndate: 2020-08-17\nremoved: {date: 2026-11-23, reason: asked to}\n"
    (root / "events/2020/a.yml").write_text(text, encoding="utf-8")
    assert found(root) == []


@pytest.mark.parametrize(
    ("source", "day", "has_copy"),
    [
        ("{url: 'https://elm.example/', published: 2020-08-18}", "2020-08-18", False),
        ("{url: 'https://elm.example/', accessed: 2020-09-01}", "2020-09-01", False),
        ("{url: 'https://elm.example/'}", "2020-08-17", False),
        (
            "{url: 'https://elm.example/', archives: [{url: 'https://oak.example/'}]}",
            "2020-08-17",
            True,
        ),
    ],
)
def test_the_day_of_a_page_and_its_copies_are_known(
    root: Path, source: str, day: str, has_copy: bool
) -> None:
    event(root, "a", f"[{source}]")
    (one,) = found(root)
    assert (one.day, one.has_copy) == (day, has_copy)
