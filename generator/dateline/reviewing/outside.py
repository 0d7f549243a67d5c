"""A text in the editor's own program, and back."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_FALLBACK: Final = "vi"


class NotEdited(NamedTuple):
    """Why nothing came back."""

    words: str


def edit_outside(
    text: str, name: str, environment: Mapping[str, str] = os.environ
) -> str | NotEdited:
    """Return a text as the program that $VISUAL or $EDITOR names has left it.

    It is given a copy of that name in a folder of its own, so that nothing of ours is half-written.
    """
    words = environment.get("VISUAL") or environment.get("EDITOR") or _FALLBACK
    with tempfile.TemporaryDirectory(prefix="dateline-") as folder:
        file = Path(folder) / name
        file.write_bytes(text.encode("utf-8"))
        try:
            # The editor's own choice of a program, from the editor's own environment.
            done = subprocess.run([*shlex.split(words), str(file)], check=False)  # noqa: S603
        except (OSError, ValueError) as error:
            return NotEdited(f"'{words}' cannot be started ({error}); set $EDITOR.")
        if done.returncode:
            return NotEdited(f"'{words}' ended with an error; nothing was changed.")
        try:
            return file.read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError):
            return NotEdited("What came back is no UTF-8 text; nothing was changed.")
