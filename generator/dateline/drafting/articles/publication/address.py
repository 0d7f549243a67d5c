"""The date in an article's address: `/2020/08/17/`, `/2020-08-17-title`, `/20200817/`."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from dateline.drafting.articles.publication.candidates import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

_IN_PATH: Final = re.compile(
    r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})(?P<mark>[-_/]?)(?P<month>[0-9]{1,2})(?P=mark)"
    r"(?P<day>[0-9]{1,2})(?![0-9])"
)


def from_address(url: str) -> Iterator[Candidate]:
    """Yield the first day that stands in the path of an address."""
    path = url.partition("://")[2].partition("?")[0].partition("#")[0].partition("/")[2]
    for found in _IN_PATH.finditer("/" + path):
        is_bare = not found["mark"]
        if is_bare and len(found["month"] + found["day"]) < 4:  # noqa: PLR2004 - MMDD
            continue
        try:
            day = date(int(found["year"]), int(found["month"]), int(found["day"]))
        except ValueError:
            continue
        yield Candidate(day, found[0], "the address", "address")
        return
