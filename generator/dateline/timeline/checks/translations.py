"""Translations belong to a record, to a language of the timeline, and to the text as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.records.findings import Finding
from dateline.records.languages import usual_tag
from dateline.records.nearest import nearest
from dateline.records.translation import text_hash
from dateline.timeline.collection import Located

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.records.base import Record
    from dateline.records.translation import Translation
    from dateline.timeline.collection import Collection


def check(records: Collection) -> Iterator[Located]:
    """Yield translations of nothing, into an undeclared language, or of an older text."""
    for (kind, name, language), entry in records.translations.items():
        if name not in records.known(kind):
            better = nearest(name, records.known(kind))
            help_ = f"did you mean `{better}.{language}.yml`?" if better else "rename or delete it"
            message = f"this translates `{name}`, which does not exist"
            yield Located(entry.file, Finding((), "translation-orphan", message, help_))
            continue
        languages = records.settings.languages
        tag = usual_tag(language)
        if languages and tag not in languages:
            message = f"`{tag}` is not one of the timeline's languages"
            help_ = f"add `{tag}` to `languages` in events/timeline.yml, or rename the file"
            yield Located(entry.file, Finding((), "translation-language", message, help_))
        original = _original(records, kind, name)
        if original is not None and not entry.broken:
            for finding in _texts(entry.record, original):
                yield Located(entry.file, finding)


def _original(records: Collection, kind: str, name: str) -> Record | None:
    """Return what a translation was made from, where all of it could be read."""
    if kind == "timeline":
        return records.settings
    entry = records.of_kind(kind).get(name)
    return entry.record if entry and not entry.broken else None


def _texts(translation: Translation, original: Record) -> Iterator[Finding]:
    now = text_hash(original)
    if translation.translated_from is None:
        yield Finding(
            (),
            "translation-stale",
            "the translation does not say which text it was made from",
            f"if it fits the text of today, add `translated_from: {now}`",
        )
    elif translation.translated_from != now:
        yield Finding(
            ("translated_from",),
            "translation-stale",
            "the original has changed since it was translated",
            f"bring the translation up to date, then write `translated_from: {now}`",
        )
    for key in ("updates", "corrections"):
        known = {change.id for change in getattr(original, key, ())}
        for number, change in enumerate(getattr(translation, key)):
            if change.id not in known:
                better = nearest(change.id, known)
                yield Finding(
                    (key, number, "id"),
                    "reference-unknown",
                    f"the original has no `{change.id}` under `{key}`",
                    f"did you mean `{better}`?" if better else "",
                )
