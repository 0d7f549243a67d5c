"""What bytes are, from their beginning: a page, a text, an archive, or none of these."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

Kind = Literal["html", "text", "warc", "gzip", "other"]

_LOOKED_AT: Final = 2048
_HTML: Final = re.compile(
    rb"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]|<meta\s"
    rb"|^\s*<(?:div|main|section|p|h[1-6])[\s>]",
    re.IGNORECASE,
)
_OTHERS: Final = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a packed file, such as a Word document"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a sound, film or picture"),
    (b"ID3", "a sound"),
    (b"7z\xbc\xaf", "a packed file"),
    (b"SQLite format 3", "a database"),
)
_SAVE: Final = "copy the article's text and save it as a .txt file"
_PDF_WITHIN: Final = 1024
"""Readers take a PDF whose mark stands this late (ISO 32000-1, annex H.3)."""


class Told(NamedTuple):
    """A kind; for `other`, what it is and what to do about it."""

    kind: Kind
    what: str = ""
    advice: str = ""


def kind_of(data: bytes) -> Told:
    """Return what the bytes are. Text with NUL bytes is text only in UTF-16."""
    head = data[:_LOOKED_AT]
    for mark, what in _OTHERS:
        within = head[:_PDF_WITHIN] if mark == b"%PDF-" else head[: len(mark)]
        if mark in within:
            return Told("other", what, _SAVE)
    if head.startswith(b"\x1f\x8b"):
        return Told("gzip")
    if head.startswith(b"WARC/"):
        return Told("warc")
    plain = head.replace(b"\0", b"") if _is_utf_16(head) else head
    if b"\0" in plain:
        return Told("other", "a file of a kind that is not known here", _SAVE)
    return Told("html" if _HTML.search(plain) else "text")


def _is_utf_16(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    # Latin letters in UTF-16 have a NUL in every second byte.
    return any(head[start::2].count(0) * 2 > len(head[start::2]) > 1 for start in (0, 1))
