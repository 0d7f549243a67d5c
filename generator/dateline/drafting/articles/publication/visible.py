"""The date that a reader sees at the head of an article, near its title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.articles.publication.candidates import Candidate, Kind
from dateline.drafting.articles.publication.written import days_in
from dateline.drafting.wording.rows import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from dateline.drafting.articles.elements import Line
    from dateline.drafting.articles.publication.written import Written

_UPDATED: Final = re.compile(
    r"updat|modif|revis|reviewed|edited|обновл|измен|абноўл|змен|оновл|aktualisi|geändert"
    r"|actuali[sz]|mis à jour|aggiornat|atuali[zs]|bijgewerkt|zaktualiz|atnaujin",
    re.IGNORECASE,
)
_PUBLISHED: Final = re.compile(
    r"publish|posted|first|issued|released|written|added|опублик|размещ|апублік|опублік"
    r"|veröffentlicht|erstellt|publi[ée]|publicad|pubblicat|gepubliceerd|opublikow|paskelbt",
    re.IGNORECASE,
)
_ELSEWHERE: Final = tuple(
    sorted(
        words("""
    nav footer aside related recommend comment sidebar ticker trending popular promo newsletter
    carousel teaser recirc breaking upcoming
""")
    )
)
"""How tags, classes and ids begin around dates of something else than the article."""

_NAME: Final = re.compile(r"[a-z]+")
_WORD: Final = re.compile(r"\w+")
_LOOKED_AROUND: Final = 6
_BEHIND: Final = 1_500
_ABOVE: Final = 80
"""Characters of text between the title and its date; above titles stand dates of other things."""

_LONGEST_LINE: Final = 140
_LONGEST_LABEL: Final = 40
_SENTENCE: Final = 8
"""Words beside a date; a line with more of them that ends in a stop is a sentence."""

_HEADINGS_MAX: Final = 3


class Seen(NamedTuple):
    """A date that a reader sees, and where from the title.

    `is_labelled`: words beside it tell what it is, rather than a class name. `other` is the day
    that its numbers could mean as well.
    """

    candidate: Candidate
    distance: int
    is_above: bool
    is_labelled: bool
    other: date | None


def from_lines(lines: Sequence[Line], title: str, *, month_first: bool) -> list[Seen]:
    """Return the dates near the title, nearest first, those above it last."""
    found: list[Seen] = []
    for heading in _headings(lines, title):
        end = heading.at + len(heading.text)
        for place, line in enumerate(lines):
            is_above = line.at < heading.at
            distance = heading.at - line.at - len(line.text) if is_above else line.at - end
            if line is heading or not 0 <= distance <= (_ABOVE if is_above else _BEHIND):
                continue
            before = lines[place - 1].text if place else ""
            found += [
                Seen(candidate, distance, is_above, is_labelled, other)
                for candidate, is_labelled, other in _dates(line, before, month_first=month_first)
            ]
    return sorted(found, key=lambda one: (one.is_above, one.distance))


def _headings(lines: Sequence[Line], title: str) -> list[Line]:
    heads = [line for line in lines if line.tag == "h1"]
    if not heads:
        wanted = set(_WORD.findall(title.lower()))
        heads = [line for line in lines if line.tag in {"h2", "h3"} and _is_alike(line, wanted)]
    return heads[:_HEADINGS_MAX]


def _is_alike(line: Line, wanted: set[str]) -> bool:
    words = set(_WORD.findall(line.text.lower()))
    return len(words & wanted) * 2 > max(len(words), 1)


def _dates(
    line: Line, line_before: str, *, month_first: bool
) -> Iterator[tuple[Candidate, bool, date | None]]:
    if len(line.text) > _LONGEST_LINE or _is_elsewhere(line):
        return
    written = list(days_in(line.text, month_first=month_first))
    if not written or _is_sentence(line.text, written):
        return
    end = 0
    for one in written:
        label = line.text[end : one.start]
        if not end and len(line_before) <= _LONGEST_LABEL and not _WORD.search(label):
            label = line_before
        end = one.end
        is_update = bool(_UPDATED.search(label))
        is_published = bool(_PUBLISHED.search(label))
        is_marked = bool(_UPDATED.search(line.around[0])) and not is_published
        kind: Kind = "updated" if (is_update and not is_published) or is_marked else "published"
        found = Candidate(one.day, line.text, "a line near the title", "visible", kind)
        yield found, is_update or is_published, one.other


def _is_elsewhere(line: Line) -> bool:
    return any(
        name.startswith(_ELSEWHERE)
        for names in line.around[1:_LOOKED_AROUND]
        for name in _NAME.findall(names)
    )


def _is_sentence(text: str, written: Sequence[Written]) -> bool:
    rest = text[: written[0].start] + text[written[-1].end :]
    return len(_WORD.findall(rest)) > _SENTENCE and text.endswith((".", "!", "?", "…"))
