"""Shell completion, which is click's own, finds our commands although they load late."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(sys.executable).with_name("dateline")


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("dateline st", "stats"),
        ("dateline new per", "person"),
        ("dateline new --from", "--from-issue"),
        ("dateline stats --format j", "json"),
    ],
)
def test_the_shell_offers_commands_kinds_options_and_words(typed: str, offered: str) -> None:
    asked = {
        "_DATELINE_COMPLETE": "bash_complete",
        "COMP_WORDS": typed,
        "COMP_CWORD": str(typed.count(" ")),
    }
    done = subprocess.run(
        [str(SCRIPT)], env={**os.environ, **asked}, capture_output=True, text=True, check=False
    )
    assert f"plain,{offered}" in done.stdout.split()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_there_is_a_script_for_each_shell_that_the_guide_names(shell: str) -> None:
    asked = {"_DATELINE_COMPLETE": f"{shell}_source"}
    done = subprocess.run(
        [str(SCRIPT)], env={**os.environ, **asked}, capture_output=True, text=True, check=False
    )
    assert "_DATELINE_COMPLETE" in done.stdout
    guide = (Path(__file__).parents[2] / "CONTRIBUTING.md").read_text("utf-8")
    assert f"_DATELINE_COMPLETE={shell}_source" in guide
