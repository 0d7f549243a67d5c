"""A million mutated records against the reader.

The variable DATELINE_MUTANTS in the environment sets another number. Two processes share the
work, in parts with a seed each; a part that fails says its seed and the mutant's number.
"""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

import pytest

NUMBER: Final = int(os.environ.get("DATELINE_MUTANTS", "1000000"))
PARTS: Final = 20
PROGRAM: Final = Path(__file__).with_name("reading_mutants.py")


def read_part(seed: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-X", "utf8", str(PROGRAM), str(seed), str(NUMBER // PARTS)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=1800,
    )


@pytest.mark.heavy
def test_no_mutated_record_raises_or_ends_the_process(capsys: pytest.CaptureFixture[str]) -> None:
    with ThreadPoolExecutor(2) as pool:
        parts = list(pool.map(read_part, range(PARTS)))
    for part in parts:
        assert part.returncode == 0, part.stdout[-60:] + part.stderr[-2000:]
    broken = [int(part.stdout.split()[-3]) for part in parts]
    with capsys.disabled():
        sys.stdout.write(f"\n{NUMBER} mutants were read; {sum(broken)} had problems\n")
    assert NUMBER // 3 < sum(broken) < NUMBER
