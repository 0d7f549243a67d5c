"""`dateline new`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn, TypeVar

import click

from dateline.commands.clock import today
from dateline.commands.from_issue import draft_names, from_issue
from dateline.commands.printing import print_problems
from dateline.commands.prompting import person_here
from dateline.describing.files import schema_files
from dateline.loading.after import problems_after
from dateline.loading.load import load
from dateline.starting.records.answers import Refusal, answer
from dateline.starting.records.begin import begin, draft
from dateline.starting.records.interview import interview
from dateline.starting.records.known import Known
from dateline.starting.records.questions import QUESTIONS, Question, question
from dateline.writing.files import write_all

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.starting.records.begin import Begun
    from dateline.starting.records.interview import Person
    from dateline.timeline.collection import Collection

_OPTIONS: Final = {"sources": "source", "places": "place", "topics": "topic", "threads": "thread"}
"""What an option is called that may be given more than once."""

_KIND: Final = Question(
    "kind", "What is new? (Enter: an event)", "", is_required=True, choices=tuple(QUESTIONS)
)

C = TypeVar("C", bound=click.Command)


def _with_fields(command: C) -> C:
    """Give a command an option for each field that is asked for."""
    fields = dict.fromkeys(one.field for asked in QUESTIONS.values() for one in asked)
    for field in fields:
        asked = {kind: one for kind in QUESTIONS if (one := question(kind, field))}
        first = next(iter(asked.values()))
        of = ", ".join(asked)
        words = dict.fromkeys(word for one in asked.values() for word in one.choices)
        hint = ", ".join(words) or first.hint
        name = _OPTIONS.get(field, field)
        many = ", also several times" if first.is_many else ""
        command.params.append(
            click.Option(
                [f"--{name}", field],
                multiple=first.is_many,
                metavar="URL" if field in {"sources", "url"} else "TEXT",
                help=f"For {of}: {first.words}{f' ({hint})' if hint else ''}{many}",
            )
        )
    return command


@_with_fields
@click.command()
@click.argument("what", metavar="[KIND]", required=False, type=click.Choice(list(QUESTIONS)))
@click.option("--id", "wish", default="", help="The record's id. Without it, one is proposed.")
@click.option(
    "--from-issue",
    "issue",
    type=click.Path(exists=True, dir_okay=False, path_type=Path, allow_dash=True),
    help="The text of an issue made with one of the forms, or its JSON; it becomes a draft.",
)
def new(
    what: str | None, wish: str, issue: Path | None, **options: str | tuple[str, ...] | None
) -> None:
    """Write a new record: an event, or another KIND.

    KIND is event, article, place, person, organization, topic or thread. Without options it asks,
    and offers what exists while you type. Nothing is ever overwritten: a record that cannot stand
    yet, and one whose questions were broken off, waits in drafts/.

    Example: dateline new event --title Opening --date 2020-08-17 --source https://news.example/x

    Exit status: 0 what was asked for is written, 1 it is not, 2 wrong use.
    """
    root = Path.cwd()
    given = {field: value for field, value in options.items() if value}
    records = _records(root)
    known = Known.of(records)
    if issue is not None:
        if given or what or wish:
            message = "--from-issue takes everything from the form, and no other option"
            raise click.UsageError(message)
        from_issue(root, issue, known)
        return
    kind = what or "event"
    fields: dict[str, object] = {}
    if given:
        fields = _from_options(kind, given, known)
    else:
        person = person_here(known)
        try:
            kind = what or _ask_kind(person)
            interview(kind, person, known, fields)
        except (EOFError, KeyboardInterrupt):
            click.echo()
            _keep(root, kind, fields, "The questions were broken off")
    begun = begin(kind, fields, known, today(), wish)
    if isinstance(begun, Refusal):
        raise click.ClickException(str(begun))
    _write(root, kind, begun, fields, records)


def _records(root: Path) -> Collection:
    loaded = load(root)
    nowhere = [problem for problem in loaded.problems if problem.code == "timeline-missing"]
    if nowhere:
        message = f"{nowhere[0].message}: {nowhere[0].help}"
        raise click.ClickException(message)
    return loaded.records


def _ask_kind(person: Person) -> str:
    """Ask until the answer is a kind; Enter alone means an event."""
    text = ""
    while True:
        text = person.ask(_KIND, text)
        kind = text.strip().lower() or "event"
        if kind in QUESTIONS:
            return kind
        person.tell(f"'{text.strip()}' is none of {', '.join(QUESTIONS)}")


def _from_options(
    kind: str, given: Mapping[str, str | tuple[str, ...]], known: Known
) -> dict[str, object]:
    """Return the fields that options give; all that is wrong with them is told at once."""
    fields: dict[str, object] = {}
    wrong = [
        f"--{_OPTIONS.get(field, field)} is not for a new {kind}"
        for field in given
        if question(kind, field) is None
    ]
    for asked in QUESTIONS[kind]:
        option = f"--{_OPTIONS.get(asked.field, asked.field)}"
        texts = given.get(asked.field, "")
        if not texts and asked.is_required:
            wrong.append(f"{option} is missing")
        for text in [texts] if isinstance(texts, str) else texts:
            one = answer(kind, asked, text, known)
            if one.refusal and texts:
                wrong.append(f"{option}: {one.refusal}")
            elif isinstance(one.value, list):
                there = fields.setdefault(asked.field, [])
                there += one.value  # type: ignore[operator]  # set a line above
            elif one.value:
                fields[asked.field] = one.value
    if wrong:
        raise click.UsageError("\n       ".join(wrong))
    return fields


def _write(
    root: Path, kind: str, begun: Begun, fields: Mapping[str, object], records: Collection
) -> None:
    """Write a record, unless it breaks a rule together with the others: then it is a draft."""
    if (root / begun.path).exists():
        message = f"{begun.path} is there already, and was left as it is"
        raise click.ClickException(message)
    problems = problems_after(root, {begun.path: begun.text})
    print_problems(problems, root)
    if any(problem.severity == "error" for problem in problems):
        _keep(root, kind, fields, "It cannot stand yet: see the problems above")
    texts = {begun.path: begun.text}
    texts.update(
        {
            path: text
            for path, text in schema_files(records.settings).items()
            if not (root / path).exists()
        }
    )
    write_all(root, texts)
    click.echo(f"{begun.path} is written.")
    if begun.left:
        click.echo("Left to fill in, where you know it:")
        width = max(map(len, begun.left))
        for field, what in begun.left.items():
            click.echo(f"  {field:{width}}  {what}")
    click.echo("Then run `dateline check`.")


def _keep(root: Path, kind: str, fields: Mapping[str, object], why: str) -> NoReturn:
    """Put what was answered into the folder of drafts, so that no work is lost, and end."""
    if not fields:
        click.echo("Nothing was written.", err=True)
        sys.exit(1)
    kept = draft(kind, fields, [f"{why}."], today(), draft_names(root))
    write_all(root, {kept.path: kept.text})
    click.echo(f"{why}. What you gave is kept in {kept.path}.", err=True)
    sys.exit(1)
