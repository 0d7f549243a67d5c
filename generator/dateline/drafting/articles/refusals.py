"""What can be wrong with what was given as an article, in an editor's words."""

from __future__ import annotations

from typing import Final, Literal

from dateline.problems import Problem

Code = Literal[
    "article-address",
    "article-archive",
    "article-empty",
    "article-encoding",
    "article-fetch",
    "article-none",
    "article-not-text",
    "article-paywalled",
    "article-too-large",
    "article-unreadable",
]

MEGABYTE: Final = 1_000_000
LARGEST: Final = 10 * MEGABYTE
"""Bytes of one text; a thousandth of them is a long article."""

LARGEST_PAGE: Final = 5 * MEGABYTE
"""Bytes of one HTML page; the longest of newspapers have three million."""

LARGEST_ARCHIVE: Final = 200 * MEGABYTE
"""Bytes of one WARC file."""

LONGEST: Final = 1_000_000
"""Characters of text; a novel has half as many."""


def empty(name: str) -> Problem:
    """Say that nothing but white space was given."""
    return _refusal(name, "article-empty", "this is empty", "save the article again")


def too_large(name: str, limit: int = LARGEST) -> Problem:
    """Say that there are more bytes than an article has."""
    message = f"this is larger than {limit // MEGABYTE} MB; no article is"
    return _refusal(name, "article-too-large", message, "keep the article's own text")


def too_long(name: str, characters: int) -> Problem:
    """Say that there is more text than an article has."""
    message = f"this text has {characters:,} characters; at most {LONGEST:,} are read"
    return _refusal(name, "article-too-large", message, "keep the article's own text")


def not_text(name: str, what: str, advice: str) -> Problem:
    """Say that this is some other kind of file: a PDF, a picture, an office document."""
    return _refusal(name, "article-not-text", f"this is {what}, not text or HTML", advice)


def encoding(name: str, line: int) -> Problem:
    """Say that the bytes are no text in any encoding that is in use for news."""
    message = "the letters of this text cannot be told: its encoding is not known"
    return _refusal(name, "article-encoding", message, "save it as UTF-8")._replace(line=line)


def no_article(name: str, found: str) -> Problem:
    """Say that a page or text has no article in it."""
    advice = "copy the article's text from the browser and save it as a .txt file"
    return _refusal(name, "article-none", f"there is no article here: {found}", advice)


def paywalled(name: str, characters: int) -> Problem:
    """Say that there is only the beginning of an article, before an offer to subscribe."""
    message = f"only the beginning is here ({characters:,} characters); the rest is for subscribers"
    advice = "save the whole article where you may read it"
    return _refusal(name, "article-paywalled", message, advice)


def broken_archive(name: str, why: str) -> Problem:
    """Say that a WARC or gzip file cannot be read to its end."""
    message = f"this archive cannot be read to its end: {why}"
    advice = "get it again; what stands before the break was read"
    return _refusal(name, "article-archive", message, advice)


def no_pages(name: str) -> Problem:
    """Say that a WARC file has no page in it."""
    message = "this archive holds no page: no answer of a server with HTML or text"
    return _refusal(name, "article-archive", message)


def unreadable(name: str, why: str) -> Problem:
    """Say that the system does not let us read a file or folder."""
    return _refusal(name, "article-unreadable", f"this cannot be read: {why}")


def not_fetched(name: str, why: str, advice: str = "") -> Problem:
    """Say that an address gave no page."""
    return _refusal(name, "article-fetch", f"this page was not fetched: {why}", advice)


def address_refused(name: str, why: str, advice: str = "") -> Problem:
    """Say that an address is never asked: not http, or not on the public internet."""
    return _refusal(name, "article-address", why, advice)


def _refusal(name: str, code: Code, message: str, advice: str = "") -> Problem:
    return Problem(name, 1, 1, code, message, advice, 0)
