"""The pages of articles: what was published, where, and every event drawn from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.pages import addresses, escape
from dateline.pages.event.sources import byline
from dateline.pages.facts import facts_html
from dateline.pages.lists.columns import with_margin
from dateline.pages.lists.legend import legend
from dateline.pages.lists.rail import rail
from dateline.pages.page import Head, Page, page
from dateline.records.article import Article
from dateline.records.languages import name as language_name
from dateline.records.urls import host

if TYPE_CHECKING:
    from dateline.pages.view import View
    from dateline.records.article import Bibliography


def all_articles(view: View) -> dict[str, Bibliography]:
    """Return every article by id, also those that only quick sources name."""
    return {**view.timeline.articles, **view.timeline.links.quick}


def label(key: str, article: Bibliography) -> str:
    """Return what an article is called, plain: its title, else who published it."""
    return article.title or byline(article) or key


def article_page(view: View, key: str, article: Bibliography) -> Page:
    """Return the page of one article."""
    here = view.at(addresses.page_of("article", key))
    ids = here.timeline.links.articles.get(key, [])
    kicker = f'<div class="dl-kicker">{here.link(addresses.index_of("article"), "Articles")}</div>'
    head = Head(
        title=_title(view, key, article),
        kind="article",
        language=view.language,
        description=f"{view.timeline.settings.title}: {len(ids)} events drawn from this article.",
        source=f"events/articles/{key}.yml" if key in view.timeline.articles else "",
    )
    return page(
        here.path,
        head,
        [with_margin([facts_html(_facts(here, article)), legend(here, ids)], [rail(here, ids)])],
        before=kicker,
    )


def _title(view: View, key: str, article: Bibliography) -> str:
    if article.title:
        return article.title
    by = byline(article) or key
    if article.published:
        return f"{by}, {view.plain_date(article.published)}"
    return by


def _facts(view: View, article: Bibliography) -> list[tuple[str, str]]:
    rows = []
    if article.url:
        shown = escape.html_text(host(article.url))
        link = f'<a href="{escape.address(article.url)}" rel="noopener external">{shown}</a>'
        rows.append((view.say("Address"), link))
    if isinstance(article, Article):
        rows += [
            (view.say(name), escape.html_text(text))
            for name, text in (
                ("DOI", article.doi),
                ("ISBN", article.isbn),
                ("Reference", article.reference),
            )
            if text
        ]
    if article.publisher:
        rows.append((view.say("Publisher"), escape.html_text(article.publisher)))
    if article.agency:
        rows.append((view.say("Agency"), escape.html_text(article.agency)))
    if article.authors:
        rows.append((view.say("By"), escape.html_text(", ".join(article.authors))))
    if article.published:
        rows.append((view.say("Published"), view.date(article.published)))
    if article.language:
        name = language_name(article.language, view.language)
        rows.append((view.say("Language"), escape.html_text(name)))
    if article.kind:
        rows.append((view.say("Kind"), view.say(article.kind)))
    for copy in article.archives:
        goal = escape.address(copy.url)
        shown = escape.html_text(host(copy.url))
        day = f", {view.date(copy.date)}" if copy.date else ""
        link = f'<a href="{goal}" rel="noopener external">{shown}</a>{day}'
        rows.append((view.say("archived copy"), link))
    return rows


def articles_index(view: View) -> list[Page]:
    """Return the pages that list all articles, by publisher."""
    here = view.at(addresses.index_of("article"))
    entries = sorted(
        all_articles(view).items(), key=lambda one: (byline(one[1]).casefold(), one[0])
    )
    items = []
    for key, article in entries:
        day = f" <small>{here.date(article.published)}</small>" if article.published else ""
        ids = here.timeline.links.articles.get(key, [])
        # Without a title only what it tells of sets it apart from others of its publisher.
        about = byline(article) if article.title else here.title(ids[0]) if ids else ""
        text = f"<p>{escape.html_text(about)}</p>" if about else ""
        link = here.link(addresses.page_of("article", key), label(key, article))
        number = here.count(len(ids), "event")
        items.append(f"<li><div>{link}{day} {text}</div> <span>{number}</span></li>")
    inner = "\n".join(items)
    head = Head("Articles", "index", view.language, f"{view.timeline.settings.title}: articles")
    return [page(here.path, head, [f'<ul class="dl-index">\n{inner}\n</ul>'])]
