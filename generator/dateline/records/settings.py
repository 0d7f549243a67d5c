"""`timeline.yml`: what this timeline is and covers."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from dateline.records.base import Part, Record
from dateline.records.fields import (
    Date,
    Flag,
    Language,
    Line,
    Many,
    Text,
    Url,
    Zone,
)


class OwnRelation(Part):
    """A relation that this timeline adds, and what the other event calls it."""

    meaning: Line = Field(
        description="What it says, as a definition for editors.",
        examples=["it was the answer to the other"],
    )
    inverse: Line = Field(
        description="The relation's name from the other event's side; pages show it there.",
        examples=["answered-by"],
    )


class Tiles(Part):
    """A tile server that the owner chose to have maps ask."""

    url: Url = Field(
        description="The address of a tile, with `{z}`, `{x}` and `{y}` in it.",
        examples=["'https://tiles.example/{z}/{x}/{y}.png'"],
    )
    attribution: Line = Field(
        description="Whom the maps are from, as their licence asks for it.",
        examples=["© OpenStreetMap contributors"],
    )


class MapOptions(Part):
    """What maps show."""

    borders: Flag = Field(
        False,
        description="Whether borders are drawn. Some are disputed, and so is how an atlas shows "
        "them.",
        examples=["true"],
    )


class Settings(Record):
    """The timeline as a whole."""

    format: Literal["1"] = Field(
        description="The version of the record format. `dateline fmt` upgrades records of an older "
        "one.",
        examples=["1"],
    )
    id: Line | None = Field(
        None,
        description="A name that never changes, from which feeds and calendars make lasting ids. "
        "Without it they use the site's address.",
        examples=["belarus-2020"],
    )
    title: Line = Field(description="What the timeline is called.", examples=["Belarus 2020"])
    description: Text | None = Field(
        None,
        description="What it is about, in a sentence or two.",
        examples=["What happened in Belarus between the election and the end of 2020."],
    )
    language: Language = Field(
        "en", description="The language that records are written in.", examples=["en"]
    )
    languages: Many[Language] = Field(
        (),
        description="All languages that the timeline is read in, with `language`. Translations are "
        "made into these.",
        examples=["[en, be, ru]"],
    )
    time_zone: Zone = Field(
        "UTC",
        description="The time zone of dates that give a time without one.",
        examples=["Europe/Minsk"],
    )
    covers: Date | None = Field(
        None,
        description="The time that the timeline covers.",
        examples=["2020-08-09/2020-12-31"],
    )
    publisher: Line | None = Field(
        None, description="Who publishes the timeline.", examples=["The Dateline authors"]
    )
    contact: Line | None = Field(
        None, description="How readers reach you.", examples=["editors@timeline.example"]
    )
    licence: Line | None = Field(
        None, description="On what terms others may use the data.", examples=["CC-BY-4.0"]
    )
    repository: Url | None = Field(
        None,
        description="Where the records are kept, on a forge such as GitHub or GitLab.",
        examples=["https://github.com/example/timeline"],
    )
    roles: dict[str, Line] = Field(
        default_factory=dict,
        description="Roles that this timeline adds to the list, each with its meaning. Run "
        "`dateline schema` afterwards, so that text editors know them.",
        examples=["{captain: steered the ship}"],
    )
    relations: dict[str, OwnRelation] = Field(
        default_factory=dict,
        description="Relations that this timeline adds to the list. Run `dateline schema` "
        "afterwards, so that text editors know them.",
        examples=["{answers: {meaning: it was the answer to the other, inverse: answered-by}}"],
    )
    admin: Flag = Field(
        False,
        description="Whether the site has a page `/admin/` where records are edited in the "
        "browser, without git. It needs `repository`.",
        examples=["true"],
    )
    map: MapOptions | None = Field(
        None, description="What maps show.", examples=["{borders: true}"]
    )
    tiles: Tiles | None = Field(
        None,
        description="A server that maps load their background from. Without it they draw outlines "
        "that come with the site, and ask nobody.",
        examples=["{url: 'https://tiles.example/{z}/{x}/{y}.png', attribution: © Example Maps}"],
    )
