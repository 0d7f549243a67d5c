"""Why a text is no date, and what would be one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from dateline.problems import Code

_SHOWN: Final = 40


@dataclass(frozen=True, slots=True)
class Refusal:
    """What is wrong with a text that was to be a date.

    `help` is the likely fix; `offset` counts characters from 0 to where it went wrong.
    """

    message: str
    help: str
    offset: int = 0
    code: Code = "date-invalid"

    def moved(self, by: int) -> Refusal:
        """Return it for a text that has `by` more characters in front."""
        return replace(self, offset=self.offset + by)


def quoted(text: str) -> str:
    """Return the text in quotes, shortened, with no character that cannot be seen."""
    short = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    seen = "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in short
    )
    return f"'{seen}'"
