"""What the search finds on a page, and what it says of it: attributes of the page's main part."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from dateline.pages.articles import all_articles
from dateline.pages.event.sources import byline
from dateline.pages.view import View

if TYPE_CHECKING:
    from dateline.timeline.timeline import Timeline

KINDS: Final = {"event", "article", "person", "organization", "place", "topic", "thread"}
_PATH: Final = re.compile(r"(?:([^/]+)/)?(?:events|articles)/([^/]+)\.md")
_PART: Final = re.compile(r"/part-\d+\.md")


class Finds:
    """Writes what the search needs into pages; a page with nothing is not found."""

    def __init__(self, timeline: Timeline) -> None:
        self._view = View(timeline, "", timeline.settings.language)
        self._articles = all_articles(self._view)

    def languages(self) -> list[str]:
        """Return the languages of pages: the timeline's own, then the others."""
        timeline = self._view.timeline
        own = timeline.settings.language
        others = {one.event.language or own for one in timeline.happenings.values()}
        others |= {language for _, language in timeline.translations}
        return [own, *sorted(others - {own})]

    def on(self, path: str, kind: str | None, language: str | None) -> Markup:
        """Return the attributes of a page by its path below `docs/`.

        `kind` is a generated page's type, None that of a page written by hand.
        """
        if kind is not None and (kind not in KINDS or _PART.search(path)):
            return Markup("")
        said: dict[str, str] = {}
        named = _PATH.fullmatch(path)
        if kind == "event" and named:
            said = self._event(named[2], language or self._view.language)
        elif kind == "article" and named:
            said = self._article(named[2], language or self._view.language)
        body = Markup(" data-pagefind-body")
        if not said:
            return body
        meta = ", ".join(f"{name}[data-{name}]" for name in said)
        values = [Markup(' data-{}="{}"').format(name, value) for name, value in said.items()]
        return Markup("").join([body, Markup(' data-pagefind-meta="{}"').format(meta), *values])

    def _event(self, key: str, language: str) -> dict[str, str]:
        """Return an event's date in words, and where it was."""
        event = self._view.event_of(key)
        timeline = self._view.timeline
        places = [timeline.name("place", one, language) for one in event.places]
        if event.at and event.at.name:
            places.append(event.at.name)
        date = View(timeline, "", language).plain_date(event.date)
        return {"date": date, **({"place": ", ".join(places)} if places else {})}

    def _article(self, key: str, language: str) -> dict[str, str]:
        """Return when an article was published, and by whom."""
        article = self._articles.get(key)
        if article is None:
            return {}
        said = {}
        if article.published:
            said["date"] = View(self._view.timeline, "", language).plain_date(article.published)
        by = byline(article)
        return {**said, "by": by} if by and article.title else said
