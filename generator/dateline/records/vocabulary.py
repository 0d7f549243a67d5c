"""The closed lists of the format, each word with its meaning."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

Status = Literal["confirmed", "reported", "disputed", "retracted"]
Importance = Literal["key", "normal", "minor"]
DateBasis = Literal["occurred", "reported", "published"]
Sensitive = Literal["violence", "death", "sexual-violence", "self-harm", "minors"]
PlaceKind = Literal["site", "city", "region", "country", "online"]
MediaKind = Literal["photo", "video", "audio", "document", "map", "screenshot"]
ArticleKind = Literal[
    "news",
    "analysis",
    "opinion",
    "interview",
    "statement",
    "report",
    "law",
    "video",
    "post",
    "encyclopedia",
    "other",
]
Support = Literal[
    "date",
    "place",
    "title",
    "summary",
    "body",
    "status",
    "figures",
    "accounts",
    "actors",
    "topics",
]


class Relation(NamedTuple):
    """A relation between two events: what it means, and what the other event calls it."""

    meaning: str
    inverse: str


STATUSES: Final[Mapping[Status, str]] = MappingProxyType(
    {
        "confirmed": "independent sources agree, or nobody contests it",
        "reported": "one source or one side says so",
        "disputed": "accounts conflict; the record shows each",
        "retracted": "we were wrong; the page stays and says why",
    }
)

IMPORTANCES: Final[Mapping[Importance, str]] = MappingProxyType(
    {
        "key": "a short version of the timeline shows it",
        "normal": "like most events",
        "minor": "shown where there is room",
    }
)

DATE_BASES: Final[Mapping[DateBasis, str]] = MappingProxyType(
    {
        "occurred": "the day on which it happened",
        "reported": "the day on which it was reported; it happened then or before",
        "published": "the day on which the article was published; nothing else is known",
    }
)

SENSITIVES: Final[Mapping[Sensitive, str]] = MappingProxyType(
    {
        "violence": "violence is told or shown",
        "death": "a death is told or shown",
        "sexual-violence": "sexual violence is told of",
        "self-harm": "suicide or self-harm is told of",
        "minors": "children are harmed or can be recognized",
    }
)

PLACE_KINDS: Final[Mapping[PlaceKind, str]] = MappingProxyType(
    {
        "site": "a building, a square, a plant: a dot on the map",
        "city": "a town, city or village",
        "region": "a part of a country, or a district",
        "country": "a country",
        "online": "no place on the map: a website, a channel",
    }
)

MEDIA_KINDS: Final[Mapping[MediaKind, str]] = MappingProxyType(
    {
        "photo": "a photograph or a drawing",
        "video": "a video",
        "audio": "a recording that one listens to",
        "document": "a text: a letter, a decree, a report",
        "map": "a map",
        "screenshot": "a picture of a screen",
    }
)

ARTICLE_KINDS: Final[Mapping[ArticleKind, str]] = MappingProxyType(
    {
        "news": "a news story",
        "analysis": "it explains",
        "opinion": "it argues",
        "interview": "questions and answers",
        "statement": "what a person or body declared, as they published it",
        "report": "findings, by a body or a researcher",
        "law": "a law, decree or ruling",
        "video": "a video",
        "post": "a post in a social network or channel",
        "encyclopedia": "an entry of an encyclopedia",
        "other": "anything else",
    }
)

SUPPORTS: Final[Mapping[Support, str]] = MappingProxyType(
    {
        "date": "when it happened",
        "place": "where it happened",
        "title": "what the title says",
        "summary": "what the summary says",
        "body": "what the body says",
        "status": "that it is confirmed, disputed or retracted",
        "figures": "the figures",
        "accounts": "who says what",
        "actors": "who took part, and as what",
        "topics": "what it is about",
    }
)

MEANINGS: Final = (
    STATUSES,
    IMPORTANCES,
    DATE_BASES,
    SENSITIVES,
    PLACE_KINDS,
    MEDIA_KINDS,
    ARTICLE_KINDS,
    SUPPORTS,
)
"""The lists that no timeline extends; each has just the words of one type above."""

ROLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "participant": "took part",
        "organizer": "called for it or ran it",
        "leader": "led the people who took part",
        "member": "belonged to the body that acted",
        "speaker": "said or announced it",
        "author": "wrote or published it",
        "recipient": "it was given or addressed to them",
        "employer": "the people who acted work there",
        "authority": "acted or decided by public office",
        "mediator": "went between the sides",
        "observer": "watched, counted or reported on it",
        "witness": "saw it happen",
        "host": "received the others",
        "target": "it was directed at them",
        "victim": "was harmed or died",
        "detainee": "was detained or arrested",
        "perpetrator-alleged": "is said to have done harm; no court has found it",
    }
)

RELATIONS: Final[Mapping[str, Relation]] = MappingProxyType(
    {
        "followed-by": Relation("the other came after it, in the same story", "follows"),
        "follows": Relation("it came after the other, in the same story", "followed-by"),
        "caused": Relation("a source says that it brought the other about", "caused-by"),
        "caused-by": Relation("a source says that the other brought it about", "caused"),
        "part-of": Relation("it is a part of the other", "includes"),
        "includes": Relation("the other is a part of it", "part-of"),
        "contradicts": Relation("both cannot be true as told", "contradicts"),
        "similar-to": Relation("much alike, or perhaps the same", "similar-to"),
    }
)
