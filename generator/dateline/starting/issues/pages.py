"""The record that a stranger means by an address, a file's name or an id."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.timeline.collection import FOLDERS

if TYPE_CHECKING:
    from dateline.starting.records.known import Known

_KINDS: Final = {folder: kind for kind, folder in FOLDERS.items()}
_WORD: Final = re.compile(r"[a-z0-9-]{1,80}")
_MOST_WORDS: Final = 200


class Named(NamedTuple):
    """A record: its kind, its id and its file."""

    kind: str
    id: str
    file: str


def record_named(text: str, known: Known) -> Named | None:
    """Return the first record that a text names; the word before its id may say its kind.

    So `https://host/places/minsk/`, `events/places/minsk.yml` and `minsk` are the place.
    """
    words = _WORD.findall(text)[:_MOST_WORDS]
    for before, id_ in zip(["", *words], words, strict=False):
        kinds = [_KINDS[before]] if before in _KINDS else list(FOLDERS)
        for kind in kinds:
            entry = known.records.of_kind(kind).get(id_)
            if entry:
                return Named(kind, id_, entry.file)
    return None
