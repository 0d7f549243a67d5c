"""What was drafted before, so that drafting the same article again changes nothing.

`drafts/manifest.json`: for each folder the article's canonical address, a hash of its text, and a
hash of each file as it was written, which tells whether an editor has touched it since.
"""

from __future__ import annotations

import json
import re
from hashlib import sha256
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.proposing.evidence import unreadable
from dateline.reading.names import ID

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from dateline.problems import Problem

NAME: Final = "manifest.json"
_VERSION: Final = 1
_HASH_LENGTH: Final = 16
_FILE: Final = re.compile(r"[a-z0-9-]+\.(?:txt|yml|evidence\.json)")


class Drafted(NamedTuple):
    """One folder: its article's canonical address, or "", and its text's hash.

    `day` is when it was drafted first, `files` the hash of each file by name.
    """

    url: str
    text: str
    day: str
    files: dict[str, str]


Manifest = dict[str, Drafted]
"""By the folder's name."""


def hash_of(text: str) -> str:
    """Return a short hash of a text."""
    return hash_of_bytes(text.encode())


def hash_of_bytes(data: bytes) -> str:
    """Return the short hash of a file's bytes, the same as that of its text in UTF-8."""
    return sha256(data).hexdigest()[:_HASH_LENGTH]


def read_manifest(drafts: Path) -> Manifest | Problem:
    """Return what was drafted before; nothing where there is no manifest yet."""
    file = drafts / NAME
    if not file.is_file():
        return {}
    try:
        value = json.loads(file.read_text("utf-8"))
        if value["version"] != _VERSION:
            return unreadable(f"{drafts.name}/{NAME}", "this was written by a newer version")
        found = {
            str(folder): Drafted(
                str(one["url"]),
                str(one["text"]),
                str(one["day"]),
                {str(name): str(held) for name, held in one["files"].items()},
            )
            for folder, one in value["folders"].items()
        }
        if all(_is_ours(folder, drafted) for folder, drafted in found.items()):
            return found
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        pass
    return unreadable(f"{drafts.name}/{NAME}", "this is not as it was written")


def _is_ours(folder: str, drafted: Drafted) -> bool:
    """Tell names of folders and files that the program gives: none leads elsewhere."""
    return ID.fullmatch(folder) is not None and all(_FILE.fullmatch(one) for one in drafted.files)


def manifest_text(manifest: Mapping[str, Drafted]) -> str:
    """Return the text of the file: in order, so that versions can be compared."""
    folders = {folder: manifest[folder]._asdict() for folder in sorted(manifest)}
    value = {"version": _VERSION, "folders": folders}
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def folder_of(manifest: Mapping[str, Drafted], url: str, text: str) -> str:
    """Return the folder that an article was drafted into before, by address or text, or ""."""
    for folder, drafted in manifest.items():
        if (url and drafted.url == url) or drafted.text == text:
            return folder
    return ""
