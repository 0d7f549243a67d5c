"""The reference of fields, made from the record model."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from dateline.describing.shape import KINDS, fields_of, folder_of
from dateline.describing.telling import takes, upper
from dateline.records.base import Record
from dateline.records.vocabulary import RELATIONS, ROLES
from dateline.timeline.collection import FOLDERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dateline.describing.shape import Fields, FieldShape

PROJECT: Final = Path(__file__).parent / "project"
"""A small timeline: the examples of the field reference."""

_EXAMPLES: Final[Mapping[str, str]] = {
    "timeline": "events/timeline.yml",
    "event": "events/2020/2020-08-17-ferry-crew-stops-work.yml",
    "article": "events/articles/gazette-2020-08-17-ferry.yml",
    "person": "events/people/ada-example.yml",
    "organization": "events/organizations/elms-ferries.yml",
    "place": "events/places/port-elms.yml",
    "topic": "events/topics/strikes.yml",
    "thread": "events/threads/ferry-strike.yml",
    "translation": "events/2020/2020-08-17-ferry-crew-stops-work.be.yml",
}

_WHERE: Final[Mapping[str, str]] = {
    "timeline": "events/timeline.yml",
    "event": "events/<year>/<id>.yml",
    "translation": "<record>.<language>.yml",
    **{kind: f"{folder_of(kind)}/<id>.yml" for kind in FOLDERS if kind != "event"},
}
_COMMON: Final = frozenset(Record.model_fields)


def field_parts() -> Iterator[str]:
    """Yield the paragraphs of the page."""
    yield (
        "This page is for editors. Every record is one file; its folder says what kind it is, and\n"
        "its name without `.yml` is its id. A field that is not listed here is an error, and\n"
        "`dateline check` proposes the nearest one that is. The same words stand in your text\n"
        "editor, over each field, if it has a YAML language server."
    )
    yield (
        "Fields in **bold** must be there. Where a list may stand, one thing alone may stand too.\n"
        "An empty value is the same as none. A text that begins with `[`, `{` or a quote, or that\n"
        "holds a colon with a space after it, goes in quotes."
    )
    seen: set[str] = set()
    for kind, model in KINDS.items():
        record = fields_of(model)
        yield f"## {upper(kind)}"
        yield f"`{_WHERE[kind]}`: {_lower(record.description)}"
        example = (PROJECT / _EXAMPLES[kind]).read_text(encoding="utf-8")
        yield f"```yaml\n# {_EXAMPLES[kind]}\n{example}```"
        yield _table(one for one in record.fields if one.name not in _COMMON)
        yield from _words(record, seen)
        for part in record.parts().values():
            if part.name not in seen and part.name != "Accepted":
                seen.add(part.name)
                yield f"### {_entry(record, part)}"
                yield part.description
                yield _table(part.fields)
                yield from _words(part, seen)
    yield "## Fields of every record"
    every = fields_of(Record)
    yield _table(every.fields)
    yield "### An entry of `accepted`"
    yield _table(every.parts()["Accepted"].fields)


def _lower(text: str) -> str:
    return f"{text[:1].lower()}{text[1:]}"


def _entry(record: Fields, part: Fields) -> str:
    names = [
        field.name
        for fields in (record, *record.parts().values())
        for field in fields.fields
        if field.value.part == part
    ]
    several = {
        field.name: field.many or field.keys is not None
        for field in record.fields
        if field.value.part == part
    }
    listed = " and ".join(f"`{name}`" for name in dict.fromkeys(names))
    return f"Under {listed}" if False in several.values() else f"An entry of {listed}"


def _table(fields: Iterator[FieldShape] | tuple[FieldShape, ...]) -> str:
    rows = ["| Field | What stands there |", "|---|---|"]
    for field in fields:
        name = f"**`{field.name}`**" if field.required else f"`{field.name}`"
        default = f" Without it: `{field.default}`." if field.default else ""
        told = f"_{upper(takes(field))}._ {field.description}{default} Such as `{field.example}`"
        rows.append(f"| {name} | {told.replace('|', chr(92) + '|')} |")
    return "\n".join(rows)


def _words(fields: Fields, seen: set[str]) -> Iterator[str]:
    """Yield a table of the words of each closed list, once."""
    for field in fields.fields:
        of = field.value.takes.of if field.value.takes else ""
        words: Mapping[str, str] = field.value.words or {}
        if of == "role":
            words = ROLES
        if of == "relation":
            words = {
                name: f"{one.meaning}; from the other side: `{one.inverse}`"
                for name, one in RELATIONS.items()
            }
        if field.name == "format" or not words or str(words) in seen:
            continue
        seen.add(str(words))
        rows = "\n".join(f"| `{word}` | {meaning} |" for word, meaning in words.items())
        yield f"| `{field.name}` | Means |\n|---|---|\n{rows}"
        if of:
            yield f"`{of}s` in `events/timeline.yml` adds to these."
