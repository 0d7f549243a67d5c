"""How politely the web is asked."""

from __future__ import annotations

from typing import NamedTuple


class Manner(NamedTuple):
    """Few at once, and each site with pauses; tests ask their own server in a hurry.

    Times are in seconds. `patience` is the longest that a site may ask us to wait.
    """

    at_once: int = 4
    pause: float = 1.0
    back_off: tuple[float, ...] = (2.0, 10.0)
    patience: float = 120.0
    seconds: float = 20.0
    allow_loopback: bool = False
    wayback: str = "https://archive.org/wayback/available"
