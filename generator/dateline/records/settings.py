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

    meaning: Line
    inverse: Line


class Tiles(Part):
    """A tile server that the owner chose to have maps ask."""

    url: Url
    attribution: Line


class MapOptions(Part):
    """What maps show."""

    borders: Flag = False
    """Whether borders are drawn. Some are disputed, and so is how an atlas shows them."""


class Settings(Record):
    """The timeline as a whole."""

    format: Literal["1"]
    id: Line | None = None
    title: Line
    description: Text | None = None
    language: Language = "en"
    languages: Many[Language] = ()
    time_zone: Zone = "UTC"
    covers: Date | None = None
    publisher: Line | None = None
    contact: Line | None = None
    licence: Line | None = None
    repository: Url | None = None
    roles: dict[str, Line] = Field(default_factory=dict)
    relations: dict[str, OwnRelation] = Field(default_factory=dict)
    admin: Flag = False
    map: MapOptions | None = None
    tiles: Tiles | None = None
