"""Which program this is: what was kept by another one is not used."""

from __future__ import annotations

import hashlib
import os
from functools import cache

import dateline


@cache
def fingerprint() -> bytes:
    """Return a hash of the code that reads and checks records, and of their tables."""
    package = os.path.dirname(dateline.__file__)  # noqa: PTH120 - pathlib takes twice as long
    digest = hashlib.sha256()
    for folder in ("reading", "records", "timeline", "loading"):
        for place, folders, names in os.walk(os.path.join(package, folder)):  # noqa: PTH118 - same
            folders.sort()
            for name in sorted(names):
                if name.endswith(".py"):
                    with open(os.path.join(place, name), "rb") as file:  # noqa: PTH118, PTH123 - same
                        digest.update(file.read())
    return digest.digest()


def caching() -> bool:
    """Return whether anything is kept at all: in CI a stranger's commit could carry a cache."""
    return not os.environ.get("CI")
