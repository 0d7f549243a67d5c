"""Rules as tables have them, compiled to search a row of tokens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.times.building import BUILDERS
from dateline.drafting.times.found import Found
from dateline.drafting.times.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dateline.drafting.languages.table import Rule
    from dateline.drafting.times.tokens import Lexicon

_ELEMENT: Final = re.compile(
    r"(?P<side>[<>](?P<not>!)?)?(?P<brace>\{(?:(?P<name>[A-Za-z_]+):)?)?(?P<names>[^{}]+?)\}?(?P<times>[?+])?"
)
_RUN: Final = 6
"""How often `+` repeats at most; no number takes more words, and endless ones cost too much."""

_MARKS: Final = frozenset({"?", "+", "|", ":", "{", "}"})


class Element(NamedTuple):
    """One element of a pattern: the classes it takes, and how."""

    names: tuple[str, ...]
    capture: str | None
    times: str
    side: str


def elements_of(pattern: str) -> Iterator[Element]:
    """Yield the elements of a pattern; the syntax is told at `Rule`."""
    for written in pattern.split():
        if written in _MARKS:
            yield Element((written,), None, "", "")
            continue
        found = _ELEMENT.fullmatch(written)
        if found is None:
            message = f"{written!r} is no element of a pattern"
            raise ValueError(message)
        names = tuple(found["names"].split("|"))
        capture = (found["name"] or names[0]) if found["brace"] else None
        yield Element(names, capture, found["times"] or "", found["side"] or "")


class Pattern:
    """One rule, ready to be tried at a place in a row of tokens."""

    def __init__(self, rule: Rule, lexicon: Lexicon) -> None:
        """Compile the rule's pattern to a regular expression over the kinds of tokens."""
        elements = list(elements_of(rule.pattern))
        self.rule = rule
        self.build = BUILDERS[rule.meaning]
        self.names = {one.capture: one.names for one in elements if one.capture}
        sources = [_source(one, lexicon) for one in elements]
        self._regex = re.compile("".join(sources))
        self.starts = "".join(_firsts(elements, lexicon))

    def match(self, kinds: str, at: int) -> re.Match[str] | None:
        """Return the match that begins at a token."""
        return self._regex.match(kinds, at)


class Layer:
    """The rules of one layer, sorted by the tokens that they may begin with."""

    def __init__(self, rules: Iterable[Rule], lexicon: Lexicon) -> None:
        """Compile all rules."""
        self._lexicon = lexicon
        self._by_kind: dict[str, list[Pattern]] = {}
        for rule in rules:
            pattern = Pattern(rule, lexicon)
            for kind in set(pattern.starts):
                self._by_kind.setdefault(kind, []).append(pattern)

    def rewrite(self, tokens: Sequence[Token]) -> list[Token]:
        """Return the row with each longest match, the first of equals, built into one token."""
        kinds = "".join([token.kind for token in tokens])
        done: list[Token] = []
        at = 0
        while at < len(tokens):
            built = self._built(tokens, kinds, at) if kinds[at] in self._by_kind else None
            if built is None:
                done.append(tokens[at])
                at += 1
            else:
                done.append(built[0])
                at = built[1]
        return done

    def _built(self, tokens: Sequence[Token], kinds: str, at: int) -> tuple[Token, int] | None:
        matches = [
            (found.end(), pattern, found)
            for pattern in self._by_kind[kinds[at]]
            if (found := pattern.match(kinds, at))
        ]
        matches.sort(key=_end, reverse=True)
        for end, pattern, found in matches:
            values = pattern.build(found_of(tokens, pattern, found))
            if values is not None:
                parts = tuple(tokens[at:end])
                start, last = parts[0], parts[-1]
                kind = self._lexicon.kind_of(values)
                return Token(start.start, last.end, kind, values, start.first, parts), end
        return None


def _end(match: tuple[int, Pattern, re.Match[str]]) -> int:
    return match[0]


def found_of(tokens: Sequence[Token], pattern: Pattern, match: re.Match[str]) -> Found:
    """Return what a pattern has matched in a row of tokens."""
    captured: dict[str, Sequence[Token]] = {}
    for name in pattern.names:
        start, end = match.span(name)
        if start >= 0:
            captured[name] = tokens[start:end]
    ends = tokens[match.start()].start, tokens[match.end() - 1].end
    return Found(captured, pattern.names, pattern.rule.given, *ends)


def literals_of(rules: Iterable[Rule], classes: Iterable[str]) -> set[str]:
    """Return the words and marks that patterns name themselves, all names but the classes.

    A hyphen is among them always, since runs may hold some.
    """
    known = set(classes)
    return {"-"} | {
        name
        for rule in rules
        for element in elements_of(rule.pattern)
        for name in element.names
        if name not in known
    }


def _source(element: Element, lexicon: Lexicon) -> str:
    kinds = "".join(lexicon.kinds_of(name) for name in element.names)
    if not kinds:
        message = f"no token is any of {element.names}"
        raise ValueError(message)
    any_of = f"[{kinds}]"
    match element.side:
        case "<":
            return f"(?<={any_of})"
        case "<!":
            return f"(?<!{any_of})"
        case ">":
            return f"(?={any_of})"
        case ">!":
            return f"(?!{any_of})"
    if element.times == "+":
        hyphens = lexicon.kinds_of("-")
        any_of = f"{any_of}(?:[{hyphens}]?{any_of}){{0,{_RUN}}}"
    group = f"(?P<{element.capture}>{any_of})" if element.capture else f"(?:{any_of})"
    return f"{group}?" if element.times == "?" else group


def _firsts(elements: Iterable[Element], lexicon: Lexicon) -> Iterator[str]:
    """Yield the kinds that a match may begin with."""
    for element in elements:
        if element.side:
            continue
        for name in element.names:
            yield lexicon.kinds_of(name)
        if element.times != "?":
            return
