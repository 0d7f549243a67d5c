"""What the page of an event shows beneath its head, in order, with the headings.

A heading has its languages beside it, so that a new section is one place here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.pages import escape
from dateline.pages.event.connections import actors_html, changes_html, related_html
from dateline.pages.event.evidence import accounts_html, claims_html, figures_html
from dateline.pages.event.media import media_html
from dateline.pages.event.notices import standing
from dateline.pages.event.sources import numbers_of, sources_html

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from dateline.pages.view import View
    from dateline.records.event import Event
    from dateline.timeline.happening import Happening


class Heading(NamedTuple):
    """A heading in each language that pages speak; in any other it is English."""

    en: str
    be: str
    ru: str

    def html(self, language: str) -> str:
        """Return the heading; its anchor is the same in all languages."""
        anchor = self.en.split(",", maxsplit=1)[0].lower().replace(" ", "-")
        text = getattr(self, language) if language in self._fields else self.en
        return f'<h2 id="{anchor}">{escape.html_text(text)}</h2>\n'


class Here(NamedTuple):
    """The event of a page, and the numbers under which its sources are cited."""

    view: View
    id: str
    event: Event
    numbers: dict[str, int]


class Section(NamedTuple):
    """A part of the page; `html` is empty where the event has none of it."""

    html: Callable[[Here], str]
    heading: Heading | None = None


SECTIONS: Final[Sequence[Section]] = (
    Section(lambda at: _text(at.event.summary, "dl-summary")),
    Section(lambda at: standing(at.view, at.event)),
    Section(lambda at: _body(at.event.body)),
    Section(
        lambda at: claims_html(at.view, at.event, at.numbers),
        Heading(
            "Dates, and who gives them", be="Даты і хто іх называе", ru="Даты и кто их называет"
        ),
    ),
    Section(
        lambda at: accounts_html(at.view, at.event, at.numbers),
        Heading("Accounts", be="Версіі", ru="Версии"),
    ),
    Section(
        lambda at: figures_html(at.view, at.event, at.numbers),
        Heading(
            "Figures, and who gives them", be="Лічбы і хто іх называе", ru="Числа и кто их называет"
        ),
    ),
    Section(
        lambda at: actors_html(at.view, at.event),
        Heading("Who took part", be="Удзельнікі", ru="Участники"),
    ),
    Section(
        lambda at: related_html(at.view, at.id),
        Heading("Related", be="Звязаныя падзеі", ru="Связанные события"),
    ),
    Section(
        lambda at: changes_html(at.view, "update", at.event.updates),
        Heading("Updates", be="Дапаўненні", ru="Дополнения"),
    ),
    Section(
        lambda at: changes_html(at.view, "correction", at.event.corrections),
        Heading("Corrections", be="Выпраўленні", ru="Исправления"),
    ),
    Section(lambda at: media_html(at.view, at.event)),
    Section(
        lambda at: sources_html(at.view, at.event), Heading("Sources", be="Крыніцы", ru="Источники")
    ),
)


def sections_html(view: View, happening: Happening) -> Iterator[str]:
    """Yield each section that the event has something for."""
    event = happening.event
    here = Here(view, happening.id, event, numbers_of(event))
    for html, heading in SECTIONS:
        inner = html(here)
        if inner:
            yield f"{heading.html(view.language) if heading else ''}{inner}"


def _text(text: str | None, css: str) -> str:
    return f'<p class="{css}">{escape.html_text(text)}</p>' if text else ""


def _body(text: str | None) -> str:
    return f'<div class="dl-body">\n{escape.body(text)}\n</div>' if text else ""
