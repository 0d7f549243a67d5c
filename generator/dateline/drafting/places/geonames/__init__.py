"""The lists of the world's places that come with drafting, which `bench/make_places.py` makes.

From GeoNames (geonames.org), under Creative Commons Attribution 4.0.
"""

from __future__ import annotations

import gzip
import hashlib
from importlib.resources import files
from typing import Final

from dateline.drafting.naming import inflection

CITIES: Final = "cities.tsv.gz"
"""Name, country, state (of the United States), latitude, longitude, people, keys of other names."""

COUNTRIES: Final = "countries.tsv"
"""Code, name, capital, people."""

STATES: Final = "states.tsv"
"""Code and name of the states of the United States."""


def rows(name: str) -> list[str]:
    """Return the lines of a list, without its head; their fields have tabs between them."""
    data = (files(__name__) / name).read_bytes()
    text = (gzip.decompress(data) if name.endswith(".gz") else data).decode()
    return [line for line in text.splitlines() if not line.startswith("#")]


def head(name: str) -> str:
    """Return a list's first line, which says where it is from."""
    data = (files(__name__) / name).read_bytes()
    return gzip.decompress(data).decode().partition("\n")[0]


def fingerprint() -> str:
    """Return a short hash of the endings by which names are keyed, to tell lists that are old."""
    return hashlib.sha256("|".join(sorted(inflection.ENDINGS)).encode()).hexdigest()[:10]
