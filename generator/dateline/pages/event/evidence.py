"""What different parties say, side by side: dates, accounts, figures."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dateline.pages.event.sources import byline, cited
from dateline.pages.lists.rail import number, who
from dateline.records.rules.sources import local_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.pages.view import View
    from dateline.records.event import Event, Figure, Said


def claims_html(view: View, event: Event, numbers: dict[str, int]) -> str:
    """Return the dates that sources give, where they differ."""
    rows = [
        (view.date(claim.date), _giver(view, event, claim), cited(view, claim.source, numbers))
        for claim in event.date_claims
    ]
    return _table(view, ("date", "by", "source"), rows)


def accounts_html(view: View, event: Event, numbers: dict[str, int]) -> str:
    """Return each side's account."""
    items = "\n".join(
        f"<div><dt>{_giver(view, event, account)}</dt> <dd>{view.text(account.text)}"
        f" {cited(view, account.source, numbers)}</dd></div>"
        for account in event.accounts
    )
    return f'<dl class="dl-accounts">\n{items}\n</dl>' if items else ""


def figures_html(view: View, event: Event, numbers: dict[str, int]) -> str:
    """Return every figure with who gives it; numbers of one thing stand side by side."""
    by_what: dict[str, list[Figure]] = defaultdict(list)
    for figure in event.figures:
        by_what[figure.what].append(figure)
    beside = [_sides(view, event, group, numbers) for group in by_what.values() if len(group) > 1]
    rows = [
        (
            view.text(figure.what),
            f"<b>{view.text(_with_unit(figure))}</b>",
            who(view, figure),
            cited(view, figure.source, numbers),
        )
        for group in by_what.values()
        for figure in group
        if len(group) == 1
    ]
    return "\n".join(
        filter(None, [*beside, _table(view, ("what", "number", "by", "source"), rows)])
    )


def _giver(view: View, event: Event, said: Said) -> str:
    """Return who says it: whom the record names, else who published the source it names."""
    named = who(view, said)
    if named or not said.source:
        return named
    found = (source for source in event.sources if local_id(source) == said.source)
    return "".join(
        view.text(byline(view.timeline.articles.get(source.article or "", source)))
        for source in found
    )


def _sides(view: View, event: Event, figures: Sequence[Figure], numbers: dict[str, int]) -> str:
    """Return what several parties count, each number with who gives it."""
    items = "\n".join(
        f"<li><b>{view.text(_with_unit(figure))}</b> <span>{_giver(view, event, figure)}"
        f" {cited(view, figure.source, numbers)}</span></li>"
        for figure in figures
    )
    return f'<h3>{view.text(figures[0].what)}</h3>\n<ul class="dl-sides">\n{items}\n</ul>'


def _with_unit(figure: Figure) -> str:
    shown = number(figure)
    unit = figure.unit or ""
    return shown if not unit or unit in shown or unit in figure.what else f"{shown} {unit}"


def _table(view: View, heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    if not rows:
        return ""
    used = [place for place in range(len(heads)) if any(row[place] for row in rows)]
    head = " ".join(f'<th scope="col">{view.say(heads[place])}</th>' for place in used)
    body = "\n".join(
        "<tr>" + " ".join(f"<td>{row[place]}</td>" for place in used) + "</tr>" for row in rows
    )
    return (
        f'<table class="dl-table"><thead><tr>{head}</tr></thead><tbody>\n{body}\n</tbody></table>'
    )
