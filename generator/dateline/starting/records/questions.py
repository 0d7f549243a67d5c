"""What a new record of each kind is asked for, and what an editor may fill in later."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, get_args

from dateline.records.vocabulary import ArticleKind, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Question(NamedTuple):
    """One field of a new record, as it is asked for.

    `refers` is the kind of the records that an answer names. Of `is_many` several may be given.
    """

    field: str
    words: str
    hint: str = ""
    is_required: bool = False
    refers: str = ""
    is_many: bool = False
    choices: Sequence[str] = ()


_NAME: Final = Question("name", "Name", "as readers know it", is_required=True)
_DESCRIPTION: Final = Question("description", "Description", "one or two plain sentences")
_PERSON: Final = (_NAME, _DESCRIPTION)

QUESTIONS: Final[Mapping[str, Sequence[Question]]] = MappingProxyType(
    {
        "event": (
            Question("title", "What happened?", "a short sentence", is_required=True),
            Question(
                "date",
                "When?",
                "2020-08-17, 2020-08, 2020-08-10/2020-08-16, 2020-08-17? for probably",
                is_required=True,
            ),
            Question(
                "sources",
                "Source",
                "the address of an article, or the id of one that is here",
                is_required=True,
                refers="article",
                is_many=True,
            ),
            Question("places", "Places", "ids, with commas", refers="place", is_many=True),
            Question("topics", "Topics", "ids, with commas", refers="topic", is_many=True),
            Question("threads", "Threads", "ids, with commas", refers="thread", is_many=True),
            Question("summary", "Summary", "one or two plain sentences"),
        ),
        "article": (
            Question("url", "Address", "the page itself, not a shortener's", is_required=True),
            Question("title", "Title", "as it was published"),
            Question("publisher", "Publisher", "whose site it is"),
            Question("published", "Published", "2020-08-17"),
            Question("language", "Language", "en, be, ru …"),
            Question("kind", "Kind", choices=get_args(ArticleKind)),
        ),
        "place": (
            _NAME,
            Question("kind", "Kind", is_required=True, choices=get_args(PlaceKind)),
            Question("within", "Within", "the id of the place around it", refers="place"),
            Question("lat", "Latitude", "53.9"),
            Question("lon", "Longitude", "27.6"),
        ),
        "person": _PERSON,
        "organization": _PERSON,
        "topic": (_NAME, _DESCRIPTION),
        "thread": (_NAME, _DESCRIPTION),
    }
)

OF_SOURCE: Final = (
    Question("title", "  its title", "Enter to leave it out"),
    Question("publisher", "  its publisher"),
    Question("published", "  the day it was published", "2020-08-17"),
)
"""What is asked of an article that is not here yet."""

LATER: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "event": {
            "summary": "one or two plain sentences: what readers see on the timeline",
            "places": "where it happened, by id",
            "topics": "what it is about, by id",
            "actors": "who took part, and as what: `{who: …, role: …}`",
            "figures": "numbers, each with who gives it",
            "status": "`confirmed` or `disputed`; without it, `reported`",
        },
        "article": {
            "title": "as it was published",
            "publisher": "whose site it is",
            "published": "the day",
            "language": "of its text",
            "archives": "a copy that lasts: `{url: …}`",
        },
        "place": {
            "names": "in other languages: `{be: …}`",
            "lat": "and `lon`: where it is drawn on maps",
            "within": "the place around it, by id",
        },
        "person": {
            "names": "in other languages: `{be: …}`",
            "aliases": "other spellings, for search",
            "description": "one or two plain sentences",
        },
        "organization": {
            "names": "in other languages: `{be: …}`",
            "aliases": "other names and short forms, for search",
            "description": "one or two plain sentences",
        },
        "topic": {"names": "in other languages: `{be: …}`", "description": "what belongs here"},
        "thread": {"names": "in other languages: `{be: …}`", "description": "the story in short"},
    }
)
"""Fields that an editor should look at next, of each kind, with what belongs in them."""

OF_EACH_SOURCE: Final = MappingProxyType(
    {"quotes": "under the source: the words that it rests on, `{text: …}`"}
)
"""The same, of an event's sources."""


def question(kind: str, field: str) -> Question | None:
    """Return what is asked for a field of a kind, or None."""
    return next((one for one in QUESTIONS[kind] if one.field == field), None)
