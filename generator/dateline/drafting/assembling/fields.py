"""A record on the way to being one: its fields, the evidence of each, and what is doubtful."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.drafting.assembling.draft import Draft
from dateline.drafting.assembling.evidence import Evidence, Review
from dateline.writing.characters import refused

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.drafting.articles.article import Doubt
    from dateline.drafting.assembling.draft import Kind
    from dateline.drafting.assembling.evidence import FieldEvidence, Span, Status


class Fields:
    """Gathers a record; each field comes with its evidence."""

    def __init__(self) -> None:
        self.values: dict[str, object] = {}
        self.evidence: dict[str, FieldEvidence] = {}
        self.reviews: list[Review] = []

    def put(self, key: str, value: object, evidence: FieldEvidence) -> None:
        """Set a field of the record."""
        self.values[key] = value
        self.evidence[key] = evidence

    def add(
        self, key: str, part: dict[str, object] | str, evidence: dict[str, FieldEvidence]
    ) -> None:
        """Append to a list of the record; of a part with fields, the evidence is by their names.

        Of a text, it stands under "".
        """
        row = self.values.setdefault(key, [])
        if not isinstance(row, list):
            message = f"`{key}` holds no list"
            raise TypeError(message)
        path = f"{key}[{len(row)}]"
        row.append(part)
        for name, one in evidence.items():
            self.evidence[f"{path}.{name}" if name else path] = one

    def review(self, field: str, reason: str, candidates: Iterable[str] = ()) -> None:
        """Ask the editor to look at something; once for each reason."""
        one = Review(field, reason, tuple(dict.fromkeys(candidates)))
        if one not in self.reviews:
            self.reviews.append(one)

    def doubt(self, field: str, doubts: Iterable[Doubt]) -> None:
        """Pass on what was doubtful already when it was found."""
        for doubt in doubts:
            self.review(field, doubt.reason, doubt.candidates)

    def draft(
        self,
        kind: Kind,
        key: str,
        sentence: Span | None = None,
        status: Status = "happened",
        *,
        background: bool = False,
    ) -> Draft:
        """Return the record with its evidence."""
        evidence = Evidence(
            record="article.yml" if kind == "article" else f"{key}.yml",
            sentence=sentence,
            fields=dict(self.evidence),
            needs_review=tuple(self.reviews),
            status=status,
            background=background,
        )
        return Draft(kind, key, dict(self.values), evidence)


def line(text: str) -> str:
    """Return a text of a page as a record holds it in one line, without what records refuse."""
    lost = refused(text)
    plain = text.translate(dict.fromkeys(map(ord, lost), " ")) if lost else text
    return " ".join(plain.split())[:300].strip()
