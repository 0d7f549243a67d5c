"""What an answer says of a link."""

from __future__ import annotations

import pytest

from dateline.asking import Fetched, Hop, Unreached
from dateline.linking.verdicts import verdict

URL = "https://elm.example/news/1"
PAGE = b"<html><body><p>The ferry sailed at noon. It was full. Nobody was hurt.</p></body></html>"
HTML = {"content-type": "text/html"}
PAID = b"""<html><head><title>Ferry</title><script type="application/ld+json">
{"@context": "https://schema.org", "@type": "NewsArticle", "isAccessibleForFree": false}
</script></head><body><article><h1>Ferry</h1><p>The ferry sailed at noon from the old harbour, as it
has on every working day since the war, and on board were the mayor and her guests.</p>
<p>Subscribe to continue reading.</p></article></body></html>"""


@pytest.mark.parametrize(
    ("status", "state"),
    [
        (200, "here"),
        (204, "here"),
        (401, "paywalled"),
        (402, "paywalled"),
        (403, "unclear"),
        (404, "dead"),
        (410, "dead"),
        (418, "unclear"),
        (429, "unclear"),
        (451, "unclear"),
        (500, "unclear"),
        (503, "unclear"),
    ],
)
def test_a_status_tells(status: int, state: str) -> None:
    found = verdict(URL, Fetched(URL, status, HTML, PAGE))
    assert (found.state, found.status) == (state, status)
    assert bool(found.why) is (state != "here")


@pytest.mark.parametrize(
    ("hops", "state", "to"),
    [
        ([(301, "https://elm.example/archive/1")], "moved", "https://elm.example/archive/1"),
        ([(308, "https://oak.example/1")], "moved", "https://oak.example/1"),
        ([(302, "https://elm.example/today/1")], "here", ""),
        (
            [(301, "https://oak.example/1"), (302, "https://oak.example/1/en")],
            "moved",
            "https://oak.example/1",
        ),
        ([(302, "https://oak.example/1"), (301, "https://oak.example/2")], "here", ""),
        ([(301, "http://www.elm.example/news/1/?utm_source=x")], "here", ""),
        ([(301, "https://elm.example/")], "dead", ""),
        ([(302, "https://www.elm.example")], "dead", ""),
        ([(302, "https://elm.example/login?next=/news/1")], "paywalled", ""),
        ([(302, "https://my.elm.example/subscribe/")], "paywalled", ""),
        ([(301, "https://elm.example/news/login-page-hacked")], "moved", None),
    ],
)
def test_redirects_tell(hops: list[tuple[int, str]], state: str, to: str | None) -> None:
    way = tuple(Hop(*hop) for hop in hops)
    found = verdict(URL, Fetched(way[-1].to, 200, HTML, PAGE, way))
    assert found.state == state
    assert found.to == (way[-1].to if to is None else to)


def test_a_front_page_that_was_named_may_lead_to_a_front_page() -> None:
    way = (Hop(301, "https://oak.example/"),)
    assert verdict("https://elm.example/", Fetched(way[0].to, 200, HTML, PAGE, way)) == (
        "moved",
        200,
        "",
        "https://oak.example/",
    )


def test_a_page_that_moved_to_nowhere_is_dead() -> None:
    way = (Hop(301, "https://oak.example/1"),)
    assert verdict(URL, Fetched(way[0].to, 404, HTML, b"", way)).state == "dead"


def test_a_page_of_which_only_the_beginning_is_open_is_for_subscribers() -> None:
    assert verdict(URL, Fetched(URL, 200, HTML, PAID)).state == "paywalled"
    assert verdict(URL, Fetched(URL, 200, {"content-type": "image/png"}, PAID)).state == "here"


@pytest.mark.parametrize(
    ("reason", "state"),
    [
        ("host", "dead"),
        ("slow", "unclear"),
        ("broken", "unclear"),
        ("private", "unclear"),
        ("certificate", "unclear"),
        ("circle", "unclear"),
    ],
)
def test_no_answer_tells_little(reason: str, state: str) -> None:
    found = verdict(URL, Unreached(URL, reason, "why"))  # type: ignore[arg-type]  # a table of words
    assert found == (state, 0, "why", "")
