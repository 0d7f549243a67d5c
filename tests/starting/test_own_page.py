"""The page about running one's own timeline: what it says to type works."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Final

from dateline.cli import COMMANDS
from dateline.starting.project.files import project_files
from tests.starting.projects import write

PAGE: Final = (Path(__file__).parents[2] / "docs/about/own.md").read_text(encoding="utf-8")
COLOURS: Final = Path(__file__).parents[2] / "generator/dateline/theme/assets/dateline.css"


def block(language: str) -> str:
    (found,) = re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    return str(found)


def test_every_command_on_it_is_one() -> None:
    typed = re.findall(r"(?:^|[ `])dateline ([a-z]+)", PAGE, re.MULTILINE)
    assert {"init", "new", "check", "stats", "build", "schema"} <= set(typed)
    assert [name for name in typed if name not in COMMANDS] == []


def test_every_file_that_it_names_is_in_a_new_project() -> None:
    files = project_files("x", "en", "2026-11-23", "dateline==1")
    rows = re.findall(r"^\| (`.*?) \|", PAGE, re.MULTILINE)
    named = [name for row in rows for name in re.findall(r"`([^`]+)`", row)]
    assert len(named) > 8
    for name in named:
        assert any(path == name or path.startswith(name) for path in files), name


def test_its_colours_come_after_ours_and_are_named_as_ours(tmp_path: Path) -> None:
    files = project_files("x", "en", "2026-11-23", "dateline==1")
    write(tmp_path, {**files, "docs/assets/own.css": block("css")})
    with (tmp_path / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write(block("yaml"))
    build = [sys.executable, "-m", "dateline", "build"]
    subprocess.run(build, cwd=tmp_path, check=True, capture_output=True)
    page = (tmp_path / "site/index.html").read_text("utf-8")
    styles = re.findall(r'<link rel="stylesheet" href="([^"]+)"', page)
    assert {"assets/dateline.css", "assets/timeline.css"} < {*styles}
    assert styles[-1] == "assets/own.css"
    ours = COLOURS.read_text("utf-8")
    for name in re.findall(r"(--[a-z-]+):", block("css")):
        assert f"  {name}: " in ours
    # A selector no stronger than its own, so that what comes later wins.
    assert "\n[data-md-color-scheme] {" in ours
