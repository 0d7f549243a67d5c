"""What is told of a field: the same words in the field reference and in hover texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from dateline.describing.shape import FieldShape

_ARTICLE: Final = re.compile(r"^(an?|the) ")


def plain(markdown: str) -> str:
    """Return a description without its marks of code."""
    return markdown.replace("`", "")


def takes(field: FieldShape) -> str:
    """Return what a field takes: `a date`, `a line of text, or a list of them`."""
    name = field.value.name
    if field.keys:
        return f"{name} by {_ARTICLE.sub('', field.keys.name)}"
    return f"{name}, or a list" if field.many else name


def example(field: FieldShape) -> str:
    """Return a line of a record with the field."""
    return f"{field.name}: {field.example}"


def hover(field: FieldShape) -> str:
    """Return what an editor sees over a field's name, as Markdown."""
    must = ", required" if field.required else ""
    return "\n\n".join(
        [
            f"{upper(takes(field))}{must}.",
            field.description,
            *([f"Default: `{field.default}`."] if field.default else []),
            f"```yaml\n{example(field)}\n```",
        ]
    )


def upper(text: str) -> str:
    """Return a text that begins with a capital letter."""
    return f"{text[:1].upper()}{text[1:]}"
