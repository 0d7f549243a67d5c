"""A new site in the place of the old one, at one moment.

`site/` is always a whole old or a whole new site. Where the system can exchange two names it is
one step. Elsewhere it is two renames; a program that was stopped between them leaves no site,
and the next build puts the old one back before it begins.
"""

from __future__ import annotations

import ctypes
import errno
import os
from typing import TYPE_CHECKING, Final

from dateline.site.folders import discard

if TYPE_CHECKING:
    from pathlib import Path

_HERE: Final = -100  # AT_FDCWD
_EXCHANGE: Final = 2  # RENAME_EXCHANGE
_CANNOT: Final = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM}
_OF_A_SITE: Final = {"404.html", "sitemap.xml"}
"""What every site has that MkDocs built."""


def refusal(site: Path, root: Path) -> str | None:
    """Return why a folder cannot be the site's: it holds something else, which would be lost."""
    real, docs, events = (path.resolve() for path in (site, root / "docs", root / "events"))
    if any(own.is_relative_to(real) for own in (root.resolve(), docs, events)):
        return f"'{site}' holds the project itself"
    if real.is_relative_to(docs) or real.is_relative_to(events):
        return f"'{site}' lies among the files that the site is made from"
    return _what_it_holds(site) if site.exists() else None


def _what_it_holds(site: Path) -> str | None:
    if not site.is_dir():
        return f"'{site}' is a file"
    names = {path.name for path in site.iterdir()}
    if ".git" in names:
        return f"'{site}' is a Git repository; its history would be lost"
    if names and not names >= _OF_A_SITE:
        return f"'{site}' holds something else than a site, such as '{min(names)}'"
    return None


def begin(site: Path) -> Path:
    """Clear away what a stopped build left, and return where the fresh site is to be built."""
    fresh, old = _beside(site)
    if not os.path.lexists(site) and old.is_dir() and not old.is_symlink():
        old.rename(site)
    discard(old)
    discard(fresh)
    fresh.mkdir(parents=True)
    return fresh


def finish(site: Path) -> None:
    """Put the fresh site in the place of the old one, and remove that."""
    fresh, old = _beside(site)
    if not site.exists():
        fresh.rename(site)
    elif not swap(fresh, site):
        site.rename(old)
        try:
            fresh.rename(site)
        except BaseException:
            old.rename(site)
            raise
    discard(fresh)
    discard(old)


def give_up(site: Path) -> None:
    """Remove the fresh site; the old one stays."""
    discard(_beside(site)[0])


def _beside(site: Path) -> tuple[Path, Path]:
    """Return the names of the fresh and the old site: on the same disk, so that they can change."""
    return site.with_name(f".{site.name}.new"), site.with_name(f".{site.name}.old")


def swap(one: Path, other: Path) -> bool:
    """Exchange two names, and return whether the system could."""
    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    if call(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0:
        return True
    failed = ctypes.get_errno()
    if failed in _CANNOT:
        return False
    raise OSError(failed, os.strerror(failed), str(other))
