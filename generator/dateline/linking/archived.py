"""Archived copies of pages: the Wayback Machine's availability API."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urlencode

from dateline.records.urls import problem_with
from dateline.writing.record_yaml import record_yaml

if TYPE_CHECKING:
    from dateline.asking import Fetched

_STAMP: Final = re.compile(r"(\d{4})(\d\d)(\d\d)\d{0,6}")
_DAY: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_OK: Final = 200


class Copy(NamedTuple):
    """An archived copy: its address, and the day on which it was taken, as `YYYY-MM-DD`."""

    url: str
    date: str = ""


def question(service: str, url: str, day: str) -> str:
    """Return the address that asks for the copy of a page nearest to a day, `YYYY-MM-DD` or ""."""
    near = {"timestamp": "".join(found.groups())} if (found := _DAY.fullmatch(day)) else {}
    return f"{service}?{urlencode({'url': url, **near})}"


def copy_in(answer: Fetched) -> Copy | None:
    """Return the copy that the service names, if it is one of the page as it was."""
    if answer.status != _OK:
        return None
    try:
        said = json.loads(answer.body)
        closest = said["archived_snapshots"]["closest"]
        url, stamp, status = closest["url"], closest["timestamp"], str(closest["status"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if status != str(_OK) or not isinstance(url, str) or not isinstance(stamp, str):
        return None
    url = re.sub(r"^http://web\.archive\.org/", "https://web.archive.org/", url)
    taken = _STAMP.fullmatch(stamp)
    return None if problem_with(url) else Copy(url, "-".join(taken.groups()) if taken else "")


def proposal(copy: Copy) -> str:
    """Return the lines to paste into a record."""
    return record_yaml("article", {"archives": [{"url": copy.url, "date": copy.date}]})
