"""Each problem with an article is explained, with the limits that hold."""

from __future__ import annotations

from typing import get_args

import pytest

from dateline.drafting.articles import refusals
from dateline.drafting.articles.fetching.web import SECONDS
from dateline.explaining import codes, explanation


def test_every_problem_with_an_article_is_explained() -> None:
    explained = {code for code, _ in codes() if code.startswith("article-")}
    assert explained - {"article-unused"} == set(get_args(refusals.Code))


@pytest.mark.parametrize(
    "limit",
    [
        f"{refusals.LARGEST // refusals.MEGABYTE} MB of text",
        f"{refusals.LARGEST_PAGE // refusals.MEGABYTE} MB of an HTML page",
        f"{refusals.LARGEST_ARCHIVE // refusals.MEGABYTE} MB of an archive",
        f"{refusals.LONGEST:,} characters",
    ],
)
def test_the_limits_that_hold_are_named(limit: str) -> None:
    assert limit in " ".join((explanation("article-too-large") or "").split())


def test_the_longest_time_is_half_a_minute_as_explained() -> None:
    assert SECONDS == 30
    assert "half a minute" in " ".join((explanation("article-fetch") or "").split())
