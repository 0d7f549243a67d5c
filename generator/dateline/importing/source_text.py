"""A source's bytes to its text."""

from __future__ import annotations

import re
from typing import Final

from dateline.problems import Position, Problem

MAX_BYTES: Final = 64 * 1024 * 1024
"""The largest source that is read."""

WHOLE_FILE: Final = Position(1, 1, 0)

_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")
_WORKBOOKS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How .xlsx, .ods and the older .xls begin."""

_CYRILLIC_WINDOWS: Final = re.compile(rb"[\xc0-\xff\xa8\xb8]{3}")


def too_large(file: str) -> Problem:
    """Return the problem of a source with more than `MAX_BYTES`."""
    return unreadable(
        file,
        f"the file is larger than {MAX_BYTES // 1024 // 1024} MB",
        "cut it into several files and import one after the other",
    )


def decode(data: bytes, file: str) -> str | Problem:
    """Return a source's text, without a byte order mark, or what keeps it from being read."""
    if len(data) > MAX_BYTES:
        return too_large(file)
    if not data.strip():
        return unreadable(file, "there is nothing in this file", "is it the right one?")
    if data.startswith(_WORKBOOKS):
        return unreadable(
            file,
            "this is a workbook of a spreadsheet program, or another packed file, and no text",
            'open it there, save the sheet as "CSV UTF-8", and import that',
        )
    if data.startswith(_UTF16):
        return unreadable(
            file,
            "the file is saved as UTF-16, not as UTF-8",
            'save it again with the encoding "UTF-8"; spreadsheets call it "CSV UTF-8"',
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before[before.rfind(b"\n") + 1 :].decode(errors="replace")
        guess = "; it looks like Windows-1251" if _CYRILLIC_WINDOWS.search(data) else ""
        return unreadable(
            file,
            f"the file is not saved as UTF-8{guess}: byte {data[error.start]:02X} is no character",
            'save it again with the encoding "UTF-8"; spreadsheets call it "CSV UTF-8"',
            Position(before.count(b"\n") + 1, len(line) + 1),
        )
    return text


def unreadable(file: str, message: str, help_: str, place: Position = WHOLE_FILE) -> Problem:
    """Return the problem of a source that cannot be read."""
    return Problem(
        file, place.line, place.column, "import-unreadable", message, help_, place.length
    )


def place_of(text: str, index: int) -> Position:
    """Return line and column of a character."""
    return Position(text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))
