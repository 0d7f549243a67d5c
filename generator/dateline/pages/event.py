"""The page of one event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.pages import escape
from dateline.pages.page import Page, page
from dateline.records.dates import machine, words
from dateline.records.rules.sources import local_id
from dateline.records.urls import host
from dateline.records.vocabulary import STATUSES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.records.article import Article
    from dateline.records.event import Event, Figure, Said, Source
    from dateline.timeline.timeline import Happening, Timeline


def event_page(timeline: Timeline, happening: Happening) -> Page:
    """Return the page of an event."""
    event = happening.event
    lines = [
        f"# {escape.text(event.title)}",
        "",
        " · ".join(_particulars(timeline, event)),
        "",
        *_paragraph(event.summary),
    ]
    if event.body:
        lines += [f'<div class="dateline-body">\n{escape.body(event.body)}\n</div>', ""]
    numbers = {local_id(source): n for n, source in enumerate(event.sources, 1)}
    lines += [
        *_claims(timeline, event, numbers),
        *_accounts(timeline, event, numbers),
        *_figures(timeline, event, numbers),
        *_actors(timeline, event),
        *_sources(timeline, event),
        *_neighbours(timeline, happening),
    ]
    return page(f"events/{happening.id}.md", event.title, lines, description=event.summary or "")


def date_html(event: Event) -> str:
    """Return the date in words, with its machine-readable form where there is one."""
    shown = escape.attribute(words(event.date, "en"))
    stamp = machine(event.date)
    return f'<time datetime="{escape.attribute(stamp)}">{shown}</time>' if stamp else shown


def status_text(event: Event) -> str:
    """Return the status, with what is disputed."""
    note = f" ({escape.text(event.status_note)})" if event.status_note else ""
    return f"{event.status}{note}"


def _paragraph(text: str | None) -> list[str]:
    return [escape.text(text), ""] if text else []


def _particulars(timeline: Timeline, event: Event) -> Iterator[str]:
    yield f"**{date_html(event)}**"
    if event.date_text:
        yield f"“{escape.text(event.date_text)}”"
    for place in event.places:
        yield escape.text(timeline.name("place", place))
    if event.at and event.at.name:
        yield escape.text(event.at.name)
    yield f'<span title="{escape.attribute(STATUSES[event.status])}">{status_text(event)}</span>'


def _who(timeline: Timeline, said: Said) -> str:
    if said.by:
        return escape.text(timeline.name("actor", said.by))
    return escape.text(said.by_name or "")


def _source_number(said: Said, numbers: dict[str, int]) -> str:
    if said.source in numbers:
        return f"[{numbers[said.source]}](#source-{numbers[said.source]})"
    return ""


def _claims(timeline: Timeline, event: Event, numbers: dict[str, int]) -> list[str]:
    if not event.date_claims:
        return []
    rows = [
        f"| {escape.text(words(claim.date, 'en'))} | {_who(timeline, claim)} "
        f"| {_source_number(claim, numbers)} |"
        for claim in event.date_claims
    ]
    return [
        "## Dates, and who gives them",
        "",
        "| date | by | source |",
        "|---|---|---|",
        *rows,
        "",
    ]


def _accounts(timeline: Timeline, event: Event, numbers: dict[str, int]) -> list[str]:
    if not event.accounts:
        return []
    items = [
        f"- **{_who(timeline, account)}**: {escape.text(account.text)} "
        f"{_source_number(account, numbers)}".rstrip()
        for account in event.accounts
    ]
    return ["## Accounts", "", *items, ""]


def _figures(timeline: Timeline, event: Event, numbers: dict[str, int]) -> list[str]:
    if not event.figures:
        return []
    rows = [
        f"| {escape.text(figure.what)} | {escape.text(_number(figure))} "
        f"| {_who(timeline, figure)} | {_source_number(figure, numbers)} |"
        for figure in event.figures
    ]
    head = ["| what | number | by | source |", "|---|---|---|---|"]
    return ["## Figures, and who gives them", "", *head, *rows, ""]


def _number(figure: Figure) -> str:
    if figure.text:
        return figure.text
    if figure.value is not None:
        number = f"{figure.value:,}"
    elif figure.min is not None and figure.max is not None:
        number = f"{figure.min:,} to {figure.max:,}"
    elif figure.min is not None:
        number = f"at least {figure.min:,}"
    else:
        number = f"at most {figure.max:,}"
    return f"{number} {figure.unit or ''}".strip()


def _actors(timeline: Timeline, event: Event) -> list[str]:
    if not event.actors:
        return []
    items = [
        f"- {escape.text(timeline.name('actor', actor.who))} ({escape.text(actor.role)})"
        for actor in event.actors
    ]
    return ["## Who", "", *items, ""]


def _sources(timeline: Timeline, event: Event) -> list[str]:
    lines = ["## Sources", ""]
    for number, source in enumerate(event.sources, 1):
        lines += [f"{number}.  {_cited(timeline, source, number)}", ""]
        for quote in source.quotes:
            lines += [f"    > “{escape.text(quote.text)}”", ""]
    return lines


def _cited(timeline: Timeline, source: Source, number: int) -> str:
    article: Article | Source | None = timeline.articles.get(source.article or "")
    article = article or source
    by = article.publisher or (host(article.url) if article.url else "")
    parts = [part for part in (article.title, by) if part]
    if article.published:
        parts.append(words(article.published, "en"))
    label = escape.text(", ".join(parts) or "source")
    anchor = f'<span id="source-{number}"></span>'
    if article.url:
        return f'{anchor}<a href="{escape.address(article.url)}" rel="noopener">{label}</a>'
    return f"{anchor}{label}"


def _neighbours(timeline: Timeline, happening: Happening) -> list[str]:
    lines = []
    for label, name in (("Before", happening.previous), ("After", happening.next)):
        if name:
            title = escape.text(timeline.happenings[name].event.title)
            lines.append(f"- {label}: [{title}]({name}.md)")
    return ["## In time", "", *lines, ""] if lines else []
