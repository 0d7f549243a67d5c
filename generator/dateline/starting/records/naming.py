"""The id and the file of a new record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.reading.files import FOLDER
from dateline.reading.names import ID, MAX_ID
from dateline.records.dates import Refusal, parse
from dateline.records.urls import host
from dateline.timeline.collection import FOLDERS
from dateline.writing.ids import article_id, event_id
from dateline.writing.latin import readable_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.records.dates import DateExpression


def proposed_id(kind: str, fields: Mapping[str, object]) -> str:
    """Return an id that says what the record is; empty where its fields have no letters.

    An event's begins with its date, an article's with its publisher and the day.
    """
    if kind == "event":
        date = _date(fields.get("date"))
        title = _text(fields, "title")
        return event_id(date, title) if date else readable_id(title)
    if kind == "article":
        publisher = _text(fields, "publisher") or host(_text(fields, "url")).split(".")[0]
        published = _date(fields.get("published"))
        day = str(published) if published and published.is_day else ""
        return article_id(publisher, day, _text(fields, "title"))
    return readable_id(_text(fields, "name"))


def is_id(text: str) -> bool:
    """Tell whether a text can be an id."""
    return bool(ID.fullmatch(text)) and len(text) <= MAX_ID


def record_path(kind: str, id_: str, fields: Mapping[str, object]) -> str:
    """Return the path of a record's file from the project's folder, with `/`."""
    folder = _year(fields.get("date")) if kind == "event" else FOLDERS[kind]
    return f"{FOLDER}/{folder}/{id_}.yml"


def _text(fields: Mapping[str, object], name: str) -> str:
    return str(fields.get(name) or "")


def _date(written: object) -> DateExpression | None:
    expression = parse(str(written or ""))
    return None if isinstance(expression, Refusal) else expression


def _year(written: object) -> str:
    date = _date(written)
    year = next(date.points).year if date else 0
    return f"{'-' if year < 0 else ''}{abs(year):04}"
