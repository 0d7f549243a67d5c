"""What several tests need."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# A busy machine makes no test fail: speed is measured in bench/.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

# Started in the background, as `make test &` is, all that a test starts would ignore Ctrl+C too.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of shared material, or skip, saying so, where it is absent."""
    place = os.environ.get("DATELINE_SHARED") or str(Path(__file__).parents[2] / "shared")
    if not (Path(place) / "README.md").is_file():
        pytest.skip(f"shared material absent: {place}")
    return Path(place)
