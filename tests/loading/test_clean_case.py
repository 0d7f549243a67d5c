"""The golden case `clean` uses every field of the format, so that none is only thought to work."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from dateline.loading.load import load
from dateline.records.article import Article
from dateline.records.catalogue import Organization, Person, Place, Thread, Topic
from dateline.records.event import Event
from dateline.records.settings import Settings
from dateline.records.translation import Translation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

CLEAN: Final = Path(__file__).parents[1] / "golden/clean"
MODELS: Final[list[type[BaseModel]]] = [
    Settings,
    Event,
    Article,
    Place,
    Person,
    Organization,
    Topic,
    Thread,
    Translation,
]
ON_EVERY_KIND: Final = {"note", "accepted", "former_ids"}


def parts(value: object) -> Iterator[BaseModel]:
    """Yield a record and all that is within it."""
    if isinstance(value, tuple):
        for one in value:
            yield from parts(one)
    elif isinstance(value, dict):
        for one in value.values():
            yield from parts(one)
    elif hasattr(type(value), "model_fields"):
        yield value
        for name in type(value).model_fields:
            yield from parts(getattr(value, name))
