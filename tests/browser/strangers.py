"""Projects whose records hold strangers' strings, and what their pages must then show."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from shutil import copytree
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from markdown_it import MarkdownIt
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from dateline.loading.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from markdown_it.token import Token

Value: TypeAlias = "str | Sequence[str | Record] | Record"
Record: TypeAlias = "Mapping[str, Value]"
"""A record's keys and values, all of them text."""

ROOT: Final = Path(__file__).parents[2]
LINE: Final = 300
"""The most characters of a title."""

BETWEEN: Final = " ¦ "
"""What stands between two strings of one title."""

FENCE: Final = "~" * 30
PICTURE: Final = "pixel.png"
_PNG: Final = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010100000000376ef924"
    "0000000a4944415478016360000000020001737501180000000049454e44ae426082"
)
_MARKDOWN: Final = MarkdownIt("commonmark", {"html": False}).enable("table")


def folded(text: str) -> str:
    """Return the text with each run of white space as one space."""
    return " ".join(text.split())


def write(root: Path, name: str, record: Record) -> None:
    """Write a record; `name` is its path under `events/`."""
    path = root / "events" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([*_mapping(record, ""), ""]), encoding="utf-8")


def _mapping(record: Record, indent: str) -> Iterator[str]:
    for key, value in record.items():
        name = key if key.isidentifier() else _quoted(key)
        if isinstance(value, str):
            yield from _text(f"{indent}{name}:", value, indent)
            continue
        yield f"{indent}{name}:"
        if isinstance(value, Mapping):
            yield from _mapping(value, f"{indent}  ")
            continue
        for item in value:
            if isinstance(item, str):
                yield f"{indent}- {_quoted(item)}"
                continue
            first, *rest = _mapping(item, f"{indent}  ")
            yield f"{indent}- {first.strip()}"
            yield from rest


def _text(key: str, text: str, indent: str) -> Iterator[str]:
    lines = text.splitlines() if "\n" in text else []
    if not lines:
        yield f"{key} {_quoted(text)}"
        return
    yield f"{key} |2-"
    for line in lines:
        yield f"{indent}  {line}"


def _quoted(text: str) -> str:
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


class Sorted(NamedTuple):
    """Strings by what takes them: lines, else only longer texts, else nothing: why not."""

    lines: list[str]
    texts: list[str]
    refused: dict[str, str]


def sort_out(root: Path, strings: Iterable[str]) -> Sorted:
    """Return which strings the check takes as a name and as a text; uses a folder of its own."""
    found = Sorted([], [], {})
    given = {f"events/topics/t{n}.yml": one for n, one in enumerate(dict.fromkeys(strings))}
    write(root, "timeline.yml", {"format": "1", "title": "Strings"})
    for file, string in given.items():
        write(root, file.removeprefix("events/"), {"name": string, "description": string})
    codes = {one.file: one.code for one in load(root).problems if one.severity == "error"}
    for file, string in given.items():
        code = codes.get(file)
        if code is None:
            found.lines.append(string)
        elif code == "text-long":  # as a name; no string here is longer than a text may be
            found.texts.append(string)
        else:
            found.refused[string] = code
    return found


def packed(lines: Iterable[str]) -> Iterator[list[str]]:
    """Yield the strings in groups of which each fits into one title."""
    group: list[str] = []
    for line in lines:
        if group and len(BETWEEN.join([*group, line])) > LINE:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


class Told(NamedTuple):
    """An event of strangers' strings: its id, and each text that its page must show."""

    id: str
    title: str
    summary: str
    strings: Sequence[str]


def tell(root: Path, number: int, strings: Sequence[str]) -> Told:
    """Write an event that holds the strings once for each context of its page.

    Together: the title (Markdown and front matter) and the summary (an element, JSON-LD and an
    attribute). One by one: an account (two elements), a picture's `alt` (an attribute), and the
    body, as Markdown and as code. Strings longer than a title are only in what takes them.
    """
    together = BETWEEN.join(strings)
    short = len(together) <= LINE
    told = Told(f"event-{number}", together if short else "Long", together, strings)
    code = "\n\n".join(f"{FENCE}\n{one}\n{FENCE}" for one in strings)
    accounts = [{"by_name": one if short else "Long", "text": one} for one in strings]
    record: dict[str, Value] = {
        "title": told.title,
        "date": str(date(2001, 1, 1) + timedelta(number % 28)),
        "summary": together,
        "body": "\n\n".join([*strings, code]),
        "accounts": accounts,
        "sources": [{"url": "https://example.org/"}],
        "added": "2001-02-03",
    }
    if short:
        record["media"] = [{"file": PICTURE, "kind": "photo", "alt": one} for one in strings]
    write(root, f"2001/{told.id}.yml", record)
    return told


def project(root: Path) -> None:
    """Write what a project needs beside its records: this repository's own configuration."""
    docs = root / "docs"
    docs.mkdir(parents=True)
    (docs / PICTURE).write_bytes(_PNG)
    (docs / "index.md").write_text("---\ntemplate: timeline.html\n---\n\n# Strings\n", "utf-8")
    copytree(ROOT / "docs/about", docs / "about")
    (root / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    write(root, "timeline.yml", {"format": "1", "title": "Strings"})


def build(root: Path, address: str = "") -> Path:
    """Build the project in this process, so that a test can break something, and return its site.

    MkDocs is called as its own command line calls it. `address` is the site's own, if it has one.
    """
    site = root / "site"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # those of MkDocs are not ours to mend
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(site), site_url=address)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        finally:
            config.plugins.on_shutdown()
    return site


def words_of(markdown: str) -> str:
    """Return what Markdown says once its marks are read, without any white space."""
    return "".join("".join(_words(_MARKDOWN.parse(markdown))).split())


def _words(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "image":
            yield token.content or str(token.attrs["src"])
        elif token.children is not None:
            yield from _words(token.children)
        else:
            yield token.content
