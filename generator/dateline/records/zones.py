"""Names of time zones, from Babel's tables: the machine's own may be missing or differ."""

from __future__ import annotations

from functools import cache

from babel.core import get_global

from dateline.records.nearest import nearest


@cache
def _names() -> frozenset[str]:
    return frozenset(get_global("zone_territories")) | {"UTC"}


def is_zone(name: str) -> bool:
    """Return whether it is an IANA name such as `Europe/Minsk`."""
    return name in _names()


def suggest_zone(name: str) -> str | None:
    """Return the likely meant name: its last part counts, so `Minsk` gives `Europe/Minsk`."""
    last = name.rpartition("/")[2].replace(" ", "_").lower()
    ends = sorted(known for known in _names() if known.rpartition("/")[2].lower() == last)
    return ends[0] if ends else nearest(name, _names())
