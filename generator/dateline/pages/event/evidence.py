"""What different parties say, side by side: dates, accounts, figures."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dateline.pages.event.sources import cited
from dateline.pages.lists.rail import number, who

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.pages.view import View
    from dateline.records.event import Event, Figure


def claims_html(view: View, event: Event, numbers: dict[str, int]) -> str:
    """Return the dates that sources give, where they differ."""
    rows = [
        (view.date(claim.date), who(view, claim), cited(view, claim.source, numbers))
        for claim in event.date_claims
    ]
    return _table(view, ("date", "by", "source"), rows)


def accounts_html(view: View, event: Event, numbers: dict[str, int]) -> str:
    """Return each side's account."""
    items = "\n".join(
        f"<div><dt>{who(view, account)}</dt> <dd>{view.text(account.text)}"
        f" {cited(view, account.source, numbers)}</dd></div>"
        for account in event.accounts
    )
    return f'<dl class="dl-accounts">\n{items}\n</dl>' if items else ""


def figures_html(view: View, event: Event, numbers: dict[str, int]) -> str:
    """Return every figure with who gives it; numbers of one thing stand side by side."""
    by_what: dict[str, list[Figure]] = defaultdict(list)
    for figure in event.figures:
        by_what[figure.what].append(figure)
    beside = [_sides(view, group, numbers) for group in by_what.values() if len(group) > 1]
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


def _sides(view: View, figures: Sequence[Figure], numbers: dict[str, int]) -> str:
    """Return what several parties count, each number with who gives it."""
    items = "\n".join(
        f"<li><b>{view.text(_with_unit(figure))}</b> <span>{who(view, figure)}"
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
