"""JSON to plain values: numbers stay as they are written, and records know their lines."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.importing.source_text import place_of, unreadable
from dateline.problems import Position

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.problems import Problem

    Json = str | bool | list["Json"] | dict[str, "Json"] | None

_TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]')
_SPACE: Final = re.compile(r"[ \t\r\n]*")
_DEPTH: Final = 200
_WORDS: Final = {
    "Expecting value": "a value is missing here",
    "Expecting property name enclosed in double quotes": 'a name in quotes (") is missing here',
    "Expecting ',' delimiter": "a comma is missing here",
    "Expecting ':' delimiter": "a colon is missing here",
    "Illegal trailing comma before end of object": "there is a comma with nothing behind it",
    "Illegal trailing comma before end of array": "there is a comma with nothing behind it",
    "Extra data": "something stands behind the end",
    "Unterminated string starting at": "a text begins here and does not end",
    "Invalid control character at": "a text holds a line end or another control character",
    "Invalid \\escape": "a backslash stands before a character that needs none",
    "Invalid \\uXXXX escape": "`\\u` must be followed by four hexadecimal digits",
}
_CUT: Final = "the file ends in the middle: it may have been cut off"


class Read(NamedTuple):
    """What a JSON text holds, and the names that stand twice in one object, of which one is lost.

    Numbers are texts, just as they are written.
    """

    value: Json
    twice: Sequence[str]


def read_json(text: str, file: str) -> Read | Problem:
    """Return what a JSON text holds, or why it cannot be read."""
    twice: list[str] = []

    def fields(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        found = dict(pairs)
        if len(found) < len(pairs):
            names = [name for name, _ in pairs]
            twice.extend(sorted({name for name in names if names.count(name) > 1}))
        return found

    try:
        value = json.loads(
            text, parse_int=str, parse_float=str, parse_constant=str, object_pairs_hook=fields
        )
    except json.JSONDecodeError as error:
        return _broken(error, text, file)
    except RecursionError:
        message = f"more than {_DEPTH} lists and objects stand in one another here"
        return unreadable(file, message, "is it the right file?", place_of(text, _too_deep(text)))
    return Read(value, twice)


def element_places(text: str, path: Sequence[str]) -> Sequence[Position]:
    """Return where each member of the list begins that stands at a path of names.

    The text is JSON; without such a list there are no places.
    """
    decoder = json.JSONDecoder()
    at = _skip(text, 0)
    for name in path:
        for key, value in _members(text, at, decoder):
            if key == name:
                at = value
                break
        else:
            return []
    if text[at : at + 1] != "[":
        return []
    places = []
    line, counted = 1, 0
    at = _skip(text, at + 1)
    while text[at] != "]":
        line += text.count("\n", counted, at)
        counted = at
        places.append(Position(line, at - text.rfind("\n", 0, at)))
        at = _skip(text, _end(text, at, decoder))
        if text[at] == ",":
            at = _skip(text, at + 1)
    return places


def _members(text: str, at: int, decoder: json.JSONDecoder) -> Iterator[tuple[str, int]]:
    """Yield the names of an object's members, and where their values begin."""
    if text[at : at + 1] != "{":
        return
    at = _skip(text, at + 1)
    while text[at] != "}":
        key, at = decoder.raw_decode(text, at)
        value = _skip(text, _skip(text, at) + 1)
        yield key, value
        at = _skip(text, _end(text, value, decoder))
        if text[at] == ",":
            at = _skip(text, at + 1)


def _end(text: str, at: int, decoder: json.JSONDecoder) -> int:
    return decoder.raw_decode(text, at)[1]


def _skip(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _too_deep(text: str) -> int:
    depth = 0
    for token in _TOKEN.finditer(text):
        if token[0] in "[{":
            depth += 1
            if depth > _DEPTH:
                return token.start()
        elif token[0] in "]}":
            depth -= 1
    return 0


def _broken(error: json.JSONDecodeError, text: str, file: str) -> Problem:
    if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated"):
        end = place_of(text, len(text.rstrip()))
        return unreadable(file, _CUT, "download or export it again", end)
    message = f"this is not JSON: {_WORDS.get(error.msg, error.msg)}"
    help_ = "look at this place and the one before it; or export the file again"
    return unreadable(file, message, help_, Position(error.lineno, error.colno))
