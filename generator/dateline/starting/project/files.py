"""The files of a new project: its records, pages, settings, workflows and guide."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from dateline.describing.files import schema_files, schema_line
from dateline.reading.files import FOLDER
from dateline.starting.project.words import IN_SEARCH, NEAR, WORDS
from dateline.timeline.collection import FOLDERS
from dateline.writing.characters import writable
from dateline.writing.latin import readable_id
from dateline.writing.scalars import inline

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_HERE: Final = Path(__file__).parent / "templates"
_HIDDEN: Final = "dot-"
"""Stands for the dot of a name: a `.gitignore` here would be obeyed here."""

_KINDS: Final = {folder: kind for kind, folder in FOLDERS.items()}
_LONGEST_TITLE: Final = 100


def project_files(name: str, language: str, today: str, requirement: str) -> dict[str, str]:
    """Return the text of each file of a new project by its path, with `/`.

    `name` is what it is to be called; `language` a tag that `is_language` knows; `today` the day
    as `YYYY-MM-DD`; `requirement` what pip installs to build it.
    """
    spoken = language.partition("-")[0]
    own = spoken if spoken in WORDS else "en"
    values = _values(_title(name), language, own)
    values = {**values, "today": today, "requirement": requirement}
    texts: dict[str, str] = {}
    for folder in (_HERE / "common", _HERE / own):
        for path, text in _templates(folder):
            filled = _filled(text, values)
            if path.startswith(f"{FOLDER}/"):
                filled = f"{schema_line(_kind(path), path)}\n{filled}"
            texts[path] = filled
    return {**texts, **schema_files()}


def _values(title: str, language: str, own: str) -> Mapping[str, str]:
    """Return what stands in the places that templates leave open."""
    spoken = language.partition("-")[0]
    searched = NEAR.get(spoken, spoken)
    return {
        **WORDS[own],
        "title": json.dumps(title, ensure_ascii=False),
        "record_title": inline(title),
        "plain_title": _as_markdown(title),
        "id": readable_id(title) or "timeline",
        "language": language,
        "theme_language": spoken if _theme_speaks(spoken) else "en",
        "search_languages": ", ".join(dict.fromkeys(["en", *{searched} & IN_SEARCH])),
    }


def _title(name: str) -> str:
    """Return a folder's name as a title: `port-elms` is `Port elms`."""
    plain = writable(name.replace("-", " ").replace("_", " ")).text
    words = " ".join(letter for letter in plain.split() if letter.isprintable())[:_LONGEST_TITLE]
    return f"{words[:1].upper()}{words[1:]}" or "Timeline"


def _as_markdown(text: str) -> str:
    """Return text in which nothing is Markdown or HTML."""
    return "".join(f"&#{ord(one)};" if one in "<>&[]()*_`!#\\{}|~$" else one for one in text)


def _templates(folder: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            parts = (
                part.replace(_HIDDEN, ".", 1) if part.startswith(_HIDDEN) else part
                for part in file.relative_to(folder).parts
            )
            yield "/".join(parts), file.read_text("utf-8")


def _filled(text: str, values: Mapping[str, str]) -> str:
    for name, value in values.items():
        text = text.replace(f"@@{name}@@", value)
    return text


def _kind(path: str) -> str:
    _, folder, *rest = path.split("/")
    return _KINDS.get(folder, "event") if rest else "timeline"


def _theme_speaks(language: str) -> bool:
    spec = find_spec("material")
    folders = cast("list[str]", spec.submodule_search_locations) if spec else []
    file = f"templates/partials/languages/{language}.html"
    return any((Path(folder) / file).is_file() for folder in folders)
