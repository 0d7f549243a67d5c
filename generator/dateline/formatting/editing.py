"""What `fmt` changes in a record besides its style."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.describing.files import schema_line
from dateline.formatting.texts import is_nothing
from dateline.reading.layout import Group, Part, Words
from dateline.writing.order import order

if TYPE_CHECKING:
    from dateline.reading.layout import Layout

DATES: Final = frozenset({"date", "published", "accessed", "covers"})
"""Fields that take a set of dates, which YAML reads as a list where it has no quotes."""

_SCHEMA: Final = re.compile(r"# *yaml-language-server: *\$schema=[./]*\.dateline/schema/\S+")


def quote_sets(kind: str, group: Group, path: tuple[str, ...] = ()) -> None:
    """Write a set of dates as the text that it is: `[2020..2021]` gets quotes.

    Comments between its brackets go above its field.
    """
    known = order(kind, path)
    for part in group.parts:
        name = part.key.text if part.key else ""
        value = part.value
        if not isinstance(value, Group):
            continue
        dates = [one.value.text for one in value.parts if isinstance(one.value, Words)]
        if name in DATES & known.keys() and value.kind == "list" and dates:
            if len(dates) == len(value.parts) and "\n" not in "".join(dates):
                inner = [c for one in value.parts for c in (*one.before, *one.inline)]
                part.before += [*(words for words in inner if words), *filter(None, value.end)]
                part.value = Words(f"[{','.join(dates)}]", "double")
        else:
            quote_sets(kind, value, (*path, name) if name else path)


def set_text(group: Group, name: str, text: str) -> None:
    """Give a field a text; the field is added where there is none."""
    part = group.part(name)
    if part is None:
        part = Part(key=Words(name))
        group.parts.append(part)
    there = part.value
    part.value = Words(text, cut=isinstance(there, Words) and there.cut)


def is_absent(group: Group, name: str) -> bool:
    """Return whether a field is missing or empty."""
    part = group.part(name)
    if part is None or part.value is None:
        return True
    return not part.value.parts if isinstance(part.value, Group) else is_nothing(part.value)


def mend_schema_line(layout: Layout, kind: str, file: str) -> list[tuple[str, str]]:
    """Point the line that names the project's schema to it, as a moved file may no longer do.

    Returns the old and the new line where it was wrong.
    """
    for number, words in enumerate(layout.head):
        right = schema_line(kind, file)
        if _SCHEMA.fullmatch(words) and words != right:
            layout.head[number] = right
            return [(words, right)]
    return []
