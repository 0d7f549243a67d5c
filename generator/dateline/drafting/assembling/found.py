"""What drafting finds in an article, all together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dateline.drafting.actors import find_actors
from dateline.drafting.events.extracting import extract
from dateline.drafting.figures import find_figures
from dateline.drafting.places import find_places, without_places
from dateline.drafting.quotes import find_quotes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.drafting.actors import Actor
    from dateline.drafting.articles import Article
    from dateline.drafting.events.event import Event, Span
    from dateline.drafting.figures import Figure
    from dateline.drafting.naming.catalogue import Catalogue
    from dateline.drafting.places import PlaceMention
    from dateline.drafting.quotes import Quote


class Found(NamedTuple):
    """Who, where, what was said, how many, and what happened, each in the text's order."""

    actors: Sequence[Actor] = ()
    places: Sequence[PlaceMention] = ()
    quotes: Sequence[Quote] = ()
    figures: Sequence[Figure] = ()
    events: Sequence[Event] = ()
    passed: Sequence[Span] = ()
    """The sentences that name a date and tell no event that was found."""


def find(article: Article, catalogue: Catalogue) -> Found:
    """Return what stands in an article. Without a day of publication it has no events."""
    text, language, start = article.text, article.language, article.body
    actors = find_actors(text, language, catalogue, start)
    places = find_places(text, language, catalogue, actors)
    actors = without_places(actors, places)
    quotes = find_quotes(text, language, actors)
    figures = find_figures(text, language, actors, quotes, start)
    told = extract(article)
    return Found(actors, places, quotes, figures, told.events, told.passed)
