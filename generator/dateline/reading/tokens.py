"""Text to the pieces that YAML sees in it: what lies between them is blank, or a comment."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, Protocol, cast

from yaml import tokens as yaml_tokens
from yaml._yaml import CParser

if TYPE_CHECKING:
    from collections.abc import Callable

TokenKind = Literal["key", "colon", "dash", "comma", "scalar", "block", "[", "{", "]", "}", "end"]

_KINDS: Final[dict[type, TokenKind]] = {
    yaml_tokens.KeyToken: "key",
    yaml_tokens.ValueToken: "colon",
    yaml_tokens.BlockEntryToken: "dash",
    yaml_tokens.FlowEntryToken: "comma",
    yaml_tokens.ScalarToken: "scalar",
    yaml_tokens.BlockMappingStartToken: "block",
    yaml_tokens.BlockSequenceStartToken: "block",
    yaml_tokens.FlowSequenceStartToken: "[",
    yaml_tokens.FlowMappingStartToken: "{",
    yaml_tokens.FlowSequenceEndToken: "]",
    yaml_tokens.FlowMappingEndToken: "}",
    yaml_tokens.BlockEndToken: "end",
}
_COMMENT: Final = re.compile(r"#[^\n]*")
_HEADER: Final = re.compile(r"[|>][-+0-9]*")


class Token(NamedTuple):
    """A piece of the text, from one index to another; `end` and `key` take up no room.

    `column` counts from 0. Of a text, `value` is what it says and `style` how it is written, as
    libyaml tells it: empty, a quote, `|` or `>`.
    """

    kind: TokenKind
    start: int
    end: int
    column: int
    value: str = ""
    style: str = ""


class _Mark(Protocol):
    index: int
    column: int


class _Token(Protocol):
    start_mark: _Mark
    end_mark: _Mark
    value: str
    style: str | None


def tokens(text: str) -> list[Token]:
    r"""Return the tokens of a text in which `read` found no problem, and whose lines end in `\n`.

    The marks of a document's start and end are left out.
    """
    found = []
    step = cast("Callable[[], _Token | None]", CParser(text).get_token)
    while (token := step()) is not None:
        kind = _KINDS.get(type(token))
        if kind is None:
            continue
        start, end = token.start_mark.index, token.end_mark.index
        if kind == "scalar":
            style = token.style or ""
            one = Token(kind, start, end, token.start_mark.column, token.value, style)
            is_block = style in {"|", ">"}
            found.append(one._replace(end=_content_end(text, one)) if is_block else one)
        else:
            found.append(Token(kind, start, end, token.start_mark.column))
    return found


def comments(text: str) -> list[tuple[int, str]]:
    """Return every comment of a text that `tokens` can read: where it begins, and its words."""
    found = []
    after = 0
    for token in tokens(text):
        found += between(text, after, token.start)
        if token.style in {"|", ">"}:
            found += between(text, token.start, header_end(text, token))
        after = max(after, token.end)
    return found + between(text, after, len(text))


def between(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Return the comments in a part of a text where no token is."""
    return [(match.start(), match[0].rstrip()) for match in _COMMENT.finditer(text, start, end)]


def header_end(text: str, token: Token) -> int:
    """Return where the line of a `|` or `>` ends, on which a comment may stand."""
    end = text.find("\n", token.start, token.end)
    return token.end if end < 0 else end


def header(text: str, token: Token) -> str:
    """Return the indicators of a `|` or `>`, such as `>-`."""
    match = _HEADER.match(text, token.start)
    return match[0] if match else ""


def block_lines(source: str, value: str) -> list[str]:
    """Return the lines under a `|` or `>` without their indentation and empty lines at the end.

    `source` is how the text is written, from its indicator on; `value` is what it says.
    """
    _, *lines = source.split("\n")
    first = next((line for line in lines if line.strip(" ")), "")
    width = _leading(first) - _leading(value.lstrip("\n"))
    while lines and not lines[-1][width:] and not lines[-1].strip(" "):
        lines.pop()
    return [line[width:] for line in lines]


def _leading(line: str) -> int:
    """Return how many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def _content_end(text: str, token: Token) -> int:
    """Return the end of a block text without the empty lines after it, unless they belong to it."""
    if "+" in header(text, token):
        return token.end
    source = text[token.start : token.end]
    count = 1 + len(block_lines(source, token.value))
    return token.start + len("\n".join(source.split("\n")[:count]))
