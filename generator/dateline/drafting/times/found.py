"""What a rule has matched: its captures, and what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.times.periods import unit_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.drafting.languages.table import Value
    from dateline.drafting.times.meanings.meaning import Meaning
    from dateline.drafting.times.periods import Unit
    from dateline.drafting.times.tokens import Token

_SCALES: Final = frozenset({100, 1000, 1_000_000})

Span = tuple[int, int]
"""The place of the first character, and the one behind the last."""


class Found(NamedTuple):
    """The match of a rule: the tokens of each capture, and the classes that it asked for."""

    captured: Mapping[str, Sequence[Token]]
    names: Mapping[str, tuple[str, ...]]
    given: Mapping[str, Value]
    start: int
    end: int
    """Of the whole match, in characters."""

    def get(self, name: str) -> Value | None:
        """Return what the first token of a capture means, or what the rule gives."""
        tokens = self.captured.get(name)
        if tokens is None:
            return self.given.get(name)
        value = self._value(tokens[0], name)
        return value if isinstance(value, int | float | str | tuple) else None

    def whole(self, name: str) -> int | None:
        """Return it as a whole number, or None where it is absent or none."""
        value = self.get(name)
        return value if isinstance(value, int) else None

    def text(self, name: str) -> str | None:
        """Return it as text, or None where it is absent or none."""
        value = self.get(name)
        return value if isinstance(value, str) else None

    def unit(self) -> Unit | None:
        """Return the unit, or None where it is absent or shorter than a day."""
        return unit_of(self.text("unit"))

    def meaning(self, name: str) -> Meaning | None:
        """Return what an earlier layer has built, or None where the capture is absent."""
        tokens = self.captured.get(name)
        if tokens is None:
            return None
        value = self._value(tokens[0], name)
        return None if isinstance(value, int | float | str | tuple) else value

    def number(self, name: str) -> float | None:
        """Return the number that a row of number words makes: "twenty-five", "two hundred"."""
        tokens = self.captured.get(name)
        if tokens is None:
            return self.whole(name)
        total = 0.0
        for token in tokens:
            value = next((token.values[one] for one in self.names[name] if one in token.values), 0)
            if isinstance(value, int | float) and value:
                total = _joined(total, value)
        return total

    def span(self, name: str) -> Span:
        """Return where a capture stands in the text."""
        tokens = self.captured[name]
        return tokens[0].start, tokens[-1].end

    def _value(self, token: Token, name: str) -> Value | Meaning:
        return next(token.values[one] for one in self.names[name] if one in token.values)


def _joined(total: float, value: float) -> float:
    """Return what two numbers in a row make: 20 and 5 are 25; 3 and 5, as in "3-5 days", are 5."""
    if total and value in _SCALES:
        return total * value
    is_next_digit = total % 10 == 0 and value < 10  # noqa: PLR2004 - tens, then units
    is_after_scale = total % 100 == 0 and value < 100  # noqa: PLR2004 - hundreds, then the rest
    return total + value if is_next_digit or is_after_scale else value
