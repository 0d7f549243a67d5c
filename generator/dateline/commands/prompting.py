"""Questions to a person, who is offered what exists while typing; plain ones without a terminal."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

import click
from prompt_toolkit import PromptSession
from prompt_toolkit.completion import Completer, Completion

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prompt_toolkit.completion import CompleteEvent
    from prompt_toolkit.document import Document

    from dateline.starting.records.interview import Person
    from dateline.starting.records.known import Choice, Known
    from dateline.starting.records.questions import Question

_OFFERED: Final = 50


def person_here(known: Known) -> Person:
    """Return who answers: someone at a terminal, or the lines of standard input."""
    if sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb":
        return _AtTerminal(known)
    return _Lines()


class _Lines:
    """Answers that come line by line."""

    def ask(self, question: Question, before: str) -> str:
        del before
        hint = ", ".join(question.choices) or question.hint
        click.echo(f"{question.words}{f' ({hint})' if hint else ''}: ", nl=False)
        try:
            return input()
        except EOFError:
            if question.is_required:
                raise
            return ""

    def tell(self, message: str) -> None:
        click.echo(f"  {message}")


class _AtTerminal:
    """Someone who is offered what exists, and can mend an answer that was not taken."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._session: PromptSession[str] = PromptSession(complete_while_typing=True)

    def ask(self, question: Question, before: str) -> str:
        hint = ", ".join(question.choices) or question.hint
        return self._session.prompt(
            f"{question.words} ",
            default=before,
            completer=_Offering(question, self._known),
            bottom_toolbar=f" {hint}" if hint else None,
        )

    def tell(self, message: str) -> None:
        click.secho(f"  {message}", fg=None if "NO_COLOR" in os.environ else "red")


class _Offering(Completer):
    """Offers the records that a question may name, found by any part of their names."""

    def __init__(self, question: Question, known: Known) -> None:
        self._question = question
        self._known = known

    def get_completions(
        self, document: Document, complete_event: CompleteEvent
    ) -> Iterator[Completion]:
        """Yield what the text before the cursor may become."""
        text = document.text_before_cursor
        if self._question.is_many:
            text = text.rpartition(",")[2]
        word = text.strip()
        if not word and not complete_event.completion_requested:
            return
        wanted = word.casefold()
        matching = (
            (id_, names)
            for id_, names in self._choices()
            if any(wanted in one.casefold() for one in (id_, *names))
        )
        for (id_, names), _ in zip(matching, range(_OFFERED), strict=False):
            shown = names[0] if names else ""
            yield Completion(id_, start_position=-len(text.lstrip()), display_meta=shown)

    def _choices(self) -> Sequence[Choice | tuple[str, Sequence[str]]]:
        question = self._question
        if question.choices:
            return [(one, ()) for one in question.choices]
        if not question.refers:
            return []
        records = self._known.choices(question.refers)
        if question.field != "sources":
            return records
        addresses = [(url, (title,)) for url, title in sorted(self._known.addresses.items())]
        return [*addresses, *records]
