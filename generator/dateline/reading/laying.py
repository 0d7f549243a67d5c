"""A record's text to its layout: each comment goes to the field or item that it stands at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from dateline.reading.layout import BLANK, Group, Layout, Part, Words, is_modeline
from dateline.reading.tokens import between, header, header_end, tokens

if TYPE_CHECKING:
    from dateline.reading.nodes import Style
    from dateline.reading.tokens import Token, TokenKind

_STYLES: Final[dict[str, Style]] = {
    "": "plain",
    "'": "single",
    '"': "double",
    "|": "literal",
    ">": "folded",
}


class _Line(NamedTuple):
    column: int
    words: str


def lay_out(text: str) -> Layout:
    r"""Return the tree of a record in which `read` found no problem, and whose lines end in `\n`.

    A comment on a line of its own belongs to what follows it; one after the last part of a
    list or mapping, that is not indented less, to that part. The head ends with the last empty
    line before the first key, and holds lines that speak to editors' programs.
    """
    return _Builder(text).layout()


class _Builder:
    """The tree of one file, token by token.

    `trail` holds the comments on the last token's line, `lines` those on the lines between it and
    the next token; each goes into the tree exactly once.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tokens(text)
        self.at = 0
        self.stop = 0
        self.trail: list[str] = []
        self.lines: list[_Line] = []
        self._gap(0)

    def layout(self) -> Layout:
        """Return all of it."""
        root = self._group()
        root.end += [*self._trail(), *self._own()]
        _settle(root)
        return Layout(root, _take_head(root))

    def peek(self) -> TokenKind | None:
        """Return the kind of the next token, None at the end."""
        return self.tokens[self.at].kind if self.at < len(self.tokens) else None

    def next(self) -> Token:
        """Go past a token; comments between it and the next one wait to be taken."""
        token = self.tokens[self.at]
        self.at += 1
        if token.end > token.start:
            self.stop = token.end
            self._gap(token.end)
        return token

    def _gap(self, start: int) -> None:
        """Collect the comments from the end of a token to the next one that takes up room."""
        following = self._following()
        end = following.start if following else len(self.text)
        left = [*(_Line(0, words) for words in self.trail), *self.lines]
        self.trail, self.lines = [], left
        if start == end:
            return
        pieces = self.text[start:end].split("\n")
        last = len(pieces) - 1
        trailing = None
        if start and self.text[start - 1] != "\n" and self.at:
            found = between(self.text, start, start + len(pieces[0]))
            self.trail = [words for _, words in found]
            trailing = found[0][0] - self.text.rfind("\n", 0, start) - 1 if found else None
            pieces = pieces[1:]
            last -= 1
        for number, piece in enumerate(pieces):
            hash_ = piece.find("#")
            if hash_ < 0:
                trailing = None
                if number < last:
                    self.lines.append(_Line(-1, BLANK))
            elif hash_ == trailing:  # the comment goes on below itself
                self.trail.append(piece[hash_:].rstrip())
            else:
                trailing = None
                self.lines.append(_Line(hash_, piece[hash_:].rstrip()))

    def _following(self) -> Token | None:
        """Return the next token that takes up room."""
        for number in range(self.at, len(self.tokens)):
            if self.tokens[number].end > self.tokens[number].start:
                return self.tokens[number]
        return None

    def _trail(self) -> list[str]:
        taken, self.trail = self.trail, []
        return taken

    def _own(self) -> list[str]:
        taken, self.lines = self.lines, []
        return [line.words for line in taken]

    def _comments(self) -> list[str]:
        """Take all comments that wait, without empty lines."""
        return [*self._trail(), *(words for words in self._own() if words)]

    def _deeper(self, column: int) -> list[str]:
        """Take the comments that end a block: those that are indented as much as its parts."""
        token = self._following()
        following = token.column if token else -1
        count = 0
        for number, line in enumerate(self.lines, 1):
            if line.words and (line.column < column or line.column <= following):
                break
            if line.words:
                count = number
        taken, self.lines = self.lines[:count], self.lines[count:]
        return [line.words for line in taken]

    def _group(self) -> Group:
        """Return the list or mapping that begins with the next token."""
        if self.peek() in {"[", "{"}:
            return self._flow(self.next())
        column = self.tokens[self.at].column
        if self.peek() == "dash":  # in the column of the key above it
            group = self._list(column)
            group.end += self._deeper(column + 1)
        else:
            self.next()
            group = self._list(column) if self.peek() == "dash" else self._mapping(column)
            self.next()
            group.end += self._deeper(column)
        return group

    def _words(self, token: Token) -> Words:
        """Return a text; the token has been passed."""
        return Words(
            token.value,
            _STYLES[token.style],
            self.text[token.start : token.end],
            token.start,
            token.end,
            header(self.text, token) if token.style in {"|", ">"} else "",
            not token.style and bool(self.trail),
        )

    def _mapping(self, column: int) -> Group:
        group = Group("mapping", start=self.tokens[self.at].start, column=column)
        while self.peek() == "key":
            part = Part(before=self._own(), start=self.next().start)
            part.key = self._words(self.next())
            if self.peek() == "colon":
                self.next()
                self._value(part, may_be_list=True)
            part.stop = self.stop
            group.parts.append(part)
        group.stop = self.stop
        return group

    def _list(self, column: int) -> Group:
        group = Group("list", start=self.tokens[self.at].start, column=column)
        while self.peek() == "dash":
            part = Part(before=self._own(), start=self.next().start)
            self._value(part, may_be_list=False)
            part.stop = self.stop
            group.parts.append(part)
        group.stop = self.stop
        return group

    def _value(self, part: Part, *, may_be_list: bool) -> None:
        """Read what follows a colon or a dash."""
        kind = self.peek()
        if kind == "scalar":
            token = self.tokens[self.at]
            part.before += self._comments()
            part.value = self._words(self.next())
            if token.style in {"|", ">"}:
                end = header_end(self.text, token)
                part.inline += [words for _, words in between(self.text, token.start, end)]
            part.inline += self._trail()
        elif kind in {"[", "{"}:
            part.before += self._comments()
            self._bracket(part)
        elif kind == "block" or (may_be_list and kind == "dash"):
            is_item = part.key is None
            (part.before if is_item else part.inline).extend(self._trail())
            part.value = self._group()
        else:
            part.inline += self._trail()

    def _bracket(self, part: Part) -> None:
        opening = self.next()
        part.inline += self._trail()
        part.value = self._flow(opening)
        part.inline += self._trail()

    def _flow(self, opening: Token) -> Group:
        closing: TokenKind = "]" if opening.kind == "[" else "}"
        group = Group(
            "list" if opening.kind == "[" else "mapping",
            flow=True,
            start=opening.start,
            column=opening.column,
        )
        while self.peek() != closing:
            if self.peek() == "comma":
                group.parts[-1].before += self._comments()
                self.next()
                group.parts[-1].inline += self._trail()
                continue
            group.parts.append(self._flow_part(group.kind))
        group.end += self._comments()
        group.stop = self.next().end
        return group

    def _flow_part(self, kind: Literal["mapping", "list"]) -> Part:
        part = Part(before=self._comments(), start=self.tokens[self.at].start)
        if kind == "mapping":
            self._flow_field(part)
        elif self.peek() == "key":  # `[a: b]`
            inner = Part(start=part.start)
            self._flow_field(inner)
            part.value = Group("mapping", True, [inner], [], part.start, self.stop)
        else:
            self._flow_value(part)
        part.stop = self.stop
        return part

    def _flow_field(self, part: Part) -> None:
        if self.peek() == "key":
            self.next()
        part.key = self._words(self.next())
        if self.peek() != "colon":
            part.inline += self._trail()
        else:
            part.before += self._comments()
            self.next()
            if self.peek() in {"comma", "]", "}"}:
                part.inline += self._trail()
            else:
                part.before += self._comments()
                self._flow_value(part)
        part.stop = self.stop

    def _flow_value(self, part: Part) -> None:
        if self.peek() == "scalar":
            part.value = self._words(self.next())
            part.inline += self._trail()
        else:
            self._bracket(part)


def _settle(group: Group) -> None:
    """Give the comments right below a last field to it; those after an empty line stay the end."""
    for part in group.parts:
        if isinstance(part.value, Group):
            _settle(part.value)
    while group.end and not group.end[-1]:
        group.end.pop()
    if group.parts and group.kind == "mapping":
        count = group.end.index(BLANK) if BLANK in group.end else len(group.end)
        group.parts[-1].after, group.end = group.end[:count], group.end[count:]


def _take_head(root: Group) -> list[str]:
    """Take the comments that head the file from its first part, those for programs first."""
    if not root.parts:
        return []
    first = root.parts[0]
    above = first.before
    count = len(above) - above[::-1].index(BLANK) if BLANK in above else 0
    head = [words for words in above[:count] if not is_modeline(words)]
    while head and not head[-1]:
        head.pop()
    while head and not head[0]:
        del head[0]
    modelines = [words for words in above if is_modeline(words)]
    first.before = [words for words in above[count:] if not is_modeline(words)]
    return [*modelines, *head]
