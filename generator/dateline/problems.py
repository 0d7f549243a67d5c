"""Problems as values: what is wrong, where, and what would mend it."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

Severity = Literal["error", "warning"]

WARNINGS: Final = frozenset(
    {
        "accepted-unused",
        "added-missing",
        "article-unused",
        "date-after-article",
        "disputed-one-sided",
        "duplicate-event",
        "figure-mismatch",
        "place-no-coordinates",
        "quote-long",
        "source-unused",
        "translation-stale",
        "url-shortener",
    }
)
"""Codes that an editor may accept with a reason; every other code is an error."""


class Position(NamedTuple):
    """A place in a file: line and column from 1, in characters, and how many it covers."""

    line: int
    column: int
    length: int = 1


class Problem(NamedTuple):
    """Something wrong in a record.

    `file` is relative to the project, with `/`; `line` and `column` count characters from 1;
    `length` is how many characters of that line the caret underlines; 0 where the problem is
    the whole file's.
    Problems sort by file, line and column.
    """

    file: str
    line: int
    column: int
    code: str
    message: str
    help: str = ""
    length: int = 1

    @property
    def severity(self) -> Severity:
        """Return how much it weighs: a site is built with warnings, never with errors."""
        return "warning" if self.code in WARNINGS else "error"
