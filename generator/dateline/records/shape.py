"""What keys the model knows at a path: the source of "did you mean"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple, get_args, get_origin

from pydantic import BaseModel

from dateline.records.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Collection

    from dateline.records.findings import Path

_OTHER_WORDS: Final = {
    "amount": "value",
    "author": "authors",
    "byline": "authors",
    "category": "topics",
    "content": "body",
    "count": "value",
    "description": "summary",
    "headline": "title",
    "image": "file",
    "label": "name",
    "lang": "language",
    "latitude": "lat",
    "license": "licence",
    "link": "url",
    "lng": "lon",
    "location": "places",
    "long": "lon",
    "longitude": "lon",
    "number": "value",
    "people": "actors",
    "photo": "file",
    "picture": "file",
    "quote": "quotes",
    "reference": "sources",
    "references": "sources",
    "tags": "topics",
    "text": "summary",
    "title": "name",
    "type": "kind",
    "name": "title",
    "when": "date",
    "where": "places",
    "who": "actors",
}
"""Words that other formats use for what is called otherwise here."""


class _Member(NamedTuple):
    """The model of a field's value, or of each value in a mapping whose keys are free."""

    model: type[BaseModel] | None
    by_free_key: bool


@cache
def _members(model: type[BaseModel]) -> dict[str, _Member]:
    return {
        name: _Member(
            _model_in(field.annotation) or next(map(_model_in, field.metadata), None),
            get_origin(field.annotation) is dict,
        )
        for name, field in model.model_fields.items()
    }


def _model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - any annotation
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) is None:
        return None
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)


def keys_at(model: type[BaseModel], path: Path) -> list[str]:
    """Return the keys that a mapping at the path may have, or none where any or no key may."""
    here = _model_at(model, path)
    return list(here.model_fields) if here else []


def takes_mapping(model: type[BaseModel], path: Path) -> bool:
    """Return whether a mapping may stand at the path."""
    if not path or _model_at(model, path):
        return True
    above = _model_at(model, path[:-1])
    member = _members(above).get(str(path[-1])) if above else None
    return member is None or member.by_free_key


def _model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    here: type[BaseModel] | None = model
    of_each: type[BaseModel] | None = None
    for step in path:
        if isinstance(step, int):
            continue
        if of_each:
            here, of_each = of_each, None
            continue
        member = _members(here).get(step) if here else None
        if member is None:
            return None
        here, of_each = (None, member.model) if member.by_free_key else (member.model, None)
    return here


def nearest_key(word: str, known: Collection[str]) -> str | None:
    """Return the key that was likely meant."""
    other = _OTHER_WORDS.get(word.lower())
    return nearest(word, known) or (other if other in known else None)
