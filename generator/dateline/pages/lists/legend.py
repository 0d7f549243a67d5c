"""What the marks beside dates mean, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.pages.dates import mark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.pages.view import View

_MEANINGS: Final = (
    ("day", "the day is known"),
    ("block", "only the month or the year is known"),
    ("about", "about then, or probably"),
    ("one-of", "one day of these"),
    ("open", "since, or until"),
    ("span", "it lasted"),
)


def legend(view: View, ids: Iterable[str]) -> str:
    """Return the marks of these events with their meanings; nothing where every day is known."""
    used = {mark(view.event_of(key).date) for key in ids}
    if used <= {"day"}:
        return ""
    items = "\n".join(
        f'<li><span class="dl-mark dl-mark--{name}" aria-hidden="true"></span>'
        f"{view.say(meaning)}</li>"
        for name, meaning in _MEANINGS
        if name in used
    )
    return f'<ul class="dl-legend" aria-label="{view.say("Marks beside dates")}">\n{items}\n</ul>'
