"""What stands under the text of the home page: counts, key events, threads, the timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.pages import addresses
from dateline.pages.articles import all_articles
from dateline.pages.catalogue import by_size
from dateline.pages.lists.columns import with_margin
from dateline.pages.lists.legend import legend
from dateline.pages.lists.rail import chosen_rail, rail
from dateline.pages.lists.strip import strip

if TYPE_CHECKING:
    from dateline.pages.view import View

_SHOWN = 60  # events on the home page; the rest is a link away


def home_html(view: View) -> str:
    """Return the home page's own part as HTML, as seen from the site's root."""
    ids = opening(view)
    listed = with_margin([_threads(view), legend(view, ids)], [_opening(view, ids)])
    return "\n".join(block for block in (_counts(view), strip(view), listed) if block)


def _counts(view: View) -> str:
    timeline = view.timeline
    articles = all_articles(view)
    languages = {one.language for one in articles.values() if one.language}
    parts = [
        view.count(len(timeline.happenings), "event"),
        view.count(len(articles), "article"),
    ]
    if len(languages) > 1:
        parts.append(view.count(len(languages), "source language"))
    return f'<p class="dl-counts">{" · ".join(parts)}</p>'


def _threads(view: View) -> str:
    links = view.timeline.links.threads
    threads = by_size(view)
    counts = {key: view.count(len(links[key]), "event") for key in threads}
    items = "\n".join(
        f"<li>{view.record('thread', key)} <small>{counts[key]}</small></li>" for key in threads
    )
    if not items:
        return ""
    return (
        f'<section class="dl-threads">\n<h2 id="threads">{view.say("Threads")}</h2>\n'
        f"<ul>\n{items}\n</ul>\n</section>"
    )


def opening(view: View) -> list[str]:
    """Return the events that the home page shows: all, or else those that tell the most.

    Where there are too many, key events come first; where there are too few of those, the list
    begins at the first key event.
    """
    ids = list(view.timeline.happenings)
    if len(ids) <= _SHOWN:
        return ids
    key = [one for one in ids if view.event_of(one).importance == "key"]
    if len(key) >= _SHOWN // 4:
        return key[:_SHOWN]
    start = ids.index(key[0]) if key else 0
    return ids[start : start + _SHOWN]


def _opening(view: View, ids: list[str]) -> str:
    total = len(view.timeline.happenings)
    every = view.link(addresses.TIMELINE, f"All {total:,} events by month")
    if len(ids) == total:
        heading = f'<h2 id="timeline">{view.say("Timeline")} <small>{every}</small></h2>'
        return f'<section class="dl-opening">\n{heading}\n{rail(view, ids)}\n</section>'
    heading = f'<h2 id="timeline">{view.say("Key events")} <small>{every}</small></h2>'
    # Who has read to the end is not left there.
    onward = f'<p class="dl-onward dl-onward--list">{every}</p>'
    return (
        f'<section class="dl-opening">\n{heading}\n{chosen_rail(view, ids)}\n{onward}\n</section>'
    )
