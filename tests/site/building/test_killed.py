"""Killed at any moment or on a full disk, a build leaves a whole old or a whole new site."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest

from tests.missing import not_here
from tests.site.conftest import FILES, command, contents, run, write

if TYPE_CHECKING:
    from pathlib import Path

LAMP: Final = "events/2024/2024-05-09-lamp-is-mended.yml"
CALLS: Final = ("rename", "renameat2", "unlink", "unlinkat", "rmdir", "write", "sendfile")
QUIET: Final = {"PYTHONDONTWRITEBYTECODE": "1", "SITE_URL": ""}


class Case(NamedTuple):
    """A project with a site, whose records have changed since; that site, and the one to come."""

    project: Path
    old: dict[str, bytes]
    new: dict[str, bytes]

    def copy(self, folder: Path) -> Path:
        return shutil.copytree(self.project, folder)

    def check(self, root: Path) -> None:
        site = contents(root / "site")
        assert site in (self.old, self.new)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    project = write(tmp_path_factory.mktemp("killed") / "project", FILES)
    assert run(project, "build", **QUIET).returncode == 0
    old = contents(project / "site")
    write(project, {LAMP: FILES[LAMP].replace("The lamp", "The old lamp")})
    other = shutil.copytree(project, project.with_name("new"))
    assert run(other, "build", **QUIET).returncode == 0
    new = contents(other / "site")
    assert new != old
    return Case(project, old, new)


def traced(root: Path, *options: str) -> subprocess.CompletedProcess[bytes]:
    strace = shutil.which("strace")
    if strace is None:
        not_here("no strace")
    return subprocess.run(
        [strace, "-f", "-qq", *options, *command("build")],
        cwd=root,
        env={**os.environ, **QUIET},
        capture_output=True,
        check=False,
    )


@pytest.fixture(scope="module")
def counts(case: Case, tmp_path_factory: pytest.TempPathFactory) -> Counter[str]:
    """Return how often the process of a build that is not killed makes each call.

    strace counts for each thread apart, and those of the search's indexer share their work out
    differently each time; the build's own calls are the same each time, and come to be killed.
    """
    root = case.copy(tmp_path_factory.mktemp("counted") / "project")
    done = traced(root, "-e", f"trace={','.join(CALLS)}", "-o", "calls")
    if b"ptrace" in done.stderr:
        not_here("strace is not permitted here")
    assert done.returncode == 0, done.stderr
    calls = re.findall(r"^(\d+) +(\w+)\(", (root / "calls").read_text(), re.MULTILINE)
    build = calls[0][0]
    return Counter(call for process, call in calls if process == build)


def kill_and_look(case: Case, root: Path, call: str, number: int) -> None:
    injected = f"inject={call}:signal=KILL:when={number}"
    done = traced(root, "-e", f"trace={call}", "-e", injected, "-o", "/dev/null")
    assert done.returncode in {-9, 137}, (call, number, done.stderr)
    case.check(root)


@pytest.mark.parametrize(
    ("call", "share"),
    [
        ("rename", 0),
        ("rename", 0.5),
        ("rename", 1),
        ("renameat2", 0),
        ("unlinkat", 0.2),
        ("rmdir", 0.5),
        ("write", 0.2),
        ("write", 0.6),
        ("sendfile", 0.5),
    ],
)
def test_a_killed_build_leaves_a_whole_site_and_the_next_puts_all_right(
    case: Case, counts: Counter[str], tmp_path: Path, call: str, share: float
) -> None:
    """`share` is how far the build has come, by its calls of one kind."""
    root = case.copy(tmp_path / "project")
    kill_and_look(case, root, call, 1 + round(share * (counts[call] - 1)))
    done = run(root, "build", **QUIET)
    assert done.returncode == 0, done.stdout + done.stderr
    assert contents(root / "site") == case.new
    assert [path.name for path in root.iterdir() if path.name.startswith(".site")] == []
    assert not (root / "docs/.dateline-new").exists()


@pytest.mark.heavy
@pytest.mark.parametrize("call", CALLS)
def test_wherever_a_build_is_killed_it_leaves_a_whole_site(
    case: Case, counts: Counter[str], tmp_path: Path, call: str
) -> None:
    for number in range(1, counts[call] + 1, 1 + counts[call] // 60):
        root = case.copy(tmp_path / str(number))
        kill_and_look(case, root, call, number)
        shutil.rmtree(root)


@pytest.mark.parametrize("room", [0, 64, 512, 2048])
def test_on_a_full_disk_the_old_site_stays(case: Case, tmp_path: Path, room: int) -> None:
    """`room` is what is left on the disk, in kilobytes."""
    unshare = shutil.which("unshare")
    if sys.platform != "linux" or unshare is None:
        not_here("no unshare to mount a small disk with")
    disk, kept = tmp_path / "disk", tmp_path / "kept"
    disk.mkdir()
    script = """
        set -e
        mount -t tmpfs -o size=1g tmpfs "$1"
        cp -r "$2" "$1/project"
        used=$(df -k --output=used "$1" | tail -n 1)
        mount -o remount,size=$((used + $3))k "$1"
        cd "$1/project"
        shift 3
        "$@" || echo "status $?"
        cp -r "$PWD" "$KEPT"
    """
    own = () if os.geteuid() == 0 else ("--map-root-user",)
    arguments = [str(disk), str(case.project), str(room), *command("build")]
    done = subprocess.run(
        [unshare, "--mount", *own, "sh", "-c", script, "sh", *arguments],
        env={**os.environ, **QUIET, "KEPT": str(kept)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if "unshare" in done.stderr or "mount:" in done.stderr:
        not_here(f"a small disk cannot be mounted here: {done.stderr}")
    assert "status 1" in done.stdout, done.stdout + done.stderr
    assert "No space left on device" in done.stderr
    assert "Traceback" not in done.stderr
    assert contents(kept / "site") == case.old
    assert [path.name for path in kept.iterdir() if path.name.startswith(".site")] == []
    again = run(kept, "build", **QUIET)
    assert again.returncode == 0, again.stdout + again.stderr
    assert contents(kept / "site") == case.new
