"""The project in which the tests of `dateline new` run it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.starting.projects import elms

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a small project, where we stand; the day is 24 November 2026."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795478400")
    elms(tmp_path)
    return tmp_path
