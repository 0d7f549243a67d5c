"""The sources of an event: who published what, when, and the words that the record rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote as percent

from dateline.pages import addresses, escape
from dateline.records.languages import name as language_name
from dateline.records.rules.sources import local_id
from dateline.records.urls import host, quick_id

if TYPE_CHECKING:
    from dateline.pages.view import View
    from dateline.records.article import Bibliography
    from dateline.records.event import Event, Quote, Source

_FRAGMENT_WORDS = 8


def numbers_of(event: Event) -> dict[str, int]:
    """Return the number under which each source of an event is cited, by its local id."""
    return {local_id(source): number for number, source in enumerate(event.sources, 1)}


def byline(article: Bibliography) -> str:
    """Return who published it, plain: the publisher, else the host of its address."""
    by = article.publisher or (host(article.url) if article.url else "")
    return f"{by} ({article.agency})" if article.agency and article.agency != by else by


def sources_html(view: View, event: Event) -> str:
    """Return the numbered list of an event's sources."""
    items = "\n".join(
        _source(view, source, number) for number, source in enumerate(event.sources, 1)
    )
    return f'<ol class="dl-sources">\n{items}\n</ol>'


def _source(view: View, source: Source, number: int) -> str:
    article: Bibliography = view.timeline.articles.get(source.article or "", source)
    key = source.article or (quick_id(source.url) if source.url else "")
    page = addresses.page_of("article", key)
    label = ", ".join(part for part in (article.title, byline(article)) if part) or key
    original = view.original or view.language
    parts = [view.link(page, label, language=article.language or original)]
    if article.published:
        parts.append(view.date(article.published))
    if article.language and article.language != view.language:
        name = language_name(article.language, view.language)
        parts.append(f'<span class="dl-language">{escape.html_text(name)}</span>')
    if source.locator:
        parts.append(escape.html_text(source.locator))
    lines = [f"<p>{', '.join(parts)}</p>"]
    spoken = article.language or view.timeline.settings.language
    lines += [_quote(view, one, article, spoken) for one in source.quotes]
    small = []
    if source.supports:
        names = ", ".join(view.say(part) for part in source.supports)
        small.append(f"{view.say('supports')}: {names}")
    if article.url:
        outside = escape.address(article.url)
        shown = escape.html_text(host(article.url))
        small.append(f'<a href="{outside}" rel="noopener external">{shown}</a>')
    for copy in article.archives:
        day = f", {view.date(copy.date)}" if copy.date else ""
        link = f'<a href="{escape.address(copy.url)}" rel="noopener external">'
        small.append(f"{link}{view.say('archived copy')}</a>{day}")
    if small:
        lines.append(f"<p><small>{' · '.join(small)}</small></p>")
    return f'<li id="source-{number}">{" ".join(lines)}</li>'


def _quote(view: View, quote: Quote, article: Bibliography, spoken: str) -> str:
    language = escape.attribute(quote.language or spoken)
    text = escape.html_text(quote.text)
    open_ = ""
    if article.url:
        goal = escape.address(f"{article.url.partition('#')[0]}#:~:text={fragment(quote.text)}")
        label = view.say("open at the quote")
        open_ = f' <a class="dl-open" href="{goal}" rel="noopener external">{label}</a>'
    return f'<blockquote><p><span lang="{language}">“{text}”</span>{open_}</p></blockquote>'


def fragment(text: str) -> str:
    """Return a quote as a text fragment: its first and last words where it is long.

    The syntax is that of the URL Fragment Text Directives draft, where `-`, `,` and `&` inside
    the words are percent-encoded.
    """
    words = text.split()
    ends = [" ".join(words)]
    if len(words) > 2 * _FRAGMENT_WORDS:
        ends = [" ".join(words[:_FRAGMENT_WORDS]), " ".join(words[-_FRAGMENT_WORDS:])]
    return ",".join(percent(end, safe="").replace("-", "%2D") for end in ends)


def cited(view: View, source: str | None, numbers: dict[str, int]) -> str:
    """Return the number of a source as a link down to it, or nothing."""
    if source not in numbers:
        return ""
    number = numbers[source]
    label = f"{view.say('source')} {number}"
    return f'<a class="dl-cite" href="#source-{number}" aria-label="{label}">{number}</a>'
