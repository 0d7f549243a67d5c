"""Articles as BibTeX, with the fields of biblatex, which knows dates with doubt.

Written by hand: the two kept libraries write a brace that stands alone as it is, or with a
backslash before it, and either way whoever reads the file waits for its fellow until the end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.exports.csl import authors, publisher
from dateline.exports.words import say
from dateline.records.article import Article
from dateline.records.dates import words
from dateline.records.languages import name as language_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dateline.exports.publication import Publication
    from dateline.records.article import Bibliography
    from dateline.records.dates import DateExpression

_SIGNS: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)
_IN_ADDRESSES: Final = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})
"""An address is read as it stands, but for what would end it too early."""

_PUBLISHERS: Final[Mapping[str, str]] = {
    "article": "journaltitle",
    "book": "publisher",
    "report": "institution",
}
"""What each type calls its publisher; all others say `organization`."""

_LONG_YEAR: Final = 9999


def bibtex(publication: Publication) -> bytes:
    """Return every article as BibTeX in UTF-8; what is not known is left out."""
    language = publication.timeline.settings.language
    entries = publication.articles.items()
    return "\n".join(_entry(key, article, language) for key, article in entries).encode()


def _entry(key: str, article: Bibliography, language: str) -> str:
    own = article if isinstance(article, Article) else None
    kind = _type(article, own)
    fields = {
        # the inner braces keep capitals
        "title": f"{{{_text(article.title)}}}" if article.title else "",
        "author": " and ".join(f"{{{_text(name)}}}" for name in authors(article)),
        _PUBLISHERS.get(kind, "organization"): _text(publisher(article)),
        **_published(article.published),
        "url": (article.url or "").translate(_IN_ADDRESSES),
        "urldate": str(article.accessed or ""),
        "doi": ((own and own.doi) or "").translate(_IN_ADDRESSES),
        "isbn": _text((own and own.isbn) or ""),
        "language": _text(language_name(article.language, "en")) if article.language else "",
        "note": _text(". ".join(_notes(article, own, language))),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{key},", *lines, "}", ""])


def _type(article: Bibliography, own: Article | None) -> str:
    if own and own.doi:
        return "article"
    if own and own.isbn:
        return "book"
    if article.kind == "report":
        return "report"
    return "online" if article.url else "misc"


def _published(date: DateExpression | None) -> dict[str, str]:
    """Return the date as biblatex reads it, and the year for what is older."""
    if date is None or not _is_edtf(date):
        return {}
    made = {"date": "/".join(side.partition("T")[0] for side in str(date).split("/"))}
    years = {point.year for point in date.points}
    if len(years) == 1 and not any(point.hidden for point in date.points):
        made["year"] = str(years.pop())
    return made


def _is_edtf(date: DateExpression) -> bool:
    """Return whether biblatex can read it: level 1 of EDTF, in years of four digits."""
    return date.kind != "one-of" and all(abs(p.year) <= _LONG_YEAR for p in date.points)


def _notes(article: Bibliography, own: Article | None, language: str) -> Iterator[str]:
    """Yield what has no field."""
    if own and own.reference:
        yield own.reference
    if article.published and not _is_edtf(article.published):
        yield f"{say('Published', language)}: {words(article.published, language)}"
    for copy in article.archives:
        yield f"{say('Archived copy', language)}: {copy.url}"


def _text(text: str) -> str:
    return " ".join(text.split()).translate(_SIGNS)
