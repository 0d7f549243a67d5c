"""The places that a user names, one by one."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from dateline.drafting.articles import refusals
from dateline.drafting.articles.fetching.web import fetch_page
from dateline.drafting.articles.reading import Material

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.problems import Problem

STANDARD_INPUT: Final = "-"
_WEB: Final = ("http://", "https://")
_ARCHIVES: Final = (".warc", ".warc.gz")


def expand(places: Iterable[str]) -> list[str]:
    """Return the places with each folder replaced by the files in it, in order of their paths.

    Files and folders whose names begin with a stop are left out, and links are not followed.
    """
    found: list[str] = []
    for place in places:
        if place.lower().startswith(_WEB) or not Path(place).is_dir():
            found.append(place)
            continue
        files: list[str] = []
        for folder, names, entries in os.walk(place):
            names[:] = [name for name in names if not name.startswith(".")]
            paths = (Path(folder, entry) for entry in entries if not entry.startswith("."))
            files += [str(path) for path in paths if path.is_file() and not path.is_symlink()]
        found += sorted(files)
    return found


def fetch(place: str, stdin: BinaryIO, *, allow_loopback: bool = False) -> Material | Problem:
    """Return what stands at one place: an address, `-` for standard input, or a file's path.

    Never more is read than an article, or an archive, may have. `allow_loopback` lets addresses of
    this very machine be asked, for tests.
    """
    if place == STANDARD_INPUT:
        data = stdin.read(refusals.LARGEST_ARCHIVE + 1)
        return Material("standard input", data)
    if place.lower().startswith(_WEB):
        return fetch_page(place, allow_loopback=allow_loopback)
    if "://" in place[:_SCHEME_MAX]:
        return refusals.address_refused(
            place, "this address does not begin with https:// or http://"
        )
    return _file(place)


_SCHEME_MAX: Final = 20


def _file(place: str) -> Material | Problem:
    limit = refusals.LARGEST
    if place.lower().endswith(_ARCHIVES):
        limit = refusals.LARGEST_ARCHIVE
    try:
        path = Path(place)
        if path.stat().st_size > limit:
            return refusals.too_large(place, limit)
        with path.open("rb") as file:
            return Material(place, file.read(limit + 1))
    except ValueError:
        return refusals.unreadable(place, "its name has a character that no file's name has")
    except OSError as error:
        return refusals.unreadable(place, _REASONS.get(type(error), error.strerror or "no reason"))


_REASONS: Final[dict[type[OSError], str]] = {
    FileNotFoundError: "there is no such file",
    PermissionError: "you may not read it",
    IsADirectoryError: "it is a folder",
}
