"""Bytes to text: the size, the encoding and the characters that a record may hold."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from dateline.problems import Problem

MAX_BYTES: Final = 256 * 1024
"""The largest file that is read."""

# The surrogates, the 66 noncharacters, Unicode's property Bidi_Control, every control character
# but tab and line end, the byte order mark, and the line ends that only some programs count.
_FORBIDDEN: Final = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
    r"\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff"
) + "".join(f"\\U{plane:04x}fffe\\U{plane:04x}ffff" for plane in range(1, 17))
_BAD_ASCII: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_BAD: Final = re.compile(f"[{_FORBIDDEN}]")
_BAD_OR_LONE_RETURN: Final = re.compile(f"[{_FORBIDDEN}]|\r(?!\n)")

_CYRILLIC_WINDOWS: Final = re.compile(rb"[\xc0-\xff\xa8\xb8]{2}")
_NAMES: Final = {
    "\x00": "NULL",
    "\x08": "BACKSPACE",
    "\t": "TAB",
    "\n": "LINE END",
    "\x0b": "VERTICAL TAB",
    "\x0c": "FORM FEED",
    "\r": "CARRIAGE RETURN without a line feed",
    "\x1b": "ESCAPE",
    "\x7f": "DELETE",
    "\x85": "NEXT LINE",
    "\ufeff": "BYTE ORDER MARK",
}


def decode(data: bytes, file: str) -> str | list[Problem]:
    """Return a file's text without a leading byte order mark, or what keeps it from being read.

    `file` is the path that problems name. Line ends stay as they are: LF or CR LF.
    """
    if len(data) > MAX_BYTES:
        return [_too_large(file)]
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return [_not_utf8(data, error.start, file)]
    if data[:2].count(0):  # UTF-16 or UTF-32 of Latin letters is valid UTF-8, full of NULs
        return [_not_utf8(data, 0, file)]
    return forbidden_characters(text, file) or text


def forbidden_characters(text: str, file: str) -> list[Problem]:
    """Return a problem for each kind of character that no record may hold, at its first place."""
    found = _BAD_ASCII.search(text) if text.isascii() else _BAD.search(text)
    if found is None and ("\r" not in text or "\r" not in text.replace("\r\n", "\n")):
        return []
    places: dict[str, list[int]] = {}
    for match in _BAD_OR_LONE_RETURN.finditer(text):
        places.setdefault(match[0], []).append(match.start())
    problems = []
    for character, indexes in places.items():
        first = indexes[0]
        start = text.rfind("\n", 0, first) + 1
        more = len(indexes) - 1
        also = f", here and in {more} more place{'s' if more > 1 else ''}" if more else ""
        problems.append(
            Problem(
                file,
                text.count("\n", 0, first) + 1,
                first - start + 1,
                "text-character",
                f"the text holds the character {character_name(character)}{also}",
                "delete it; it cannot be seen, and came in by copying or from another program",
            )
        )
    return problems


def character_name(character: str) -> str:
    """Return a character's number and name: `U+202E RIGHT-TO-LEFT OVERRIDE`."""
    code = ord(character)
    name = _NAMES.get(character) or unicodedata.name(character, "")
    if not name:
        name = {"Cc": "CONTROL CHARACTER", "Cs": "HALF OF A SURROGATE PAIR"}.get(
            unicodedata.category(character), "NOT A CHARACTER"
        )
    return f"U+{code:04X} {name}"


def _too_large(file: str) -> Problem:
    return Problem(
        file,
        1,
        1,
        "file-too-large",
        f"the file is larger than {MAX_BYTES // 1024} KB",
        "a record holds one entry; cut it into several records, or shorten it",
        length=0,
    )


def _not_utf8(data: bytes, start: int, file: str) -> Problem:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or 0 in data[:2]:
        return Problem(
            file,
            1,
            1,
            "file-encoding",
            "the file is saved as UTF-16, not as UTF-8",
            'save it again with the encoding "UTF-8"',
            length=0,
        )
    line_start = data.rfind(b"\n", 0, start) + 1
    column = len(data[line_start:start].decode()) + 1
    guess = "; it looks like Windows-1251" if _CYRILLIC_WINDOWS.search(data) else ""
    return Problem(
        file,
        data.count(b"\n", 0, start) + 1,
        column,
        "file-encoding",
        f"the file is not saved as UTF-8{guess}: byte {data[start]:02X} here is no character",
        'open it with its own encoding and save it again with the encoding "UTF-8"',
    )
