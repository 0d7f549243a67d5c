"""Records as anyone may write them: any style that YAML has, a comment at any place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from dateline.writing.flow import flow_text
from dateline.writing.scalars import inline

if TYPE_CHECKING:
    from random import Random

Path = tuple[str | int, ...]
Where = Literal["at", "above", "below", "either", "any"]
Tree = str | list["Tree"] | dict[str, "Tree"]

SIMPLE: Final = ["minsk", "sea-port", "Port Elms", "the ferry sails again today", "16,000", "2020"]
HARD: Final = [
    *("a: b", "700 #1", "#x", "- a", "null", "~", "NO", "it's", 'he said "no"', "C:\\new"),
    *("[a]", "{b}", "a, b", "@x", "%", "? q", "<<", "x" * 120, "word " * 30 + "end", "Мінск: так"),
    *(": x", "a:", "---", "...", "https://a.example/?a=b#c", "!x", "&a", "*a", "| a", "> b"),
]
LINES: Final = ["a\nb", "one\n\ntwo\n  indented\nthree", "x\n- y\n# no comment\nz: 1"]


def a_record(random: Random) -> dict[str, Tree]:
    """Return the fields of an event, more or less, in any order."""

    def text() -> str:
        return random.choice([*SIMPLE, *SIMPLE, *HARD])

    def one_of(*trees: Tree) -> Tree:
        return random.choice(trees)

    def some(make: list[tuple[str, Tree]]) -> dict[str, Tree]:
        kept = [one for one in make if random.random() < 0.6] or make[:1]
        random.shuffle(kept)
        return dict(kept)

    quote = some([("text", random.choice([*HARD, *LINES])), ("language", "en")])
    source = some(
        [
            ("locator", text()),
            ("article", "a-b"),
            ("id", "s"),
            ("quotes", [quote, {"text": text()}]),
            ("supports", ["date", "figures"]),
        ]
    )
    return some(
        [
            ("title", text()),
            ("date", one_of("2020-08-17", "2020-08?", ["2020..2021"], ["2020", "2021"])),
            ("places", one_of(["minsk"], ["minsk", "brest"], "minsk")),
            ("at", some([("name", text()), ("lon", "27.5"), ("lat", "53.9")])),
            ("actors", [some([("role", "employer"), ("who", "b")]), {"who": "c", "role": "d"}]),
            ("summary", random.choice([*HARD, *LINES])),
            ("body", random.choice(LINES)),
            ("sources", one_of([source], [source, {"article": "x"}], source)),
            ("own", [["a", "b"], [{"c": text()}], {"d": [text()]}]),
            ("aliases", [text(), text()]),
            ("note", text()),
            ("former_ids", ["x", "y"]),
        ]
    )


@dataclass
class Comment:
    """Where a comment was put: at what, and whether that comes after it, before it or either.

    `other` is what comes next between brackets.
    """

    path: Path
    where: Where
    other: Path | None = None


@dataclass
class Writer:
    """Writes a tree, and remembers at what each comment stands."""

    random: Random
    chance: float = 0.3
    out: str = ""
    comments: dict[str, Comment] = field(default_factory=dict)

    def record(self, tree: dict[str, Tree]) -> str:
        """Return the text of a record."""
        if self.may():
            self.comment((), "any")
            self.out += "\n\n" if self.half() else "\n---\n\n"
        if self.random.random() < 0.1:
            self.bracket((), tree, 1)
            self.trail((), "any")
            self.out += "\n"
        else:
            self.mapping((), tree, 0)
        if self.may():
            self.out += "\n"
            self.comment((), "any")
            self.out += "\n" if self.half() else ""
        return self.out

    def half(self) -> bool:
        return self.random.random() < 0.5

    def may(self) -> bool:
        return self.random.random() < self.chance

    def comment(self, path: Path, where: Where, other: Path | None = None) -> None:
        name = f"# c{len(self.comments)}{self.random.choice(['', ' x', ': y', ' [z'])}."
        self.comments[name] = Comment(path, where, other)
        self.out += name

    def trail(self, path: Path, where: Literal["at", "above", "any"] = "at") -> None:
        """Perhaps put a comment on the line, and one under it."""
        if self.may():
            self.out += self.random.choice([" ", "  ", " " if self.out.endswith("-") else "\t"])
            column = len(self.out) - self.out.rfind("\n") - 1
            tab = self.out[-1] == "\t"
            self.comment(path, where)
            if self.may() and not tab:
                self.out += "\n" + " " * column
                self.comment(path, where)

    def own_lines(
        self, path: Path, where: Literal["above", "at"], most: int, *, blank: bool = True
    ) -> None:
        """Perhaps put comments and empty lines on lines of their own."""
        while self.may():
            self.out += " " * self.random.randint(0, most)
            self.comment(path, where)
            self.out += "\n"
        if self.may() and blank:
            self.out += self.random.choice(["\n", "  \n", "\n\n"])

    def mapping(self, path: Path, tree: dict[str, Tree], indent: int, at: int = 0) -> None:
        """Write fields, one a line; the first one begins `at` a column that is reached already."""
        margin = " " * indent
        for number, (key, value) in enumerate(tree.items()):
            if not (at and number == 0):
                heads = not path and number == 0  # with an empty line below it
                self.own_lines((*path, key), "above", indent, blank=not heads)
                self.out += margin
            self.out += self.random.choice([inline(key), inline(key), f'"{key}"', f"{key} "]) + ":"
            self.value((*path, key), value, indent, indentless=True)
        last = (*path, list(tree)[-1])
        self.below(last, indent)

    def below(self, path: Path, indent: int) -> None:
        """Perhaps put comments below the last part of a block."""
        apart = False
        while self.may() and indent:
            apart = apart or self.out.endswith("\n\n")  # below an empty line: the whole block's
            self.out += " " * self.random.randint(indent, indent + 1)
            self.comment(path[:-1] if apart else path, "below")
            self.out += "\n"

    def items(
        self, path: Path, tree: list[Tree], indent: int, at: int = 0, *, deeper: bool = True
    ) -> None:
        """Write items, one a line, perhaps in the column of the key above them."""
        for number, value in enumerate(tree):
            if not (at and number == 0):
                self.own_lines((*path, number), "above", indent)
                self.out += " " * indent
            self.out += "-"
            self.value((*path, number), value, indent, indentless=False)
        if deeper:
            self.below((*path, len(tree) - 1), indent)

    def value(self, path: Path, value: Tree, indent: int, *, indentless: bool) -> None:
        """Write what follows a colon or a dash, to the end of its line."""
        inner = indent + self.random.choice([2, 2, 4, 1])
        if isinstance(value, str):
            self.text(path, value, inner)
        elif not value or self.random.random() < 0.4:
            self.before_value(path, inner)
            self.bracket(path, value, inner)
            self.trail(path)
            self.out += "\n"
        elif not indentless and self.half():
            spaces = self.random.choice([1, 1, 3])
            self.out += " " * spaces
            inner = indent + 1 + spaces
            if isinstance(value, dict):
                self.mapping(path, value, inner, at=inner)
            else:
                self.items(path, value, inner, at=inner)
        else:
            self.trail(path)
            self.out += "\n"
            if isinstance(value, dict):
                self.mapping(path, value, inner)
            else:
                deeper = not indentless or self.half()
                self.items(path, value, inner if deeper else indent, deeper=deeper)

    def before_value(self, path: Path, inner: int) -> None:
        """Perhaps go to the next line, with comments in between."""
        self.out += " "
        if self.random.random() < 0.2:
            if self.may():
                self.comment(path, "at")
            self.out += "\n"
            self.own_lines(path, "at", inner)
            self.out += " " * inner

    def text(self, path: Path, text: str, inner: int) -> None:
        """Write a text in any style that can say it."""
        margin = " " * inner
        if self.random.random() < 0.3 or ("\n" in text and "\n\n" not in text):
            chomp = self.random.choice(["-", "", "+"])
            self.out += f" |{chomp}"
            if self.may():
                self.out += " "
                self.comment(path, "at")
            lines = text.split("\n")
            self.out += "\n" + "".join(f"{margin}{line}\n" if line else "\n" for line in lines)
            if chomp != "+" and self.may():
                self.out += "\n"
            return
        if "\n" not in text and self.half() and "  " not in text:
            self.out += f" >{self.random.choice(['-', ''])}"
            if self.may():
                self.out += " "
                self.comment(path, "at")
            self.out += "\n" + "".join(f"{margin}{line}\n" for line in self.broken(text))
            return
        self.before_value(path, inner)
        self.out += self.quoted(text, margin) if "\n" in text or self.half() else inline(text)
        self.trail(path)
        self.out += "\n"

    def broken(self, text: str) -> list[str]:
        """Return a text broken at some of its spaces."""
        lines = [""]
        for word in text.split(" "):
            if lines[-1] and self.may():
                lines.append(word)
            else:
                lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
        return lines

    def quoted(self, text: str, margin: str) -> str:
        """Return a text in quotes, perhaps on several lines."""
        mark = "'" if "\\" in text or '"' in text or self.half() else '"'
        escaped = text.replace("'", "''") if mark == "'" else text
        paragraphs = [
            f"\n{margin}".join(self.broken(line)) for line in escaped.split("\n") if line.strip()
        ]
        if "\n" in text and "\n  " in text:
            return mark + escaped.replace("\n", "\n\n").replace("\n  ", "\n") + mark
        return mark + f"\n\n{margin}".join(paragraphs) + mark

    def gap(self, path: Path, inner: int, other: Path | None = None) -> None:
        """Perhaps go to the next line between brackets, with comments."""
        self.out += self.random.choice(["", " "])
        while self.may():
            if not self.out.endswith((" ", "\n")):
                self.out += " "
            self.comment(path, "either", other)
            self.out += "\n" + " " * inner

    def bracket(self, path: Path, tree: Tree, inner: int) -> None:
        """Write a list or fields between brackets."""
        is_list = isinstance(tree, list)
        self.out += "[" if is_list else "{"
        items: list[tuple[str | int, Tree]] = []
        if isinstance(tree, list):
            items += enumerate(tree)
        elif isinstance(tree, dict):
            items += tree.items()
        last: Path = path
        for number, (key, value) in enumerate(items):
            here = (*path, key)
            if number:
                self.gap(last, inner)
                self.out += ","
                self.gap(last, inner, here)
            else:
                self.gap(path, inner, here)
            self.out += " " if self.half() else ""
            if not is_list:
                self.out += flow_text(str(key)) + ":"
                self.out += " "
                self.gap(here, inner)
            if isinstance(value, str):
                self.out += flow_text(value.replace("\n", " "))
            else:
                self.bracket(here, value, inner)
            last = here
        self.gap(last, inner)
        self.out += "]" if is_list else "}"
