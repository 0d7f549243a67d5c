"""What our own slides and markwhen lines tell of an event beside its summary, heard back.

`exports.telling` writes what a reader must know before the summary a sentence each, and a link to
the event's page behind it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple, get_args

from dateline.exports.words import say
from dateline.importing.prose import plain_paragraph
from dateline.records.dates import LANGUAGES
from dateline.records.vocabulary import Sensitive

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.importing.imported import Fields

_RETRACTED: Final = "This record was retracted: we were wrong."
_BASES: Final = {
    "The date is the day on which it was reported.": "reported",
    "The date is the day of publication.": "published",
}
_LINK: Final = re.compile(r"\[([^\[\]]+)\]\((https?://[^()\s]+)\)")


class Heard(NamedTuple):
    """Fields that sentences and links tell of, and the paragraphs that are left."""

    fields: Fields
    rest: Sequence[str]


def hear(paragraphs: Sequence[str]) -> Heard:
    """Return what the paragraphs of an event tell of it, in Markdown, and those of its own text."""
    fields: Fields = {}
    rest = list(paragraphs)
    while rest:
        told = dict(_told(plain_paragraph(rest[0])))
        if not told or fields.keys() & told.keys():
            break
        fields |= told
        del rest[0]
    if rest and _leads_to_page(rest[-1]):
        del rest[-1]
    return Heard(fields, rest)


def title_of(heading: str, fields: Fields) -> str:
    """Return the title in a heading; that of a retracted event says so."""
    if fields.get("status") == "retracted":
        for language in LANGUAGES:
            heading = heading.removeprefix(f"{say('Retracted', language)}: ")
    return heading


def _told(sentence: str) -> Iterator[tuple[str, object]]:
    for language in LANGUAGES:
        retracted, disputed = say(_RETRACTED, language), say("Disputed", language)
        involves = f"{say('This event involves', language)}: "
        if sentence.startswith(retracted):
            yield "status", "retracted"
            yield "status_note", _note(sentence.removeprefix(retracted))
        elif sentence == f"{disputed}." or sentence.startswith(f"{disputed}: "):
            yield "status", "disputed"
            yield "status_note", _note(sentence.removeprefix(disputed).lstrip(".: "))
        elif sentence.startswith(involves):
            words = {say(word, language): word for word in get_args(Sensitive)}
            said = sentence.removeprefix(involves).removesuffix(".").split(", ")
            if said and all(one in words for one in said):
                yield "sensitive", [words[one] for one in said]
        else:
            basis = next((b for words, b in _BASES.items() if say(words, language) == sentence), "")
            if basis:
                yield "date_basis", basis
                return
            continue
        return


def _note(words: str) -> str:
    """Return a note of a few words, without the full stop that makes it a sentence."""
    return words.strip().removesuffix(".")


def _leads_to_page(paragraph: str) -> bool:
    """Tell whether a paragraph is but the link to the event's page."""
    found = _LINK.fullmatch(paragraph)
    if not found:
        return False
    return found[1] in {say("Sources and details", language) for language in LANGUAGES} or (
        found[2].rstrip("/").endswith(f"/{found[1]}")
    )
