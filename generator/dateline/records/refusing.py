"""A refusal of one value, as pydantic carries it: code, message and help."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic_core import PydanticCustomError

from dateline.records.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Collection

    from dateline.problems import Code


class Cut(str):
    """A text whose unquoted rest of the line, from ` #` on, YAML took for a comment.

    `whole` is all of it, as it was likely meant.
    """

    __slots__ = ("whole",)
    whole: str

    @classmethod
    def before(cls, text: str, lost: str) -> Cut:
        """Return a text that a comment cut short."""
        cut = cls(text)
        cut.whole = f"{text} {lost}"
        return cut


def refuse(code: Code, message: str, help_: str = "") -> PydanticCustomError:
    """Return the error that carries one refusal through pydantic."""
    context: dict[str, Any] = {"say": message, "help": help_}
    return PydanticCustomError(code, "{say}", context)


def expect_text(value: object, what: str = "a text") -> str:
    """Return the value where it is text; refuse lists and mappings by name."""
    if isinstance(value, str):
        return value
    shape = "a list" if isinstance(value, list | tuple) else "fields"
    message = f"{what} must stand here, not {shape}"
    help_ = "a text that begins with [ or {, or holds a colon and a space, goes in quotes"
    raise refuse("value-shape", message, help_)


def refuse_choice(text: str, words: Collection[str]) -> PydanticCustomError:
    """Return the refusal of a word outside its closed list."""
    better = nearest(text, words)
    listed = ", ".join(f"`{word}`" for word in words)
    return refuse(
        "value-choice",
        f"'{text}' is not one of {listed}",
        f"did you mean `{better}`?" if better else "",
    )
