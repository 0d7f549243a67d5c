from __future__ import annotations

import subprocess
import sys
import threading
from typing import TYPE_CHECKING

from dateline.site.lock import locked

if TYPE_CHECKING:
    from pathlib import Path

HOLDER = """
import sys
from pathlib import Path
from dateline.site.lock import locked
with locked(Path(sys.argv[1]), lambda: None):
    print("held", flush=True)
    sys.stdin.read()
"""


def hold(root: Path) -> subprocess.Popen[str]:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(root)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    return holder


def test_a_second_build_says_that_it_waits_and_then_goes_on(tmp_path: Path) -> None:
    waits, done = threading.Event(), threading.Event()

    def second() -> None:
        with locked(tmp_path, waits.set):
            done.set()

    with hold(tmp_path) as holder:
        thread = threading.Thread(target=second)
        thread.start()
        assert waits.wait(20)
        assert not done.is_set()
        holder.communicate("")
    assert done.wait(20)
    thread.join()


def test_the_lock_of_a_program_that_was_killed_holds_nobody_up(tmp_path: Path) -> None:
    with hold(tmp_path) as holder:
        holder.kill()
    waited: list[str] = []
    with locked(tmp_path, lambda: waited.append("waited")):
        assert waited == []


def test_a_link_in_the_place_of_the_lock_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache/lock").symlink_to(tmp_path / "victim")
    try:
        with locked(tmp_path, lambda: None):
            pass
    except OSError:
        pass
    assert not (tmp_path / "victim").exists()


def test_the_lock_is_nothing_for_git(tmp_path: Path) -> None:
    with locked(tmp_path, lambda: None):
        assert (tmp_path / ".cache/.gitignore").read_text() == "*\n"
