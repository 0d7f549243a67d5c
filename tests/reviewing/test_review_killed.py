"""A walk that is ended by the system at any moment."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.reviewing.drafted import Session, make_project, tree

_ROOT = Path(__file__).parents[2]
_BUSY = """
import sys
from pathlib import Path
from tests.reviewing.drafted import Session
session = Session(Path(sys.argv[1]))
session.at("2024-05-03-council-closes-bridge")
print("ready", flush=True)
while True:
    session.say("accept", "merge", "undo")
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system ends programs otherwise")
@pytest.mark.parametrize("milliseconds", [0, 3, 11, 23, 41, 58])
def test_a_walk_killed_at_any_moment_is_taken_back_whole(milliseconds: int, tmp_path: Path) -> None:
    make_project(tmp_path)
    before = tree(tmp_path)
    walk = subprocess.Popen(
        [sys.executable, "-c", _BUSY, str(tmp_path)], cwd=_ROOT, stdout=subprocess.PIPE
    )
    assert walk.stdout is not None
    with walk, walk.stdout as said:
        assert said.readline() == b"ready\n"
        time.sleep(milliseconds / 1000)
        walk.kill()
    session = Session(tmp_path)
    while session.state.steps:
        number = len(session.state.steps)
        session.say("undo")
        assert len(session.state.steps) == number - 1, session.state.message
    assert tree(tmp_path) == before
