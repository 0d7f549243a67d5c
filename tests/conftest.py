"""What several tests need."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of shared material, or skip, saying so, where it is absent."""
    place = os.environ.get("DATELINE_SHARED") or str(Path(__file__).parents[2] / "shared")
    if not (Path(place) / "README.md").is_file():
        pytest.skip(f"shared material absent: {place}")
    return Path(place)
