"""Read inputs that blow up parsers, each within its share of the processor; say what it took.

The argument is how many bytes the many simple ones have; the others are as large as a file may be.
The process ends with a signal where one takes longer, and with an error where memory runs high.
"""

from __future__ import annotations

import resource
import sys
from typing import TYPE_CHECKING, Final

from dateline.reading.absent import prune
from dateline.reading.parser import read
from dateline.reading.refusals import MAX_PROBLEMS
from dateline.reading.text import MAX_BYTES, decode

if TYPE_CHECKING:
    from collections.abc import Iterator

SECONDS: Final = 5  # on the slowest machine; ordinarily it is 0.3
MEGABYTES: Final = 200
HEADS: Final = (
    "",
    "a: ",
    "a: [",
    "a: {",
    'a: "',
    "a: '",
    "a: |\n ",
    "a: >-\n ",
    "- ",
    "a:\n  - b\n",
)
UNITS: Final = (
    *(
        "[",
        "{",
        "]",
        "}",
        ",",
        "[]",
        "{}",
        "[a, ",
        "{a: ",
        "a: [\n",
        "- [",
        "[a]: ",
        "{a: 1, a: 2},",
    ),
    *("- ", "-\n", "- - ", "-\t", "-a\n", "\n -a", "\n - a", "- a\n", "-a ", " - a\n"),
    *("? ", "?", "?\n", "? a\n", ": ", ":\n", "a: ", "a:\n", "a: b\n", "a:b", "<<: ", "<<: a\n"),
    *(
        "&a ",
        "&a\n",
        "*a ",
        "!",
        "!a ",
        "!!b ",
        "!<a> ",
        "- &a b\n",
        "- *a\n",
        "- !a b\n",
        "&",
        "*",
    ),
    *(
        '"',
        "'",
        '""',
        "''",
        '"a" ',
        '"a": ',
        '"\\\n',
        "- 'a'#\n",
        "- '\n",
        '\\"',
        "\\",
        "\\0",
        "\\x41",
    ),
    *("|", "|\n", ">", ">\n", "- >5\n", "|5\n", "#", " #", "# \n", "a: #\n", "a: #b\n", "- #a\n"),
    *(
        "%",
        "%A\n",
        "%YAML 1.1\n",
        "---\n",
        "...\n",
        "--- a\n",
        "@",
        "`",
        "\n",
        "\r\n",
        " ",
        "  \n",
        "\t",
    ),
    *(
        "a",
        "a ",
        "a\n",
        "a\n\n",
        "\n a",
        "😀",
        "\u00a0",
        "\u202e",
        "\x85",
        "\u2028",
        "\x00",
        "\ufeff",
    ),
)


def inputs(size: int) -> Iterator[str]:
    for head in HEADS:
        for unit in UNITS:
            yield head + unit * ((size - len(head)) // len(unit.encode()))
    for item in ("a, ", '"a",', "a,", "{a: b},", "? a,", "&a b,", "*a ,", "a #b\n,", "'a'#,"):
        yield "a: [" + item * ((MAX_BYTES - 9) // len(item)) + "]"
    yield "".join(" " * depth + "a:\n" for depth in range(700))
    yield "".join(" " * (700 - depth) + "a:\n" for depth in range(700))
    yield "".join(f"{number}: a\n" for number in range(MAX_BYTES // 9))
    yield "\n".join(f"{str(number) * 400}: a" for number in range(140))
    yield "a" * 200_000 + ": b"
    yield "b: c\n" + "a" * 200_000 + ": b"
    yield "{" + ", ".join("k" * 1100 + f"{number}: a" for number in range(200)) + "}"
    yield "a: " + "[" * 18 + "a," * 100_000 + "]" * 18
    yield "a: " + "[" * 18 + "]" * 200_000
    yield "a: |\n" + " " * 130_000 + "\n" + " " * 130_000
    yield "a: b\n" + "# c\n" * 60_000 + "  d"
    yield "a:\n" + "  - b\n" * 40_000 + " c: d: e"
    yield "a:\n" + "  - b\n" * 40_000 + "  c"
    yield "a: |\n" + "  b\n" * 60_000 + "c"
    yield "{" + "?" + " " * 250_000 + "a: b}"
    yield "{" + "? a, " * 50_000 + "}"
    yield 'a: "' + "b\n" * 100_000 + '" c'
    yield "a: b" + " " * 250_000 + "# c"
    yield "a: b" + " " * 250_000 + "c: d"


def spent() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def megabytes() -> float:
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1024 / 1024


def main(size: int) -> None:
    before = megabytes()
    slowest = 0.0
    for number, text in enumerate(inputs(size)):
        sys.stdout.write(f"\n{number} {text[:20]!r}…{text[-20:]!r}")
        sys.stdout.flush()
        start = spent()
        resource.setrlimit(resource.RLIMIT_CPU, (int(start) + SECONDS, resource.RLIM_INFINITY))
        decoded = decode(text.encode(), "x.yml")
        node, problems = (None, decoded) if isinstance(decoded, list) else read(decoded, "x.yml")
        if (node is None and not problems) or len(problems) > MAX_PROBLEMS + 1:
            sys.exit(f" gives {len(problems)} problems")
        if node is not None:
            prune(node)
        del node
        slowest = max(slowest, spent() - start)
        sys.stdout.write(f" {spent() - start:.2f} s {megabytes() - before:.0f} MB")
    if megabytes() - before > MEGABYTES:
        sys.exit(f"\n{megabytes() - before:.0f} MB")
    sys.stdout.write(f"\ndone; the slowest took {slowest:.2f} s\n")


if __name__ == "__main__":
    main(int(sys.argv[1]))
