"""From bytes to text: UTF-8 wherever it can be, else what the page says, else what fits best."""

from __future__ import annotations

import codecs
import re
from typing import Final, NamedTuple

_DECLARED: Final = re.compile(
    rb"<meta[^>]{1,200}?charset\s{0,4}=\s{0,4}[\"']?\s{0,4}([A-Za-z0-9_.:-]{2,40})"
    rb"|<\?xml[^>]{1,200}?encoding\s{0,4}=\s{0,4}[\"']([A-Za-z0-9_.:-]{2,40})",
    re.IGNORECASE,
)
_HEAD: Final = 4096
_SAMPLE: Final = 200_000
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FREQUENT: Final = frozenset("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфіўёє")
_EAST: Final = ("cp1251", "koi8-u", "cp866", "iso8859-5")
_WEST: Final = ("cp1252", "cp1250")
_FEW: Final = 0.002
"""The share of broken bytes up to which a text is taken for damaged UTF-8."""

_MOST: Final = 0.6
_ASCII: Final = 128
_RUN: Final = re.compile(rb"[\x80-\xff]{3,}")
"""In Cyrillic whole words are beyond ASCII, in Western languages single letters."""

_LETTERS: Final = re.compile(r"[^\W\d_]")


class Decoded(NamedTuple):
    """A text and its encoding; `is_guess` where nothing but the letters tells it."""

    text: str
    encoding: str
    is_guess: bool = False


def decode(data: bytes, declared: str = "") -> Decoded | None:
    r"""Return the text of `data`, or None where no encoding fits.

    `declared` is what the server said. Valid UTF-8 with letters beyond ASCII is UTF-8 whatever is
    declared, since other encodings do not look like it by chance. Line ends become "\n".
    """
    found = _decode(data, declared)
    if found is None:
        return None
    text = found.text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return found._replace(text=text)


def first_broken_line(data: bytes) -> int:
    """Return the line, from 1, of the first byte that is not UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return data.count(b"\n", 0, error.start) + 1
    return 1


def _decode(data: bytes, declared: str) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(encoding, "replace"), encoding)
    if b"\0" in data[:_HEAD]:
        big = data[:_HEAD:2].count(0) > data[1:_HEAD:2].count(0)
        return Decoded(data.decode("utf-16-be" if big else "utf-16-le", "replace"), "utf-16", True)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    for name in (declared, _declared_within(data)):
        text = _decoded_as(data, name)
        if text is not None:
            return Decoded(text, name.lower())
    loosely = data.decode("utf-8", "replace")
    if loosely.count("\ufffd") <= max(1, len(loosely) * _FEW):
        return Decoded(loosely, "utf-8", is_guess=True)
    return _best(data)


def _declared_within(data: bytes) -> str:
    found = _DECLARED.search(data[:_HEAD])
    return (found[1] or found[2]).decode("ascii") if found else ""


def _decoded_as(data: bytes, encoding: str) -> str | None:
    """Return the text in an encoding, None where that is not known or does not fit."""
    if not encoding:
        return None
    # Browsers read what calls itself Latin-1 as Windows' superset of it (WHATWG Encoding).
    name = "cp1252" if encoding.lower() in {"iso-8859-1", "latin-1", "latin1"} else encoding
    try:
        if codecs.lookup(name).name == "utf-8":  # that was tried already
            return None
        return data.decode(name)
    except (LookupError, ValueError):
        return None


def _best(data: bytes) -> Decoded | None:
    """Return the text in the encoding in which its letters look most like words."""
    sample = data[:_SAMPLE]
    runs = sum(map(len, _RUN.findall(sample)))
    is_east = runs > sum(byte >= _ASCII for byte in sample) * _MOST
    scored = [(_cyrillic_share(sample.decode(name, "replace")), name) for name in _EAST]
    share, name = max(scored, key=lambda pair: pair[0])
    if is_east and share > _MOST:
        return Decoded(data.decode(name, "replace"), name, is_guess=True)
    for name in _WEST:
        text = _decoded_as(data, name)
        letters = _LETTERS.findall(text[:_SAMPLE]) if text else []
        if text and sum(letter.isascii() for letter in letters) > len(letters) * _MOST:
            return Decoded(text, name, is_guess=True)
    return None


def _cyrillic_share(text: str) -> float:
    """Return the share of letters beyond ASCII that are frequent Cyrillic ones, in lower case."""
    others = [letter for letter in text if not letter.isascii() and not letter.isspace()]
    fitting = sum(letter in _FREQUENT for letter in others)
    return fitting / len(others) if others else 0.0
