"""The catalogue: the people, organizations, places, topics and threads that events name."""

from __future__ import annotations

from pydantic import Field

from dateline.records.base import Record
from dateline.records.fields import (
    Language,
    Latitude,
    Line,
    Longitude,
    Many,
    PlaceId,
    Text,
    Wikidata,
)
from dateline.records.vocabulary import PlaceKind


class Named(Record):
    """A name, and the same name in other languages."""

    name: Line = Field(
        description="The name that pages show, in the timeline's language.",
        examples=["Salihorsk"],
    )
    names: dict[Language, Line] = Field(
        default_factory=dict,
        description="The name in other languages, by language code.",
        examples=["{be: Салігорск, ru: Солигорск}"],
    )


class Place(Named):
    """Where things happen; `within` is the id of the place around it."""

    aliases: Many[Line] = Field(
        (),
        description="Other spellings and former names. They are found by search and when drafting; "
        "the name in other languages goes into `names`.",
        examples=["[Soligorsk]"],
    )
    kind: PlaceKind = Field(
        description="How large it is; maps draw a spot, a ring or a disc by it.", examples=["city"]
    )
    within: PlaceId | None = Field(
        None,
        description="The place around it. The page of a place lists what happened within it, too.",
        examples=["minsk-region"],
    )
    lat: Latitude | None = Field(
        None,
        description="Its latitude; south is negative. A city's centre will do.",
        examples=["52.79"],
    )
    lon: Longitude | None = Field(
        None, description="Its longitude; west is negative.", examples=["27.54"]
    )
    wikidata: Wikidata | None = Field(
        None, description="Its id in Wikidata, by which others know it.", examples=["Q157071"]
    )


class Person(Named):
    """A person; aliases are other spellings and names in use."""

    aliases: Many[Line] = Field(
        (),
        description="Other spellings and names in use. They are found by search and when drafting; "
        "the name in other languages goes into `names`.",
        examples=["[A. Example]"],
    )
    description: Text | None = Field(
        None,
        description="Who or what it is, in a sentence.",
        examples=["spokeswoman of the strike committee in 2020"],
    )
    wikidata: Wikidata | None = Field(
        None, description="The id in Wikidata, by which others know it.", examples=["Q184"]
    )


class Organization(Person):
    """A company, party, office, union or any other body."""


class Topic(Named):
    """What an event is about."""

    description: Text | None = Field(
        None,
        description="What belongs to it, in a sentence or two; its page begins with that.",
        examples=["Strikes, walkouts and threats of them."],
    )


class Thread(Topic):
    """A story told by several events in order."""
