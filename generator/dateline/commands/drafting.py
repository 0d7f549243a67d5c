"""`dateline draft`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

import click

from dateline.commands.clock import today
from dateline.commands.printing import print_problems
from dateline.commands.watching import Watching
from dateline.drafting.articles import Given, Material, read
from dateline.drafting.articles.fetching import expand, fetch
from dateline.loading.load import load
from dateline.problems import Problem
from dateline.proposing.existing import Existing
from dateline.proposing.folder import DRAFTS
from dateline.proposing.manifest import read_manifest
from dateline.proposing.propose import Proposing
from dateline.reading.names import shown
from dateline.records.dates import Refusal, parse
from dateline.records.languages import is_language
from dateline.records.urls import problem_with

if TYPE_CHECKING:
    from dateline.drafting.articles import Reading
    from dateline.proposing.propose import Proposed

_NAMED: Final = 5
"""Lines that are named of those that gave no draft."""

_WEB: Final = ("http://", "https://")


@click.command()
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True)
@click.option("--published", help="The day of publication, as 2020-08-17.")
@click.option("--publisher", default="", help="Who published it.")
@click.option("--url", default="", help="The article's address; for one article only.")
@click.option("--language", default="", help="Its language, such as en or ru.")
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(DRAFTS),
    show_default=True,
    help="The folder of the drafts.",
)
@click.option("--allow-loopback", is_flag=True, hidden=True, help="For tests: ask this machine.")
def draft(  # noqa: PLR0913 - the command's own options
    *,
    articles: tuple[str, ...],
    published: str | None,
    publisher: str,
    url: str,
    language: str,
    into: Path,
    allow_loopback: bool,
) -> None:
    """Propose records for what ARTICLE tells; `dateline review` walks through them.

    An ARTICLE is a text, an HTML page or a WARC file, a folder of these, an address of the web, or
    - for standard input. What the options say stands above what is found.

    Nothing is written under events/. Every draft comes with the words that it rests on, and with
    what is doubtful about it. The same article twice changes nothing, and what an editor has
    changed stays.

    Example: dateline draft ferry.html --published 2024-05-07

    Exit status: 0 all articles were read, 1 some could not be, 2 wrong use.
    """
    given = Given(_day(published), publisher.strip(), _address(url), _language(language))
    places = expand(articles)
    if url and len(places) > 1:
        message = "--url is the address of one article, and here are several"
        raise click.UsageError(message)
    root = Path.cwd()
    problems: list[Problem] = []
    lines: list[str] = []
    with Watching(is_long=len(places) > 1) as watching:
        watching.stage("Reading the timeline")
        proposing = _proposing(root, into)
        watching.stage("Drafting")
        for number, place in enumerate(places):
            material = fetch(place, sys.stdin.buffer, allow_loopback=allow_loopback)
            if isinstance(material, Problem):
                problems.append(material)
            else:
                for reading in read(material, given):
                    problems += reading.problems
                    lines += _drafted(reading, material, proposing, problems)
            watching.step(number + 1, len(places))
    for line in lines:
        click.echo(line)
    print_problems([_printable(one) for one in problems], root)
    if not places:
        click.echo("No article is there: the folder is empty.", err=True)
    sys.exit(1 if problems or not places else 0)


def _proposing(root: Path, into: Path) -> Proposing:
    loaded = load(root)
    missing = [one for one in loaded.problems if one.code == "timeline-missing"]
    if missing:
        _stop(missing, root)
    manifest = read_manifest(root / into)
    if isinstance(manifest, Problem):
        _stop([manifest], root)
    return Proposing(root / into, manifest, Existing(loaded.records), today())


def _drafted(
    reading: Reading, material: Material, proposing: Proposing, problems: list[Problem]
) -> list[str]:
    """Draft what was read, and return the line that says what came of it."""
    if reading.article is None:
        return []
    is_fetched = material.name.lower().startswith(_WEB)
    made = proposing.propose(reading.article, is_fetched=is_fetched)
    if made.outcome == "undated":
        message = "the day on which this was published was not found, so nothing in it can be dated"
        advice = "say it: --published 2020-08-17"
        problems.append(Problem(reading.name, 1, 1, "draft-undated", message, advice, length=0))
        return []
    return [f"{shown(reading.name)}: {_words(made, proposing.drafts.name)}"]


def _words(made: Proposed, drafts: str) -> str:
    folder = f"{drafts}/{made.folder}/"
    if made.outcome == "drafted":
        events = "1 event" if made.events == 1 else f"{made.events:,} events"
        alike = f"; {made.alike:,} may be in the timeline already" if made.alike else ""
        known = f"; the article itself is there already ({made.article})" if made.article else ""
        return f"{events} drafted in {folder}{alike}{known}{_passed(made.passed)}"
    said = {
        "kept text": f"there are no rules for its language; the text is kept in {folder}",
        "kept unknown": f"its language was not recognized; the text is kept in {folder} "
        "(say it: --language en)",
        "no event": "no event was found; nothing was written",
        "there already": f"in the timeline already, with its events ({made.article})",
        "as before": f"drafted already in {folder}; nothing has changed",
        "under review": f"an editor is deciding on {folder} already; it stays as it is",
        "changed": f"{folder} was changed since; it stays as it is (delete it to draft anew)",
    }
    return said[made.outcome]


def _passed(lines: tuple[int, ...]) -> str:
    """Say where else an editor may want to look: at sentences with a date that gave no draft."""
    if not lines:
        return ""
    more = f" and {len(lines) - _NAMED:,} more" if len(lines) > _NAMED else ""
    named = ", ".join(map(str, lines[:_NAMED])) + more
    line = "line" if len(lines) == 1 else "lines"
    return f"; read {line} {named} of its article.txt yourself: a date, and no event found"


def _stop(problems: list[Problem], root: Path) -> NoReturn:
    print_problems(problems, root)
    click.echo("Nothing was drafted.", err=True)
    sys.exit(1)


def _printable(problem: Problem) -> Problem:
    return problem._replace(file=shown(problem.file))


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    day = parse(text.strip())
    if isinstance(day, Refusal) or not day.is_day:
        message = f"'{text}' is not one exact day; write it as 2020-08-17"
        raise click.BadParameter(message, param_hint="'--published'")
    return date.fromisoformat(str(day))


def _address(url: str) -> str:
    wrong = problem_with(url.strip()) if url else None
    if wrong:
        message = f"{wrong.message}; {wrong.help}" if wrong.help else wrong.message
        raise click.BadParameter(message, param_hint="'--url'")
    return url.strip()


def _language(language: str) -> str:
    if language and not is_language(language.strip()):
        message = f"'{language}' is not a language code; write two letters as in be, en, ru"
        raise click.BadParameter(message, param_hint="'--language'")
    return language.strip()
