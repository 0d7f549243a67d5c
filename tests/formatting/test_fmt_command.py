"""`dateline fmt` writes all it can, shows it with --check, and says what it left alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from dateline.commands.formatting import fmt
from tests.formatting.projects import SETTINGS, tree, write

if TYPE_CHECKING:
    from click.testing import Result

WRONG = "date: 2020\ntitle: t # c\nown: \n- a\n"
RIGHT = "title: t  # c\ndate: 2020\nown: [a]\n"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, {"2020/x.yml": WRONG, "2021/y.yml": WRONG})
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(fmt, arguments)


def test_records_get_the_style_and_then_nothing_changes(root: Path) -> None:
    result = run()
    assert result.exit_code == 0
    assert result.stdout == "events/2020/x.yml\nevents/2021/y.yml\n"
    assert result.stderr == "Records: 2 changed, 1 as they were.\n"
    assert tree(root) == {"2020/x.yml": RIGHT, "2021/y.yml": RIGHT, "timeline.yml": SETTINGS}
    again = run()
    assert (again.exit_code, again.stdout) == (0, "")


def test_only_what_is_named_is_formatted(root: Path) -> None:
    assert run("events/2020").exit_code == 0
    assert tree(root) == {"2020/x.yml": RIGHT, "2021/y.yml": WRONG, "timeline.yml": SETTINGS}


def test_check_shows_a_diff_and_writes_nothing(root: Path) -> None:
    before = tree(root)
    result = run("--check")
    assert result.exit_code == 1
    assert "-title: t # c\n" in result.stdout
    assert "+title: t  # c\n" in result.stdout
    assert "2 would change" in result.stderr
    assert tree(root) == before
    assert not (root / ".cache").exists()
    run()
    assert run("--check").exit_code == 0


def test_line_ends_alone_are_told(root: Path) -> None:
    write(root, {"2020/x.yml": RIGHT.replace("\n", "\r\n"), "2021/y.yml": RIGHT})
    result = run("--check")
    assert result.exit_code == 1
    assert "line ends" in result.stdout


def test_what_cannot_be_read_is_left_alone_and_told(root: Path) -> None:
    write(root, {"2020/x.yml": "title: A: b\n"})
    result = run()
    assert result.exit_code == 1
    assert "yaml-colon" in result.stdout
    assert "1 changed, 1 as they were, 1 left alone" in result.stderr
    assert tree(root)["2020/x.yml"] == "title: A: b\n"
    assert tree(root)["2021/y.yml"] == RIGHT


@pytest.mark.parametrize("path", ["events/1999", "../elsewhere"])
def test_a_path_that_is_not_there_is_wrong_use(root: Path, path: str) -> None:
    del root
    assert run(path).exit_code == 2


def test_a_disk_that_fails_leaves_every_file_as_it_was(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:

    before = tree(root)
    real = Path.replace

    def replace(path: Path, target: Path) -> Path:
        if path.name == "1.new":
            raise OSError(28, "No space left on device")
        return real(path, target)

    monkeypatch.setattr(Path, "replace", replace)
    assert run().exit_code == 1
    assert tree(root) == before
