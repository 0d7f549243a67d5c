"""The clock: the one place where a command asks what day it is."""

from __future__ import annotations

import os
import time

import click


def today() -> str:
    """Return the day as `YYYY-MM-DD`: this machine's, or in UTC that of SOURCE_DATE_EPOCH.

    The variable holds seconds since 1970, as reproducible-builds.org specifies it.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not given:
        return time.strftime("%Y-%m-%d")
    try:
        return time.strftime("%Y-%m-%d", time.gmtime(int(given)))
    except (ValueError, OverflowError, OSError):
        message = f"SOURCE_DATE_EPOCH is '{given}', which is no number of seconds since 1970"
        raise click.ClickException(message) from None
