"""The record of the article itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.drafting.assembling.fields import Fields, line
from dateline.drafting.assembling.witness import without_words
from dateline.records.dates import Refusal, parse
from dateline.records.dates import words as in_words
from dateline.records.languages import is_language, usual_tag
from dateline.records.urls import problem_with
from dateline.writing.ids import article_id

if TYPE_CHECKING:
    from dateline.drafting.articles import Article
    from dateline.drafting.assembling.draft import Draft
    from dateline.drafting.assembling.evidence import Certainty, FieldEvidence
    from dateline.drafting.assembling.witness import Witness

_HEAD: Final = 5_000
"""Characters at the top in which an article's title and names are looked for."""

_FIRST_WORDS: Final = 60


def article_draft(article: Article, witness: Witness, accessed: str = "") -> Draft:
    """Return the draft of an article's record; `accessed` is the day on which it was fetched.

    Nothing is invented: without an address there is a reference in words, for the editor to mend.
    """
    fields = Fields()
    for key, text in (
        ("title", article.title),
        ("publisher", article.publisher),
        ("agency", article.agency),
    ):
        if value := line(text):
            fields.put(key, value, _told(text, witness))
    authors = [(line(name), name) for name in article.authors if line(name)]
    for value, name in authors:
        fields.add("authors", value, {"": _told(name, witness)})
    if article.published:
        said = article.published
        fields.put("published", said.day.isoformat(), _published(article, witness))
        if said.certainty != "sure":
            fields.review("published", f"{said.where} says so: '{line(said.words)}'")
    if language := record_language(article.language):
        fields.put("language", language, without_words("likely", "the text's most frequent words"))
    _put_address(fields, article, accessed)
    fields.doubt("published", (one for one in article.doubts if one.field == "published"))
    for doubt in article.doubts:
        if doubt.field != "published":
            fields.doubt(doubt.field, [doubt])
    return fields.draft("article", _id(article))


def record_language(language: str) -> str:
    """Return a language as records write it, or "" where the tag is none that they take."""
    tag = usual_tag(language.replace("_", "-"))
    if is_language(tag):
        return tag
    base = tag.partition("-")[0]
    return base if is_language(base) else ""


def _put_address(fields: Fields, article: Article, accessed: str) -> None:
    url = article.url.strip()
    if url and problem_with(url) is None:
        fields.put("url", url, without_words("sure", "the article's address"))
        if accessed:
            fields.put("accessed", accessed, without_words("sure", "the day it was fetched"))
        return
    why = "made from what is known of the article, since it has no address"
    fields.put("reference", _reference(article), without_words("guess", why))
    fields.review("reference", "the article's address was not found; give it as `url`")


def _reference(article: Article) -> str:
    parts = [line(article.publisher) or line(article.agency), line(article.title)]
    if article.published:
        day = parse(article.published.day.isoformat())
        if not isinstance(day, Refusal):
            parts.append(in_words(day, "en"))
    return ", ".join(part for part in parts if part) or "an article without a name"


def _told(text: str, witness: Witness) -> FieldEvidence:
    """Return where an article says so itself, at its top; else that its page's data do."""
    at = witness.text.find(text, 0, _HEAD)
    certainty: Certainty = "sure" if at >= 0 else "likely"
    if at < 0:
        return without_words(certainty, "given with the article, or by its page")
    return witness.of(at, at + len(text), certainty, "the article says so at its top")


def _published(article: Article, witness: Witness) -> FieldEvidence:
    said = article.published
    if said is None:
        return without_words("guess", "")
    at = witness.text.find(said.words, 0, _HEAD) if said.words else -1
    if at < 0 or said.where == "given by you":
        return without_words(said.certainty, said.where)
    return witness.of(at, at + len(said.words), said.certainty, said.where)


def _id(article: Article) -> str:
    day = article.published.day.isoformat() if article.published else ""
    place = article.dateline.place if article.dateline else ""
    title = article.title or place or article.text[article.body :][:_FIRST_WORDS]
    return article_id(article.agency or article.publisher, day, title)
