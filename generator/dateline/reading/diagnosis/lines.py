"""A line that is neither a field nor a list item of what stands above it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.reading.diagnosis import colons
from dateline.reading.diagnosis.failure import FIELD, Failure, Place
from dateline.reading.diagnosis.mending import as_code

if TYPE_CHECKING:
    from dateline.problems import Problem

_CUT_NAME: Final = re.compile(r"[A-Za-z_][\w-]*[ \t]+(#[^:]*:)(?=[ \t]|$)")
_NAME_AND_TEXT: Final = re.compile(r"[a-z_]+[ \t]+\S")
_OTHER_DASH: Final = re.compile(r"([\u2010-\u2015\u2212\u2022])[ \t]+(\S.*)")
_WORD: Final = re.compile(r"[A-Za-z_][\w-]*$")


def without_space(failure: Failure) -> Problem | None:
    """`title:Foo` or `-foo`, among lines that are right."""
    place = failure.context
    rest = _rest(failure)
    found = colons.NO_SPACE.match(rest)
    if found:
        return colons.without_space(failure, place, found)
    if rest.startswith("-") and _below_dash(failure):
        return failure.problem(
            place,
            "yaml-dash",
            "there is no space after the dash of this list item",
            f"write {as_code('- ' + rest[1:])}",
        )
    return None


def without_dash(failure: Failure) -> Problem | None:
    """Say that a line in the column of dashes has none."""
    if not _below_dash(failure):
        return None
    rest = _rest(failure)
    return failure.problem(
        failure.context,
        "yaml-dash",
        "there is no dash before this list item",
        f"write {as_code('- ' + rest)}; or, if it continues the text above, indent it further",
        len(rest),
    )


def without_colon(failure: Failure) -> Problem:
    """Say that a line is no field."""
    rest = _rest(failure)
    other = _OTHER_DASH.match(rest)
    if other:
        return failure.problem(
            failure.context,
            "yaml-dash",
            f"`{other[1]}` is not the dash of a list",
            f"write {as_code('- ' + other[2])}",
        )
    if _WORD.match(rest):
        below = failure.line(failure.context.line + 1)
        owns = len(below) - len(below.lstrip()) > failure.context.column and below.strip()
        return failure.problem(
            failure.context,
            "yaml-colon-missing",
            "there is no colon after the name of this field",
            f"write {as_code(rest + ':')}"
            if owns
            else f"write {as_code(rest + ': …')}; or, if it continues the text above, indent it "
            "by two spaces",
            len(rest),
        )
    help_ = "indent it by two spaces more than the field that it belongs to"
    if _NAME_AND_TEXT.match(rest):
        help_ += f"; if it is a field, write {as_code(colons.with_colon(rest))}"
    return failure.problem(
        failure.context,
        "yaml-indent",
        "this line is no field, and it is not indented as part of the text above",
        help_,
        len(rest),
    )


def cut_name(failure: Failure) -> Problem | None:
    """`title #: a`."""
    place = failure.context if failure.doing else Place(0, 0)
    if not failure.doing and failure.last:
        place = failure.last.start
    line = failure.line(place.line)
    found = _CUT_NAME.match(line, place.column)
    if not found:
        return None
    return failure.problem(
        Place(place.line, found.start(1)),
        "yaml-comment",
        "a # after a space begins a comment, so the colon behind it does not count",
        f"write {as_code(line[: found.start(1)].rstrip() + line[found.end() - 1 :])}",
        found.end() - found.start(1),
    )


def cut_by_comment(failure: Failure) -> Problem | None:
    """Say that a comment stands between the lines of a text without quotes."""
    last = failure.last
    if not last or last.quotes or not last.value or FIELD.match(failure.here):
        return None
    for number in range(last.end.line, failure.at.line):
        start = last.end.column if number == last.end.line else 0
        rest = failure.line(number)[start:]
        comment = rest.strip()
        if comment.startswith("#"):
            return failure.problem(
                Place(number, start + rest.index("#")),
                "yaml-comment",
                "this comment cuts the text in two: more of the text follows below it",
                "move the comment to the line above the field; or, if it is part of the text, put "
                "all of the text in quotes",
                len(comment),
            )
        if comment:
            return None
    return None


def stray_item(failure: Failure) -> Problem | None:
    """Say that a list item stands in the column of the fields."""
    if failure.at.column != failure.context.column or not _first_on_line(failure, "- "):
        return None
    return _field_between_items(failure) or failure.problem(
        failure.at,
        "yaml-dash",
        "a list item stands among fields",
        "delete the dash; or write the name of the field that the list belongs to on a line above "
        "it, such as `topics:`",
    )


def _field_between_items(failure: Failure) -> Problem | None:
    """Say that it is the field above the item that stands wrong: its item began further above."""
    column = failure.at.column
    field: Place | None = None
    for number in reversed(range(failure.at.line)):
        line = failure.line(number)
        if not line[: column + 1].strip() or line.lstrip().startswith("#"):
            continue
        found = FIELD.match(line, column)
        if line[:column].strip() or not found or not found[1]:
            return None
        if line[column:].startswith("- "):
            break
        if not line[found.end() :].strip():
            return None
        field = Place(number, column)
    else:
        return None
    if field is None:
        return None
    name = FIELD.match(failure.line(field.line), column)
    written = name[1] if name else ""
    return failure.problem(
        field,
        "yaml-indent",
        f"`{written}` stands between two list items and belongs to neither",
        f"to add it to the item above, begin it in column {column + 3}",
        len(written),
    )


def field_after_empty_item(failure: Failure) -> Problem | None:
    """Say that a field stands below a dash that begins an empty item."""
    return field_among_items(failure) if _below_dash(failure) else None


def field_among_items(failure: Failure) -> Problem | None:
    """Say that a field or a text stands in the column of dashes."""
    if failure.at.column != failure.context.column or not _first_on_line(failure, ""):
        return None
    rest = failure.here[failure.at.column :]
    field = FIELD.match(rest)
    if field is None:
        return failure.problem(
            failure.at,
            "yaml-dash",
            "there is no dash before this list item",
            f"write {as_code('- ' + rest)}",
            len(rest.rstrip()),
        )
    return failure.problem(
        failure.at,
        "yaml-indent",
        f"`{field[1]}` stands in the column of the dashes, so it belongs to no list item",
        f"to add it to the item above, begin it in column {failure.at.column + 3}; for a new item "
        f"write {as_code('- ' + rest)}",
        len(field[1]),
    )


def after_the_end(failure: Failure) -> Problem | None:
    """Say that `...` ended the record before its last line."""
    for number, line in enumerate(failure.lines[: failure.at.line + 1]):
        if line.startswith("..."):
            return failure.problem(
                Place(number, 0),
                "yaml-documents",
                "`...` ends the record, and more follows",
                "one file holds one record: delete the line, or what follows it",
                3,
            )
    return None


def _rest(failure: Failure) -> str:
    return failure.line(failure.context.line)[failure.context.column :].rstrip()


def _below_dash(failure: Failure) -> bool:
    """Tell whether the line stands in the column of the list items above it."""
    column = failure.context.column
    for line in reversed(failure.lines[: failure.context.line]):
        if line[: column + 1].strip(" "):
            return not line[:column].strip() and f"{line[column:]} ".startswith("- ")
    return False


def _first_on_line(failure: Failure, beginning: str) -> bool:
    line = failure.here
    column = failure.at.column
    return not line[:column].strip() and line[column:].startswith(beginning)
