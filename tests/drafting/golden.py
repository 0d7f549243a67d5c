"""The golden articles: what people marked in them, as offsets.

The labels of an article quote its words, so that anyone can write and check them; here the quotes
become places in the text. `tests/golden/articles/README.md` says how they are written.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from dateline.drafting.articles import Given, Material, read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.drafting.articles import Article

FOLDER: Final = Path(__file__).parents[1] / "golden" / "articles"
KINDS: Final = ("timex", "events", "quotes", "figures", "places")
_ELLIPSIS: Final = " … "

Label = dict[str, Any]
"""One label as its JSON has it."""


@dataclass(frozen=True, slots=True)
class Golden:
    """An article and its labels as they are written."""

    path: Path
    labels: Label

    @property
    def name(self) -> str:
        """Return the name that the article's files share."""
        return self.path.stem

    @property
    def number(self) -> int:
        """Return the number in front of the name: odd ones are looked at, even ones measured."""
        return int(self.name.partition("-")[0])

    @property
    def given(self) -> Given:
        """Return what an editor must say because the file does not."""
        if self.path.suffix != ".txt" or not self.labels["given"]:
            return Given()
        published = date.fromisoformat(self.labels["published"])
        return Given(published=published, publisher=self.labels["publisher"])

    def article(self) -> Article:
        """Return the article as drafting reads it."""
        material = Material(str(self.path), self.path.read_bytes(), self.labels.get("url", ""))
        (reading,) = read(material, self.given)
        assert reading.article is not None, (self.name, reading)
        return reading.article

    def document(self) -> Label:
        """Return the text with its labels as offsets, in the shape that `bench/drafting` takes.

        Of a page it is the report alone; what the reader leaves around it is measured elsewhere.
        """
        text = self.article().text
        text = text[text.index(self.labels.get("begins", "")) :]
        marked = {kind: list(_placed(text, self.labels[kind])) for kind in KINDS}
        return {"doc": self.name, **self.labels, "text": text, **marked}


def articles() -> list[Golden]:
    """Return all golden articles in the order of their numbers."""
    found = []
    for labels in sorted(FOLDER.glob("*.json")):
        (path,) = (labels.with_suffix(end) for end in (".txt", ".html") if _is(labels, end))
        found.append(Golden(path, json.loads(labels.read_text("utf-8"))))
    return found


def _is(labels: Path, suffix: str) -> bool:
    return labels.with_suffix(suffix).exists()


def _placed(text: str, labels: list[Label]) -> Iterator[Label]:
    """Yield labels with `start` and `end`; each is looked for from the one before on.

    From where that begins, not behind it, since a range holds its ends and a sentence can tell two
    things. The same words again are the next ones.
    """
    at, before = 0, ""
    for label in labels:
        key = "sentence" if "sentence" in label else "text"
        words = str(label[key])
        begin = at + (words == before and key == "text")
        if "after" in label:
            begin = text.index(label["after"], at) + len(label["after"])
        start, end = place(text, words, begin)
        yield {**label, "start": start, "end": end, key: text[start:end]}
        at, before = start, words


def place(text: str, words: str, begin: int = 0) -> tuple[int, int]:
    """Return where words stand first, from `begin` on; " … " stands for whatever is between."""
    first, _, last = words.partition(_ELLIPSIS)
    start = _search(text, first, begin)
    end = start + len(first)
    return start, (_search(text, last, end) + len(last) if last else end)


def _search(text: str, words: str, begin: int) -> int:
    before = r"(?<!\w)" if words[0].isalnum() else ""
    behind = r"(?!\w)" if words[-1].isalnum() else ""
    found = re.compile(before + re.escape(words) + behind).search(text, begin)
    assert found is not None, f"no '{words}' behind character {begin}"
    return found.start()
