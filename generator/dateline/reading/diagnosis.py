"""libyaml's complaint to a problem that an editor understands, with the mended line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.problems import Problem
from dateline.reading.failure import Failure, LastText, Place, retrace
from dateline.reading.mending import (
    as_code,
    quoted,
    value_end,
    value_start,
    with_quotes,
    with_value,
    without_quotes,
)
from dateline.reading.nodes import Scalar
from dateline.reading.text import character_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from yaml import MarkedYAMLError

    from dateline.reading.nodes import Node

_NO_SPACE: Final = re.compile(r"([A-Za-z_][\w-]*):([^ \t].*)")
_FIELD: Final = re.compile(r"[ \t]*(?:-[ \t]+)*([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]|$)")
_WORD: Final = re.compile(r"[A-Za-z_][\w-]*$")
_INDENT: Final = re.compile(r"[ \t]*(?:-[ \t]+)*")
_LONGEST_KEY: Final = 1024  # libyaml's limit for a key on one line


def diagnose(error: MarkedYAMLError, text: str, file: str) -> Problem:
    """Return what an editor should look at, and how it would be right.

    The place is that of the mistake, which may stand before the place where libyaml gave up.
    """
    failure = retrace(error, text, file)
    for rule in _RULES.get(failure.words, ()):
        problem = rule(failure)
        if problem is not None:
            return problem
    return _anything(failure)


def diagnose_root(node: Node, file: str) -> Problem:
    """Return why a file that holds a text or a list is no record."""
    place = node.position
    what = "a list"
    if type(node) is Scalar:
        what = "a text"
        found = _NO_SPACE.match(node.text)
        if found and node.style == "plain":
            return Problem(
                file,
                place.line,
                place.column,
                "yaml-colon-space",
                f"there is no space after the colon of `{found[1]}`",
                f"write `{found[1]}: …`",
                len(found[1]) + 1,
            )
    return Problem(
        file,
        place.line,
        place.column,
        "record-shape",
        f"this file holds {what}, and a record is made of fields",
        "write the fields one a line, such as `title: …`",
        place.length,
    )


# --- A colon where none can be -------------------------------------------------------------------


def _colon_on_its_line(failure: Failure) -> Problem | None:
    last = failure.last
    line = failure.line(failure.at.line)
    if last and last.start.line != failure.at.line and not last.style:
        return None
    if last and last.start.line == failure.at.line == last.end.line and _is_first(failure, last):
        if failure.at.column - last.start.column <= _LONGEST_KEY:
            return None
        return failure.problem(
            last.start,
            "yaml-key",
            f"the name of this field is longer than {_LONGEST_KEY} characters",
            "names of fields are short words, such as `title`",
            failure.at.column - last.start.column,
        )
    start = value_start(line)
    if start is None or start > failure.at.column:
        return None
    if line[start] in "\"'":
        return _after_quotes(failure)
    return failure.problem(
        failure.at,
        "yaml-colon",
        "a colon followed by a space stands inside a text without quotes",
        f"put the text in quotes: {with_quotes(line, start)}",
    )


def _colon_in_a_later_line(failure: Failure) -> Problem | None:
    last = failure.last
    if not last or last.style or last.start.line == failure.at.line:
        return None
    first = failure.line(last.start.line)
    here = failure.line(failure.at.line)
    found = _NO_SPACE.match(last.value)
    if _is_first(failure, last):
        if found:
            return _no_space(failure, last.start, found)
        return failure.problem(
            last.start,
            "yaml-colon-missing",
            "there is no colon after the name of this field",
            f"write {as_code(first[last.start.column :].rstrip() + ':')}",
            len(first.rstrip()) - last.start.column,
        )
    field = _FIELD.match(here)
    indent = _INDENT.match(first)
    start = Place(failure.at.line, len(here) - len(here.lstrip()))
    if field and indent:
        return failure.problem(
            start,
            "yaml-indent",
            f"`{field[1]}` is indented further than the field above it, as if it were part of "
            "its text",
            f"begin both in column {indent.end() + 1}; or, if it is part of the text, put all of "
            "the text in quotes",
            len(field[1]),
        )
    return failure.problem(
        failure.at,
        "yaml-colon",
        "a colon followed by a space stands inside a text without quotes",
        "put all of the text in quotes, from line "
        f"{last.start.line + 1} on; or write it below {as_code(first[: last.start.column] + '>-')}",
    )


def _is_first(failure: Failure, text: LastText) -> bool:
    """Tell whether a text is the first on its line, where the name of a field should be."""
    return not failure.line(text.start.line)[: text.start.column].strip(" \t-")


def _no_space(failure: Failure, place: Place, found: re.Match[str]) -> Problem:
    rest = found[2].strip()
    return failure.problem(
        place,
        "yaml-colon-space",
        f"there is no space after the colon of `{found[1]}`",
        f"write {as_code(f'{found[1]}: {rest}')}",
        len(found[1]) + 1,
    )


# --- A line that is no field ---------------------------------------------------------------------


def _line_without_colon(failure: Failure) -> Problem | None:
    place = failure.context
    line = failure.line(place.line)
    rest = line[place.column :].rstrip()
    found = _NO_SPACE.match(rest)
    if found and not found[2].startswith("//"):
        return _no_space(failure, place, found)
    above = next((text for text in reversed(failure.lines[: place.line]) if text.strip()), "")
    if rest.startswith("-") and above[place.column : place.column + 2] == "- ":
        return failure.problem(
            place,
            "yaml-dash",
            "there is no space after the dash of this list item",
            f"write {as_code('- ' + rest[1:])}",
        )
    if above[place.column : place.column + 2] == "- ":
        return failure.problem(
            place,
            "yaml-dash",
            "there is no dash before this list item",
            f"write {as_code('- ' + rest)}; or, if it continues the text above, indent it further",
            len(rest),
        )
    if _WORD.match(rest):
        return failure.problem(
            place,
            "yaml-colon-missing",
            "there is no colon after this word",
            f"write {as_code(rest + ': …')}; or, if it continues the text above, indent it by two "
            "spaces",
            len(rest),
        )
    return failure.problem(
        place,
        "yaml-indent",
        "this line is no field, and it is not indented as part of the text above",
        "indent it by two spaces more than the field that it belongs to",
        len(rest),
    )


# --- Quotes --------------------------------------------------------------------------------------


def _unclosed_quote(failure: Failure) -> Problem:
    line = failure.line(failure.context.line)
    start = failure.context.column
    quote = line[start : start + 1]
    text = line[start + 1 : value_end(line, start)]
    help_ = f"close it: {with_value(line, start, quote + text + quote)}"
    if quote == "'":
        whole = line[:start] + quoted(quote + text)
        help_ += f"; or, where it is an apostrophe: {as_code(whole)}"
    return failure.problem(
        failure.context, "yaml-quote", "the quote that opens here is never closed", help_
    )


def _after_quotes(failure: Failure) -> Problem | None:
    text = failure.quoted
    if text is None or text.end.line != failure.at.line:
        return None
    line = failure.line(failure.at.line)
    if line[text.end.column : failure.at.column].strip():
        return None
    if text.start.line != text.end.line:
        first = failure.line(text.start.line)
        start = text.start.column
        return failure.problem(
            text.start,
            "yaml-quote",
            f"the quote that opens here closes only on line {text.end.line + 1}, where more text "
            "follows",
            f"close it on its own line: {as_code(first.rstrip() + first[start])}",
        )
    return failure.problem(
        Place(text.end.line, text.end.column - 1),
        "yaml-quote",
        "the text in quotes ends here, but more text follows",
        f"put other quotes around all of it: {with_quotes(line, text.start.column)}",
    )


def _bad_escape(failure: Failure) -> Problem:
    line = failure.line(failure.at.line)
    start = failure.context.column if failure.context.line == failure.at.line else None
    slash = line.rfind("\\", 0, failure.at.column + 1)
    escape = line[slash : max(slash + 2, failure.at.column)]
    body = without_quotes(line[start : value_end(line, start)]) if start is not None else ""
    single = "'" + body.replace("'", "''") + "'"
    shown = "" if start is None else f": {with_value(line, start, single)}"
    return failure.problem(
        Place(failure.at.line, max(slash, 0)),
        "yaml-escape",
        f"in double quotes a backslash begins a code, and `{escape}` is none",
        f"write the text in single quotes{shown}",
        2,
    )


def _bad_character_code(failure: Failure) -> Problem:
    line = failure.line(failure.at.line)
    slash = max(line.rfind("\\", 0, failure.at.column + 1), 0)
    found = re.compile(r"\\[xuU]([0-9A-Fa-f]+)").match(line, slash)
    code = found[0][:10] if found else "\\"
    return failure.problem(
        Place(failure.at.line, slash),
        "text-character",
        f"`{code}` in double quotes is the number of no character"
        if not found or int(found[1][:8], 16) > 0x10FFFF  # noqa: PLR2004 - Unicode's last number
        else f"`{code}` writes {character_name(chr(int(found[1][:4], 16)))}",
        "write the character itself, or the text in single quotes",
        len(code),
    )


# --- Characters that mean something else at a value's beginning ----------------------------------


def _special_at_context(failure: Failure) -> Problem:
    return _special(failure, failure.context)


def _special_here(failure: Failure) -> Problem | None:
    if failure.line(failure.at.line)[failure.at.column : failure.at.column + 1] == "\t":
        return None
    return _special(failure, failure.at)


def _special(failure: Failure, place: Place) -> Problem:
    line = failure.line(place.line)
    character = line[place.column : place.column + 1]
    help_ = f"put the text in quotes: {with_quotes(line, place.column)}"
    if character in {"|", ">"}:
        help_ += f"; or begin it on the next line, below `{character}`"
    elif character == "-":
        help_ += "; or, for a list, begin it on the next line"
    return failure.problem(
        place, "yaml-special", f"a text without quotes cannot begin with {character}", help_
    )


def _tab(failure: Failure) -> Problem | None:
    line = failure.line(failure.at.line)
    column = line.find("\t", failure.at.column)
    blank = not line[: max(column, 0)].strip()
    if column < 0 or not (blank or column == failure.at.column):
        return None
    indent = len(line) - len(line.lstrip())
    mended = line[:indent].replace("\t", "  ") + line[indent:].rstrip()
    return failure.problem(
        Place(failure.at.line, column),
        "yaml-tab",
        "this line is indented with a tab" if blank else "a tab stands where a space should",
        f"use spaces: `{mended}`" if blank else "use a space instead",
    )


def _directive(failure: Failure) -> Problem:
    return failure.problem(
        failure.context,
        "yaml-documents",
        "a line that begins with % tells programs how to read YAML; records need none",
        "delete the line; or, if it belongs to a text, indent it",
    )


# --- Brackets ------------------------------------------------------------------------------------


def _unclosed_bracket(failure: Failure) -> Problem | None:
    if not failure.open:
        return None
    opened = failure.open[-1]
    line = failure.line(opened.line)
    here = failure.line(failure.at.line)
    if failure.at.line == opened.line:
        return None
    indent = len(line) - len(line.lstrip())
    field = _FIELD.match(here)
    dedented = field and len(here) - len(here.lstrip()) <= indent
    if not dedented and any(text.strip() for text in failure.lines[failure.at.line :]):
        return None
    bracket = line[opened.column]
    closing = "]" if bracket == "[" else "}"
    end = value_end(line, opened.column)
    return failure.problem(
        opened,
        "yaml-bracket",
        f"the bracket {bracket} that opens here is never closed",
        f"close it with {closing}: {as_code(line[:end].rstrip(',') + closing)}",
    )


def _bracket(failure: Failure) -> Problem | None:
    if not failure.open:
        return None
    here = failure.line(failure.at.line)
    character = here[failure.at.column : failure.at.column + 1]
    bracket = failure.line(failure.open[-1].line)[failure.open[-1].column]
    closing = "]" if bracket == "[" else "}"
    if character in {"]", "}"} and character != closing:
        mended = here[: failure.at.column] + closing + here[failure.at.column + 1 :]
        return failure.problem(
            failure.at,
            "yaml-bracket",
            f"{bracket} is closed by {closing}, not by {character}",
            f"write {as_code(mended)}",
        )
    if character == ",":
        return failure.problem(
            failure.at,
            "yaml-comma",
            "there is nothing before this comma",
            "delete the comma, or write what is missing",
        )
    if character == "-":
        return failure.problem(
            failure.at,
            "yaml-bracket",
            f"a dash begins a list item here, within {bracket}",
            "within brackets separate the items by commas; or leave the brackets out",
        )
    if character == ":" and failure.last and not failure.last.style:
        return failure.problem(
            failure.at,
            "yaml-colon",
            "a second colon stands here within brackets",
            f"put the text in quotes: {with_quotes(here, failure.last.start.column)}"
            "; or write a comma before the next field"
            if failure.last.start.line == failure.at.line
            else "put the text in quotes, or write a comma before the next field",
        )
    if character:
        return failure.problem(
            failure.at,
            "yaml-comma",
            "a comma is missing before this",
            f"separate what stands within {bracket} and {closing} by commas; put a text that "
            "holds brackets or quotes in quotes",
        )
    return None


def _after_bracket(failure: Failure) -> Problem | None:
    before = failure.before().rstrip()
    if not before.endswith(("]", "}")):
        return None
    line = failure.line(failure.at.line)
    start = value_start(line)
    if line[failure.at.column] in "]}":
        help_ = f"delete it: {as_code(line[: failure.at.column] + line[failure.at.column + 1 :])}"
        return failure.problem(
            failure.at, "yaml-bracket", "this bracket closes nothing: none is open", help_
        )
    return failure.problem(
        failure.at,
        "yaml-bracket",
        f"text follows the closing bracket {before[-1]}",
        f"if the brackets are part of the text, put it in quotes: {with_quotes(line, start)}"
        if start is not None
        else "delete it, or put the text in quotes",
    )


# --- Lines at the wrong place --------------------------------------------------------------------


def _comment_cuts(failure: Failure) -> Problem | None:
    last = failure.last
    if not last or last.style or not last.value or last.end.line >= failure.at.line:
        return None
    if _FIELD.match(failure.line(failure.at.line)):
        return None
    between = [failure.line(last.end.line)[last.end.column :]]
    between += failure.lines[last.end.line + 1 : failure.at.line]
    for number, text in enumerate(between, last.end.line):
        stripped = text.lstrip()
        if stripped.startswith("#"):
            column = failure.line(number).index("#", last.end.column if number == last.end.line else 0)
            return failure.problem(
                Place(number, column),
                "yaml-comment",
                "this comment cuts the text in two: more of the text follows below it",
                "move the comment to the line above the field; or, if it is part of the text, put "
                "all of the text in quotes",
                len(stripped.rstrip()),
            )
        if stripped:
            return None
    return None


def _list_item(failure: Failure) -> Problem | None:
    line = failure.line(failure.at.line)
    if not line[failure.at.column :].startswith("- ") or line[: failure.at.column].strip():
        return None
    if failure.at.column != failure.context.column:
        return None
    return failure.problem(
        failure.at,
        "yaml-dash",
        "a list item stands among fields",
        "write the name of the field that the list belongs to on a line above it, such as "
        "`topics:`",
    )


def _field_in_list(failure: Failure) -> Problem | None:
    if failure.at.column != failure.context.column:
        return None
    line = failure.line(failure.at.line)
    field = _FIELD.match(line)
    if field is None:
        return failure.problem(
            failure.at,
            "yaml-dash",
            "there is no dash before this list item",
            f"write {as_code('- ' + line[failure.at.column :])}",
        )
    return failure.problem(
        failure.at,
        "yaml-indent",
        f"`{field[1]}` stands in the column of the dashes, so it belongs to no list item",
        f"to add it to the item above, begin it in column {failure.at.column + 3}; for a new item "
        f"write {as_code('- ' + line[failure.at.column :])}",
        len(field[1]),
    )


def _wrong_indent(failure: Failure) -> Problem | None:
    line = failure.line(failure.at.line)
    if line[: failure.at.column].strip() or not line.strip():
        return None
    columns = _columns_above(failure.lines[: failure.at.line], dash=line.lstrip().startswith("- "))
    nearest = min(columns, key=lambda column: (abs(column - failure.at.column), -column), default=0)
    return failure.problem(
        failure.at,
        "yaml-indent",
        f"this line begins in column {failure.at.column + 1}, where nothing above begins",
        f"begin it in column {nearest + 1}, below what it belongs with"
        if nearest != failure.at.column
        else "indent it as the lines that it belongs with",
        len(line.strip()),
    )


def _columns_above(lines: list[str], *, dash: bool) -> list[int]:
    """Return the columns in which something may go on, from the line above outwards."""
    columns: list[int] = []
    limit: int | None = None
    for line in reversed(lines):
        body = line.lstrip(" ")
        if not body or body.startswith("#"):
            continue
        start = len(line) - len(body)
        if limit is not None and start >= limit:
            continue
        limit = start
        found = _INDENT.match(line)
        content = found.end() if found else start
        if not dash:
            columns.append(content)
        elif content > start:
            columns.append(start)
        if not limit:
            break
    return columns


def _indented_root(failure: Failure) -> Problem | None:
    first = next((i for i, text in enumerate(failure.lines) if _FIELD.match(text)), None)
    if first is None:
        return None
    line = failure.line(first)
    if not line.startswith(" ") or failure.line(failure.at.line).startswith((" ", ".")):
        return None
    return failure.problem(
        Place(first, 0),
        "yaml-indent",
        f"this line is indented, and line {failure.at.line + 1} is not",
        f"begin it in column 1: {as_code(line)}",
        len(line) - len(line.lstrip()),
    )


def _second_document(failure: Failure) -> Problem | None:
    end = next((i for i, text in enumerate(failure.lines) if text.startswith("...")), None)
    if end is None or end > failure.at.line:
        return None
    return failure.problem(
        Place(end, 0),
        "yaml-documents",
        "`...` ends the record, and more follows",
        "one file holds one record: delete the line, or what follows it",
        3,
    )


def _anything(failure: Failure) -> Problem:
    return failure.problem(
        failure.at,
        "yaml-syntax",
        f"this cannot be read as a record: {_PLAIN_WORDS.get(failure.words, failure.words)}",
        "look for a missing quote, bracket, colon or space on this line and the one above",
    )


_PLAIN_WORDS: Final = {
    "did not find expected key": "the name of a field was expected",
    "did not find expected '-' indicator": "a dash, for the next list item, was expected",
    "did not find expected node content": "a value was expected",
    "did not find expected <document start>": "the record had ended before this",
    "could not find expected ':'": "a colon was expected",
    "mapping values are not allowed in this context": "a colon cannot stand here",
    "mapping keys are not allowed in this context": "a question mark cannot stand here",
    "block sequence entries are not allowed in this context": "a dash cannot stand here",
}

_Rule = "Callable[[Failure], Problem | None]"
_QUOTED_END = (_unclosed_quote,)
_IN_BLOCK = (_after_quotes, _after_bracket, _comment_cuts)
_IN_BRACKETS = (_after_quotes, _unclosed_bracket, _bracket)
_RULES: Final[dict[str, tuple[Callable[[Failure], Problem | None], ...]]] = {
    "mapping values are not allowed in this context": (
        _colon_on_its_line,
        _colon_in_a_later_line,
    ),
    "could not find expected ':'": (_line_without_colon,),
    "found character that cannot start any token": (_tab, _special_here),
    "found a tab character that violates indentation": (_tab,),
    "found a tab character where an indentation space is expected": (_tab,),
    "found unexpected end of stream": (_unclosed_quote,),
    "found unexpected document indicator": (_unclosed_quote,),
    "found unknown escape character": (_bad_escape,),
    "did not find expected hexdecimal number": (_bad_escape,),
    "found invalid Unicode character escape code": (_bad_character_code,),
    "did not find expected comment or line break": (_special_at_context,),
    "found an indentation indicator equal to 0": (_special_at_context,),
    "did not find expected alphabetic or numeric character": (_special_at_context,),
    "block sequence entries are not allowed in this context": (_special_here,),
    "mapping keys are not allowed in this context": (_special_here,),
    "found undefined tag handle": (_special_at_context,),
    "did not find expected key": (*_IN_BLOCK, _list_item, _wrong_indent),
    "did not find expected '-' indicator": (*_IN_BLOCK, _field_in_list, _wrong_indent),
    "did not find expected ',' or ']'": _IN_BRACKETS,
    "did not find expected ',' or '}'": _IN_BRACKETS,
    "did not find expected node content": (_unclosed_bracket, _bracket, _special_here),
    "did not find expected <document start>": (
        _second_document,
        _after_quotes,
        _after_bracket,
        _indented_root,
    ),
}
