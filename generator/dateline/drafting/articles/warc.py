"""WARC files (ISO 28500): the pages in them."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.articles.refusals import LARGEST

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAGES_MAX: Final = 1_000
_TEXTS: Final = ("text/html", "application/xhtml+xml", "text/plain")
_OK: Final = "200"


class Stored(NamedTuple):
    """A page of an archive: its bytes, its address, and what the server called it."""

    data: bytes
    url: str
    content_type: str


class Broken(NamedTuple):
    """The archive cannot be read further, in words."""

    why: str


def pages_in(data: bytes) -> Iterator[Stored | Broken]:
    """Yield the pages that were stored as successful answers, in order; at most one Broken, last.

    A page that is cut off is not yielded. A page longer than an article may be is, cut where its
    reader sees that it is too long.
    """
    # warcio has no types; and it is loaded for archives only.
    from warcio import ArchiveIterator  # type: ignore[import-untyped]  # noqa: PLC0415 - see above

    pages = 0
    try:
        for record in ArchiveIterator(BytesIO(data)):
            kind = (record.http_headers and record.http_headers.get_header("Content-Type")) or ""
            is_page = record.rec_type == "response" and kind.lower().startswith(_TEXTS)
            if not is_page or record.http_headers.get_statuscode() != _OK:
                continue
            content = record.content_stream().read(LARGEST + 1)
            if getattr(record.raw_stream, "limit", 0) and len(content) <= LARGEST:
                yield Broken("it ends in the middle of a page")
                return
            yield Stored(content, record.rec_headers.get_header("WARC-Target-URI") or "", kind)
            pages += 1
            if pages == _PAGES_MAX:
                return
    except Exception:  # noqa: BLE001 - warcio raises whatever its parts raise on damaged bytes
        yield Broken("it is damaged or cut off")
