"""The evidence beside a draft, as JSON and back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from pydantic import TypeAdapter, ValidationError

from dateline.drafting.assembling.evidence import (
    Evidence,
    FieldEvidence,
    Like,
    Review,
    Span,
    Words,
)
from dateline.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Evidence", "FieldEvidence", "Like", "Review", "Span", "Words", "from_json", "to_json"]

VERSION: Final = 1
_READER: Final = TypeAdapter(Evidence)
_HELP: Final = "put it back as it was, or delete the draft's folder and draft the article again"


def to_json(evidence: Evidence) -> str:
    """Return the text of the side file: keys in a fixed order, so that versions can be compared."""
    value: dict[str, object] = {"version": VERSION, "record": evidence.record}
    if evidence.sentence:
        value["sentence"] = evidence.sentence._asdict()
    value["fields"] = {
        path: {**one._asdict(), "sentence": one.sentence._asdict()}
        for path, one in evidence.fields.items()
    }
    value["needs_review"] = [one._asdict() for one in evidence.needs_review]
    value["status"] = evidence.status
    value["background"] = evidence.background
    value["like"] = [one._asdict() for one in evidence.like]
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def from_json(text: str, file: str, article: str | None = None) -> Evidence | Problem:
    """Return the evidence that a side file holds, or why it cannot be read.

    `file` names it in the problem. With the `article`'s text, all places must lie in it, and each
    sentence must read as it does there.
    """
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return unreadable(file, "this is not JSON")
    if not isinstance(value, dict) or value.pop("version", None) != VERSION:
        return unreadable(file, "this is not as this version of the program writes it")
    try:
        evidence = _READER.validate_json(json.dumps(value), strict=True, extra="forbid")
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(step) for step in first["loc"])
        return unreadable(file, f"`{place}` is not as the program writes it")
    wrong = next(_misplaced(evidence, article), "") if article is not None else ""
    return unreadable(file, wrong) if wrong else evidence


def unreadable(file: str, message: str) -> Problem:
    """Return the problem of a file of the draft folder that is not as it was written."""
    return Problem(file, 1, 1, "draft-unreadable", message, _HELP, length=0)


def _misplaced(evidence: Evidence, article: str) -> Iterator[str]:
    """Yield in words what points beside the article's text."""
    whole = evidence.sentence
    if whole and not 0 <= whole.start < whole.end <= len(article):
        yield "`sentence` lies outside the article's text"
    for path, one in evidence.fields.items():
        sentence = one.sentence
        if not 0 <= sentence.start <= one.start <= one.end <= sentence.end <= len(article):
            yield f"the evidence of `{path}` lies outside its sentence, or that outside the article"
        elif article[sentence.start : sentence.end] != sentence.text:
            yield f"the sentence of `{path}` is not what stands in the article"
