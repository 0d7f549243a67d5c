"""The golden case `clean` uses every field of the format, so that none is only thought to work."""

from __future__ import annotations

import shutil
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from pydantic import BaseModel

from dateline.loading.load import load
from dateline.records.article import Article
from dateline.records.catalogue import Organization, Person, Place, Thread, Topic
from dateline.records.event import Event
from dateline.records.settings import Settings
from dateline.records.translation import Translation

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    elif isinstance(value, BaseModel):
        yield value
        for name in type(value).model_fields:
            yield from parts(getattr(value, name))


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_is_used(model: type[BaseModel], tmp_path: Path) -> None:
    shutil.copytree(CLEAN / "events", tmp_path / "events")
    loaded = load(tmp_path)
    assert loaded.problems == []
    records = [
        loaded.records.settings,
        *(entry.record for _, _, entry in loaded.records.entries()),
        *(entry.record for entry in loaded.records.translations.values()),
    ]
    used: dict[type[BaseModel], set[str]] = defaultdict(set)
    for record in records:
        if isinstance(record, model):
            for part in parts(record):
                used[type(part)] |= part.model_fields_set
    assert used
    for part_model, fields in used.items():
        assert set(part_model.model_fields) - fields <= ON_EVERY_KIND, part_model.__name__
