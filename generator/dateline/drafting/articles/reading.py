"""From what was given - bytes of a page, a text, an archive - to articles and problems."""

from __future__ import annotations

import re
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.articles import refusals
from dateline.drafting.articles.agencies import agency_of
from dateline.drafting.articles.article import Article, Doubt, Given, Publication
from dateline.drafting.articles.dateline import find_dateline
from dateline.drafting.articles.decoding import decode, first_broken_line
from dateline.drafting.articles.kinds import kind_of
from dateline.drafting.articles.languages import language_of
from dateline.drafting.articles.page import Page, read_page
from dateline.drafting.articles.plain import head_of
from dateline.drafting.articles.warc import Broken, pages_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.drafting.articles.article import Dateline
    from dateline.drafting.articles.decoding import Decoded
    from dateline.problems import Problem

_DRAFTED: Final = frozenset({"en", "ru"})
_CHARSET: Final = re.compile(r"charset\s{0,4}=\s{0,4}[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_SENTENCE: Final = re.compile(r"[.!?…][\"'»”’)\]]*(?:\s|$)")
_WORD: Final = re.compile(r"[^\W\d_]+")
_FEWEST_WORDS: Final = 4
_PAGE_WORDS: Final = 40
_PAGE_SENTENCES: Final = 2
_STUB: Final = 1_500
"""Characters; a text for subscribers that is shorter is taken for its beginning only."""

_PAY: Final = re.compile(
    r"subscribe (?:now )?to (?:continue|read|keep reading|unlock)|to continue reading"
    r"|subscribers? only|for subscribers|already a subscriber|create a free account to"
    r"|only available to (?:subscribers|members)|(?:только )?для подписчиков"
    r"|оформите подписку|чтобы (?:прочитать|читать) (?:дальше|далее|полностью|весь)",
    re.IGNORECASE,
)
_TAIL: Final = 600


class Material(NamedTuple):
    """Bytes and what is known of them: a name for messages, the address, the server's type."""

    name: str
    data: bytes
    url: str = ""
    content_type: str = ""


class Reading(NamedTuple):
    """What came of one page or text: an article, or problems, or both."""

    name: str
    article: Article | None
    problems: tuple[Problem, ...] = ()


def read(material: Material, given: Given | None = None) -> Iterator[Reading]:
    """Yield the articles of the material: one of a page or a text, any number of an archive.

    Nothing is raised for whatever the bytes are; what is wrong is told as problems.
    """
    given = given or Given()
    told = kind_of(material.data)
    if told.kind == "gzip":
        yield from _unpacked(material, given)
    elif told.kind == "warc":
        yield from _archive(material, given)
    elif told.kind == "other":
        yield _refused(material, refusals.not_text(material.name, told.what, told.advice))
    elif len(material.data) > refusals.LARGEST:
        yield _refused(material, refusals.too_large(material.name))
    else:
        yield _single(material, given, is_html=told.kind == "html")


def _unpacked(material: Material, given: Given) -> Iterator[Reading]:
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        data = unpacker.decompress(material.data, refusals.LARGEST + 1)
    except zlib.error:
        yield _refused(material, refusals.broken_archive(material.name, "it is damaged"))
        return
    if data.startswith(b"WARC/"):
        yield from _archive(material, given)
    elif len(data) > refusals.LARGEST:
        yield _refused(material, refusals.too_large(material.name))
    elif not unpacker.eof:
        yield _refused(material, refusals.broken_archive(material.name, "it ends too early"))
    elif data.startswith(b"\x1f\x8b"):
        yield _refused(material, refusals.not_text(material.name, "packed twice", "unpack it"))
    else:
        yield from read(material._replace(data=data), given)


def _archive(material: Material, given: Given) -> Iterator[Reading]:
    if len(material.data) > refusals.LARGEST_ARCHIVE:
        limit = refusals.LARGEST_ARCHIVE
        yield _refused(material, refusals.too_large(material.name, limit))
        return
    found = False
    for stored in pages_in(material.data):
        if isinstance(stored, Broken):
            yield _refused(material, refusals.broken_archive(material.name, stored.why))
            return
        found = True
        name = f"{material.name}: {stored.url}" if stored.url else material.name
        page = Material(name, stored.data, stored.url, stored.content_type)
        if kind_of(page.data).kind in {"gzip", "warc"}:
            yield _refused(page, refusals.not_text(name, "a packed file", ""))
        else:
            yield from read(page, given)
    if not found:
        yield _refused(material, refusals.no_pages(material.name))


def _single(material: Material, given: Given, *, is_html: bool) -> Reading:
    charset = _CHARSET.search(material.content_type)
    decoded = decode(material.data, charset[1] if charset else "")
    if decoded is None:
        line = first_broken_line(material.data)
        return _refused(material, refusals.encoding(material.name, line))
    if not decoded.text.strip():
        return _refused(material, refusals.empty(material.name))
    if is_html or "html" in material.content_type:
        if len(material.data) > refusals.LARGEST_PAGE:
            return _refused(material, refusals.too_large(material.name, refusals.LARGEST_PAGE))
        return _from_page(material, decoded, given)
    return _from_text(material, decoded, given)


def _from_text(material: Material, decoded: Decoded, given: Given) -> Reading:
    text = decoded.text.removeprefix("\ufeff")
    if len(text) > refusals.LONGEST:
        return _refused(material, refusals.too_long(material.name, len(text)))
    words = len(_WORD.findall(text[:10_000]))
    if words < _FEWEST_WORDS and not _is_unspaced(text):
        found = "a few characters" if words else "no words"
        return _refused(material, refusals.no_article(material.name, found))
    head = head_of(text)
    article = Article(
        text,
        body=head.body,
        title=head.title,
        authors=head.authors,
        publisher=head.publisher,
        published=head.published,
        url=head.url or material.url,
    )
    return Reading(material.name, _completed(article, given, _of_encoding(decoded)))


def _from_page(material: Material, decoded: Decoded, given: Given) -> Reading:
    page = read_page(decoded.text, given.url or material.url)
    problem = _no_article(material.name, page)
    if page is None or problem:
        return _refused(material, problem or refusals.no_article(material.name, "no page"))
    told = page.identity
    article = Article(
        page.text,
        title=told.title,
        authors=told.authors,
        publisher=told.publisher,
        language=told.language,
        published=page.published.publication,
        url=told.url,
    )
    doubts = (*_of_encoding(decoded), *page.published.doubts)
    return Reading(material.name, _completed(article, given, doubts))


def _no_article(name: str, page: Page | None) -> Problem | None:
    text = page.text if page else ""
    words = len(_WORD.findall(text))
    if len(text) > refusals.LONGEST:
        return refusals.too_long(name, len(text))
    if (
        page
        and text
        and len(text) < _STUB
        and (page.identity.is_paid or _PAY.search(text[-_TAIL:]))
    ):
        return refusals.paywalled(name, len(text))
    if page is None or not words:
        return refusals.no_article(name, "the page has no running text")
    if words < _PAGE_WORDS and not _is_unspaced(text):
        few = "one word" if words == 1 else f"{words} words"
        return refusals.no_article(name, f"the page has only {few} of running text")
    if len(_SENTENCE.findall(text)) < _PAGE_SENTENCES and not _is_unspaced(text):
        return refusals.no_article(name, "the page has headings and links but no sentences")
    return None


def _is_unspaced(text: str) -> bool:
    """Tell a script that puts no spaces between words, such as Chinese or Thai."""
    letters = sum(map(len, _WORD.findall(text[:2_000])))
    return letters > _PAGE_WORDS and letters > 20 * len(_WORD.findall(text[:2_000]))


def _completed(article: Article, given: Given, doubts: tuple[Doubt, ...]) -> Article:
    """Return the article with what the user said, and with what its text tells."""
    published = article.published
    if given.published:
        said = given.published.isoformat()
        published = Publication(given.published, said, "given by you", "sure")
        doubts = tuple(doubt for doubt in doubts if doubt.field != "published")
    day = published.day if published else None
    body = _behind_title(article)
    dateline = find_dateline(article.text, day, body)
    agency = dateline.agency if dateline else ""
    language = given.language or article.language
    seen = language_of(article.text[article.body :])
    if not given.language and seen and not language.startswith(seen):
        language = seen  # what a page says of itself is often its template's
    is_head = dateline is not None and not article.text[body : dateline.start].strip()
    complete = replace(
        article,
        body=dateline.end if dateline and is_head else body,
        published=published or _from_dateline(article.text, dateline),
        publisher=given.publisher or article.publisher,
        language=language,
        agency=agency or agency_of(article.publisher),
        dateline=dateline,
        url=given.url or article.url,
    )
    return replace(complete, doubts=(*doubts, *_doubts(complete)))


def _behind_title(article: Article) -> int:
    """Return where the report begins; extraction often leaves the title above it."""
    text, body = article.text, article.body
    if article.title and text.startswith(article.title + "\n", body):
        body += len(article.title) + 1
    return body


def _from_dateline(text: str, dateline: Dateline | None) -> Publication | None:
    if dateline is None or dateline.day is None:
        return None
    words = text[dateline.start : dateline.end].strip()
    return Publication(dateline.day, words, "the dateline", "likely")


def _doubts(article: Article) -> Iterator[Doubt]:
    if article.published is None:
        yield Doubt("published", "the day of publication was not found")
    if not article.language:
        yield Doubt("language", "the language was not recognised; the text is kept as it is")
    elif article.language.partition("-")[0] not in _DRAFTED:
        yield Doubt("language", f"there are no rules for the language {article.language}")


def _of_encoding(decoded: Decoded) -> tuple[Doubt, ...]:
    if not decoded.is_guess:
        return ()
    return (Doubt("text", f"the encoding was guessed ({decoded.encoding})"),)


def _refused(material: Material, problem: Problem) -> Reading:
    return Reading(material.name, None, (problem,))
