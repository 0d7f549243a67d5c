"""Read mutated records, and stop at the first that breaks a law of the reader.

Arguments: a seed and how many. The last line says how many were read and how many had problems.
A mutant that ends the process can be found again: its number stands in the last line written.
"""

from __future__ import annotations

import random
import sys
from typing import TYPE_CHECKING, Final

from dateline.reading.absent import prune
from dateline.reading.nodes import Mapping, Scalar, Sequence
from dateline.reading.parser import MAX_DEPTH, read
from dateline.reading.text import decode

if TYPE_CHECKING:
    from dateline.problems import Problem

FILE: Final = "events/2020/x.yml"
RECORDS: Final = [
    """\
title: Potash miners at Belaruskali threaten to stop output
date: 2020-08-17
date_claims:
  - {date: "2020-08-17", source: potash}
places: [salihorsk, minsk]
status: disputed
summary: >-
  One or two plain sentences.
figures:
  - {what: workforce, text: "16,000", value: 16000, by: belaruskali}
sources:
  - id: potash
    quotes: [{text: "a short quote", language: en}]
    supports: [date, figures]
""",
    """\
# an article
url: https://example.org/2020/08/17/potash?a=b#c
title: 'Miners: "we stop"'
authors:
- First Last
-   Other Name   # as printed
published: 2020-08-17T15:30+03:00
archives:
  - url: https://archive.example/1
    date: 2020-08-18
note: |
    kept as it is:
      - not a list
""",
    """\
name: Салігорск
names: {be: Салігорск, ru: Солигорск 😀}
aliases: ["Soligorsk", 'Salihorsk''s', ~]
kind: city
within: minsk-region
lat: 52.79
lon:
wikidata: null
""",
    """\
format: 1
title: Belarus 2020
language: en
languages: [be, ru]
description: "Tab\\tand \\u00e9 \\
  over two lines"
roles:
  employer: {en: employer, be: працадаўца}
  unlawful:
    ? complex
    : value
""",
]
PIECES: Final = [
    *(
        ": ",
        ":",
        " :",
        "- ",
        "-",
        "\n",
        "\n  ",
        "\n- ",
        "\r\n",
        "\r",
        "\t",
        " ",
        "  ",
        " #",
        "#",
        "'",
        '"',
    ),
    *(
        "[",
        "]",
        "{",
        "}",
        ",",
        "[[",
        "]]",
        "{}",
        "&a ",
        "&",
        "*a",
        "*",
        "!t ",
        "!",
        "!!",
        "|",
        "|\n",
        ">",
    ),
    *(
        ">-\n",
        "%",
        "%YAML 1.1\n",
        "@",
        "`",
        "? ",
        "?",
        "<<: ",
        "---\n",
        "...\n",
        "\\",
        "\\u202e",
        "\\ud800",
    ),
    *(
        "\\0",
        "\\x",
        "\n\n",
        "😀",
        "ю",
        "\u00a0",
        "\u200b",
        "\u202e",
        "\ufeff",
        "\x00",
        "\x85",
        "\u2028",
    ),
    *("\x1b", "~", "null", "a: b\n", "'' ", "- - - ", "[" * 30, "- " * 30, "a" * 1200, "\uffff"),
]
BYTES: Final = [b"\xff", b"\xc3", b"\xed\xa0\x80", b"\x00", b"\xef\xbb\xbf", b"\xf4\x90\x80\x80"]
MARKS: Final = {"single": "'", "double": '"', "literal": "|", "folded": ">"}


def mutant(dice: random.Random) -> bytes:
    """Return a record with one to four mistakes."""
    text = dice.choice(RECORDS)
    for _ in range(dice.randint(1, 4)):
        start = dice.randrange(len(text) + 1)
        end = start + dice.choice((0, 0, 1, 1, 2, 5, 30))
        kind = dice.randrange(6)
        if kind == 0:
            text = text[:start] + text[end:]
        elif kind == 1:
            other = dice.choice(RECORDS)
            cut = dice.randrange(len(other))
            text = text[:start] + other[cut : cut + 40] + text[end:]
        elif kind == 2:
            lines = text.split("\n")
            lines.insert(dice.randrange(len(lines) + 1), lines.pop(dice.randrange(len(lines))))
            text = "\n".join(lines)
        else:
            text = text[:start] + dice.choice(PIECES) + text[end:]
    data = text.encode()
    if not dice.randrange(20):
        start = dice.randrange(len(data) + 1)
        data = data[:start] + dice.choice(BYTES) + data[start:]
    return data


def check_problems(problems: list[Problem], text: str) -> None:
    """Every problem stands within the text, in words, and is told once."""
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    for problem in problems:
        width = len(lines[problem.line - 1])
        if not (
            1 <= problem.line <= len(lines)
            and 1 <= problem.column <= width + 1
            and problem.length >= 0
            and problem.message
            and problem.code
            and len(problem.message) + len(problem.help) < 3000
        ):
            raise AssertionError(problem)
    if len(set(problems)) != len(problems):
        raise AssertionError(problems)


def check_node(node: Scalar | Sequence | Mapping, lines: list[str], depth: int) -> None:
    """Every text stands where its place says, and nothing stands too deep."""
    if depth > MAX_DEPTH:
        raise AssertionError(depth)
    if isinstance(node, Sequence):
        for item in node.items:
            check_node(item, lines, depth + 1)
    elif isinstance(node, Mapping):
        for entry in node.entries.values():
            check_node(entry.key, lines, depth)
            check_node(entry.value, lines, depth + 1)
    else:
        here = lines[node.position.line - 1][node.position.column - 1 :]
        first = node.text.split(" ")[0].split("\n")[0] if node.style == "plain" else None
        if not here.startswith(MARKS[node.style] if first is None else first):
            raise AssertionError(node)


def check(data: bytes) -> int:
    """Read one file; return how many problems it has."""
    text = decode(data, FILE)
    if isinstance(text, list):
        check_problems(text, data.decode("utf-8", "replace"))
        return len(text)
    node, problems = read(text, FILE)
    check_problems(problems, text)
    if node is None:
        if not problems:
            raise AssertionError(text)
        return len(problems)
    prune(node)
    if not any(problem.code in {"yaml-anchor", "yaml-tag"} for problem in problems):
        check_node(node, text.split("\n"), 0)
    return len(problems)


def main(seed: int, count: int) -> None:
    """Read `count` mutants of this seed."""
    dice = random.Random(seed)  # noqa: S311 - mistakes need no secrecy
    broken = 0
    for number in range(count):
        data = mutant(dice)
        if not number % 100:
            sys.stdout.write(f"seed {seed}, from number {number} on\n")
            sys.stdout.flush()
        try:
            broken += check(data) > 0
        except BaseException as error:
            error.add_note(f"seed {seed}, number {number}: {data!r}")
            raise
    sys.stdout.write(f"read {count}, of which {broken} had problems\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
