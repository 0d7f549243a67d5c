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
