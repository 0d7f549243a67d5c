"""Where a link on a page of a built site leads within that site."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

_ELSEWHERE: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


class Goal(NamedTuple):
    """A file of the site, as a link names it, and a place in it."""

    file: str
    place: str


class Inside:
    """The files of a site, and where it will stand.

    `address` is `https://host/path/`, or nothing where that is not known; a link to it is internal.
    """

    def __init__(self, files: AbstractSet[str], address: str) -> None:
        self._files = files
        self._address = address
        self._base = urlsplit(address).path or "/"

    def file(self, named: str) -> str | None:
        """Return the file that a server gives for a path."""
        if named in self._files:
            return named
        index = f"{named}/index.html" if named else "index.html"
        return index if index in self._files else None

    def goal(self, page: str, link: str) -> Goal | None:
        """Return where a link leads; None is another site."""
        path = link.strip()
        if self._address and path.startswith(self._address):
            path = self._base + path[len(self._address) :]
        elif _ELSEWHERE.match(path):
            return None
        path, _, place = path.partition("#")
        path = path.partition("?")[0]
        if "%" in link:
            path, place = unquote(path), unquote(place)
        if not path:
            return Goal(page, place)
        if path.startswith("/"):
            if not path.startswith(self._base):
                return None
            joined = path[len(self._base) :]
        else:
            joined = f"{page[: page.rfind('/') + 1]}{path}"
        return Goal(_normal(joined), place)


def _normal(path: str) -> str:
    """Return a path without `.` and `..`; one that leads out of the site keeps its `..`."""
    found = posixpath.normpath(path)
    return "" if found == "." else found
