"""Copies in the archive."""

from __future__ import annotations

import json

import pytest

from dateline.asking import Fetched
from dateline.linking.archived import Copy, copy_in, proposal, question

COPY = "http://web.archive.org/web/20200818101112/https://elm.example/1"
CLOSEST = {"status": "200", "available": True, "url": COPY, "timestamp": "20200818101112"}


def said(body: bytes, status: int = 200) -> Fetched:
    return Fetched("https://archive.example/", status, {}, body)


def saying(**changed: object) -> Fetched:
    snapshots = {"closest": {**CLOSEST, **changed}}
    return said(json.dumps({"archived_snapshots": snapshots}).encode())


def test_the_copy_nearest_to_the_day_is_asked_for() -> None:
    asked = question("https://archive.example/a", "https://elm.example/?a=ж&b", "2020-08-17")
    assert asked == (
        "https://archive.example/a?url=https%3A%2F%2Felm.example%2F%3Fa%3D%D0%B6%26b"
        "&timestamp=20200817"
    )


@pytest.mark.parametrize("day", ["", "-0043-03-1", "+12345-01-"])
def test_a_day_of_no_web_is_not_asked_for(day: str) -> None:
    assert question("https://archive.example/", "x", day) == "https://archive.example/?url=x"


def test_a_copy_is_taken_with_its_day_over_https() -> None:
    url = "https://web.archive.org/web/20200818101112/https://elm.example/1"
    assert copy_in(saying()) == Copy(url, "2020-08-18")


@pytest.mark.parametrize(
    "answer",
    [
        said(b'{"archived_snapshots": {}}'),
        said(b""),
        said(b"<html>"),
        said(b"[" * 100_000),
        said(b'{"archived_snapshots": []}'),
        said(json.dumps({"archived_snapshots": {"closest": CLOSEST}}).encode(), 503),
        saying(status="404"),
        saying(url="javascript:alert(1)"),
        saying(url=7),
        saying(timestamp=None),
    ],
)
def test_what_is_no_copy_is_none(answer: Fetched) -> None:
    assert copy_in(answer) is None


def test_a_copy_is_proposed_as_lines_of_a_record() -> None:
    lines = proposal(Copy("https://web.archive.org/web/2020/https://elm.example/1", "2020-08-18"))
    assert lines == (
        "archives:\n"
        "  - url: https://web.archive.org/web/2020/https://elm.example/1\n"
        "    date: 2020-08-18\n"
    )
