"""The journal of one article's review: what was decided, what was written, and what stood before.

`review.json` beside the drafts. A step is noted before anything is written, and again when all of
it is: so an interruption leaves no file of which nobody knows where it came from.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from pydantic import TypeAdapter, ValidationError

from dateline.problems import Problem
from dateline.reviewing.draft import Step

if TYPE_CHECKING:
    from collections.abc import Sequence

VERSION: Final = 1
_HELP: Final = "put it back as it was; without it, decisions on these drafts cannot be undone"
_STEPS: Final[TypeAdapter[list[Step]]] = TypeAdapter(list[Step])


def journal_text(steps: Sequence[Step]) -> str:
    """Return the text of the file; of one folder's steps, in their order."""
    listed = []
    for step in steps:
        fields = step._asdict()
        del fields["folder"]
        fields["changes"] = [change._asdict() for change in step.changes]
        listed.append(fields)
    value = {"version": VERSION, "steps": listed}
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def read_journal(text: str, folder: str) -> list[Step] | Problem:
    """Return the steps of a folder, or why they cannot be read."""
    file = f"{folder}/review.json"
    try:
        value = json.loads(text)
        if value["version"] != VERSION:
            message = "this is not as this version of the program writes it"
            return Problem(file, 1, 1, "draft-unreadable", message, _HELP, 0)
        steps = [{"folder": folder, **step} for step in value["steps"]]
        return _STEPS.validate_python(steps)
    except (ValueError, KeyError, TypeError, RecursionError, ValidationError):
        message = "this is not as the program wrote it"
        return Problem(file, 1, 1, "draft-unreadable", message, _HELP, 0)
