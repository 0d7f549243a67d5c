"""The configuration of Sveltia CMS, by which `/admin/` edits records in the browser.

All values are texts there: a number or a date that the CMS typed would come back changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.describing.shape import KINDS, closed_lists, fields_of, folder_of
from dateline.describing.telling import plain, upper
from dateline.reading.names import MAX_ID
from dateline.records import takes
from dateline.timeline.collection import FOLDERS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.describing.shape import Fields, FieldShape, Value
    from dateline.records.forges import Forge
    from dateline.records.settings import Settings

    Json = str | int | list["Json"] | dict[str, "Json"]
    Config = dict[str, Json]

_ASKED: Final[Mapping[str, tuple[str, ...]]] = {
    "github": ("https://api.github.com", "https://*.githubusercontent.com"),
    "gitlab": ("https://gitlab.com",),
    "gitea": ("https://codeberg.org",),
}
_TITLES: Final[Mapping[str, str]] = {"event": "title", "article": "title"}
_THERE: Final = "/^(?!null$)/"
"""What a field that is there matches; the CMS takes one that is absent for the text `null`."""
_LONG: Final = frozenset({"a text", "Markdown"})
_PARTS_IN_SUMMARY: Final = 3


def asked_by(forge: Forge) -> tuple[str, ...]:
    """Return the origins that the admin page asks; no other page asks any."""
    return _ASKED[forge.kind]


def admin_config(settings: Settings, forge: Forge) -> dict[str, Json]:
    """Return the configuration for the records of a timeline."""
    backend: Config = {"name": forge.kind, "repo": forge.repository}
    backend["auth_methods"] = ["token"]
    collections: list[Json] = [_Collections(settings).of(kind) for kind in FOLDERS]
    return {
        "backend": backend,
        **({"publish_mode": "editorial_workflow"} if forge.kind != "gitea" else {}),
        "media_folder": "docs/images",
        "public_folder": "images",
        "app_title": settings.title,
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": MAX_ID},
        "editor": {"preview": False},
        "output": {"omit_empty_optional_fields": True, "yaml": {"quote": "none"}},
        "collections": collections,
    }


class _Collections:
    """The collections of one timeline, a kind of record each."""

    def __init__(self, settings: Settings) -> None:
        self._lists = closed_lists(settings)

    def of(self, kind: str) -> Config:
        """Return the collection of a kind."""
        title = _TITLES.get(kind, "name")
        made: Config = {
            "name": FOLDERS[kind],
            "label": upper(FOLDERS[kind]),
            "label_singular": upper(kind),
            "folder": folder_of(kind),
            "extension": "yml",
            "format": "yaml",
            "identifier_field": title,
            "slug": {
                "template": "{{fields.date}}-{{title}}" if kind == "event" else f"{{{{{title}}}}}",
                "editable": ["create"],
                "pattern": [takes.ID, "Small Latin letters, digits and single hyphens."],
            },
            "fields": [self._field(field) for field in fields_of(KINDS[kind]).fields],
        }
        if kind == "event":
            made["path"] = "{{slug | truncate(4)}}/{{slug}}"
            made["summary"] = "{{date}} {{title}}"
            # The other folders lie beside those of the years, and translations beside events.
            made["filter"] = {"field": "date", "pattern": _THERE}
        elif kind != "article":
            made["filter"] = {"field": "name", "pattern": _THERE}
        return made

    def _field(self, field: FieldShape) -> Config:
        told = plain(field.description).replace('"', "")  # in a form nothing needs quotes
        if not (field.value.part or field.keys or field.many):
            told = f"{told} Such as: {field.example}"
        base: Config = {"name": field.name, "label": upper(field.name.replace("_", " "))}
        base |= {"hint": told, "required": field.required}
        if field.keys:
            return {**base, "widget": "keyvalue"}
        if field.value.part:
            return {**base, **self._part(field.value.part, many=field.many)}
        if field.many and not self._options(field.value) and not _collection(field.value):
            return {**base, "widget": "list", "field": {"name": "item", **self._one(field.value)}}
        one = self._one(field.value)
        if field.name == "added":
            one["default"] = "{{now}}"
        return {**base, **one, "multiple": True} if field.many else {**base, **one}

    def _part(self, part: Fields, *, many: bool) -> Config:
        fields: Config = {"fields": [self._field(one) for one in part.fields]}
        if not many:
            return {"widget": "object", **fields}
        names = [one.name for one in part.fields][:_PARTS_IN_SUMMARY]
        summary = " · ".join(f"{{{{fields.{name}}}}}" for name in names)
        return {"widget": "list", "summary": summary, **fields}

    def _one(self, value: Value) -> Config:
        taken = value.takes or takes.Takes("")
        options = self._options(value)
        if options:
            return {"widget": "select", "options": options}
        collection = _collection(value)
        if collection:
            shown: list[Json] = ["title" if collection in {"events", "articles"} else "name"]
            relation: Config = {"collection": collection, "value_field": "{{slug}}"}
            return {"widget": "relation", **relation, "display_fields": shown}
        if taken.name in _LONG:
            return {"widget": "text"}
        if not taken.pattern:
            return {"widget": "string"}
        if taken.pattern == takes.DAY:
            return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
        return {"widget": "string", "pattern": [f"^$|{taken.pattern}", upper(plain(taken.name))]}

    def _options(self, value: Value) -> list[Json]:
        words = value.words or self._lists.get(value.takes.of if value.takes else "", {})
        return [{"label": f"{word}: {meaning}", "value": word} for word, meaning in words.items()]


def _collection(value: Value) -> str:
    """Return the collection whose ids a value takes; empty where it takes none, or of several."""
    return FOLDERS.get(value.takes.of, "") if value.takes else ""
