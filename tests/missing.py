"""What happens where a tool of the tests is missing."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest


def absent(what: str) -> NoReturn:
    """Skip what needs it, saying so; in CI, where nothing may be left out, fail."""
    if os.environ.get("CI"):
        pytest.fail(what)
    pytest.skip(what)


def not_here(what: str) -> NoReturn:
    """Skip what this machine does not let any program do; the same in CI, where it is counted."""
    pytest.skip(f"not on this machine: {what}")
