"""Rules of figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.records.findings import Finding
from dateline.records.numbers.reading import disagree
from dateline.records.rules.dates import twice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.records.event import Event, Figure
    from dateline.records.findings import Path


def check(event: Event) -> Iterator[Finding]:
    """A figure says one number, in words, in digits or both, and both agree."""
    for place, figure in enumerate(event.figures):
        path = ("figures", place)
        if figure.by and figure.by_name:
            yield twice(path)
        yield from _numbers(figure, path)


def _numbers(figure: Figure, path: Path) -> Iterator[Finding]:
    bounds = figure.min is not None or figure.max is not None
    if figure.text is None and figure.value is None and not bounds:
        yield Finding(
            path,
            "figure-empty",
            "this figure says no number",
            "add `text:` as the source has it, and `value:` (or `min:`, `max:`) in digits",
        )
    elif figure.value is not None and bounds:
        yield Finding(
            (*path, "value"),
            "figure-range",
            "`value` is one number; `min` and `max` say between which numbers it lies",
            "keep `value`, or `min` and `max`",
            on_key=True,
        )
    elif figure.min is not None and figure.max is not None and figure.min > figure.max:
        yield Finding(
            (*path, "min"),
            "figure-range",
            f"`min` {figure.min} is above `max` {figure.max}",
            "swap the two",
        )
    elif figure.text is not None:
        sentence = disagree(figure.text, figure.value, figure.min, figure.max)
        if sentence:
            yield Finding((*path, "text"), "figure-mismatch", sentence)
