from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from dateline.reading.text import MAX_BYTES


@pytest.mark.parametrize("size", [20_000, pytest.param(MAX_BYTES, marks=pytest.mark.heavy)])
@pytest.mark.skipif(sys.platform == "win32", reason="the limits need a Unix system")
def test_no_input_takes_long_or_much_memory_or_ends_the_process(size: int) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", str(Path(__file__).with_name("nasty_inputs.py")), str(size)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout[-200:] + done.stderr[-2000:]
    assert "done" in done.stdout
