"""libyaml's complaint to a problem that an editor understands, with the mended line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.reading.diagnosis import brackets, colons, indents, lines, quotes, specials
from dateline.reading.diagnosis.failure import Failure, retrace

if TYPE_CHECKING:
    from collections.abc import Callable

    from yaml import MarkedYAMLError

    from dateline.problems import Problem

    Rule = Callable[[Failure], Problem | None]


def diagnose(error: MarkedYAMLError, text: str, file: str) -> Problem:
    """Return what an editor should look at, and how it would be right.

    The place is that of the mistake, which may stand before the place where libyaml gave up.
    """
    failure = retrace(error, text, file)
    for rule in (*_BY_WORDS.get(failure.words, ()), *_BY_DOING.get(failure.doing, ())):
        problem = rule(failure)
        if problem is not None:
            return problem
    return _anything(failure)


def _anything(failure: Failure) -> Problem:
    return failure.problem(
        failure.at,
        "yaml-syntax",
        f"this cannot be read: {_PLAIN_WORDS.get(failure.words, failure.words)}",
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

_COLON: Final[tuple[Rule, ...]] = (colons.within_a_line, colons.in_a_later_line)
_FLOW: Final[tuple[Rule, ...]] = (
    colons.without_name,
    brackets.comma_missing,
    quotes.text_after,
    brackets.unclosed,
    brackets.within,
)
_BLOCK: Final[tuple[Rule, ...]] = (
    colons.without_name,
    specials.directive,
    quotes.text_after,
    brackets.text_after,
    lines.cut_by_comment,
    quotes.line_after,
)
_BY_WORDS: Final[dict[str, tuple[Rule, ...]]] = {
    "mapping values are not allowed in this context": _COLON,
    "could not find expected ':'": (
        specials.directive,
        lines.cut_name,
        lines.without_space,
        lines.without_dash,
        colons.after_a_long_name,
        lines.without_colon,
    ),
    "found character that cannot start any token": (specials.tab, specials.here),
    "found a tab character that violates indentation": (specials.tab,),
    "found a tab character where an indentation space is expected": (specials.tab,),
    "found unexpected end of stream": (quotes.unclosed,),
    "found unexpected document indicator": (quotes.unclosed,),
    "found unknown escape character": (quotes.unknown_escape,),
    "did not find expected hexdecimal number": (quotes.unknown_escape,),
    "found invalid Unicode character escape code": (quotes.unknown_escape,),
    "block sequence entries are not allowed in this context": (specials.here,),
    "mapping keys are not allowed in this context": (specials.here,),
    "did not find expected key": (*_BLOCK, lines.stray_item, indents.elsewhere),
    "did not find expected '-' indicator": (*_BLOCK, lines.field_among_items, indents.elsewhere),
    "did not find expected ',' or ']'": _FLOW,
    "did not find expected ',' or '}'": _FLOW,
    "found incompatible YAML document": (specials.directive,),
    "found duplicate %YAML directive": (specials.directive,),
    "found duplicate %TAG directive": (specials.directive,),
    "did not find expected node content": (
        colons.without_name,
        brackets.unclosed,
        brackets.within,
        specials.here,
        lines.field_after_empty_item,
    ),
    "found unexpected ':'": (colons.tight,),
    "did not find expected <document start>": (
        lines.after_the_end,
        colons.without_name,
        lines.cut_name,
        specials.directive,
        quotes.text_after,
        brackets.text_after,
        indents.first_field,
    ),
}
_BY_DOING: Final[dict[str, tuple[Rule, ...]]] = {
    "while scanning a block scalar": (specials.begins,),
    "while scanning an anchor": (specials.begins,),
    "while scanning an alias": (specials.begins,),
    "while scanning a tag": (specials.begins,),
    "while parsing a tag": (specials.begins,),
    "while parsing a node": (specials.begins,),
    "while scanning a directive": (specials.directive,),
    "while scanning a %YAML directive": (specials.directive,),
    "while scanning a %TAG directive": (specials.directive,),
}
