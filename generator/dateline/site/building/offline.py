"""A built site made fit to be opened from a folder, where no server gives a folder its page."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING, Final

from dateline.site.building.inside import Inside
from dateline.site.building.links import HIDDEN, REFRESH, TAG, files_of

if TYPE_CHECKING:
    from pathlib import Path

_PAGE: Final = "index.html"
_NOWHERE: Final = "404.html"
"""What a server shows for an address that is not there; its links begin at the server's root."""
_PIECE: Final = re.compile(f"(?:{HIDDEN.pattern})|(?P<tag>{TAG.pattern})", re.DOTALL)
_LINK: Final = re.compile(r"""(\s(?:href|content)=)(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""")


def make_offline(site: Path) -> None:
    """Let each link of a site's pages that leads to a folder lead to the page in it.

    Whole addresses, a page's own among them, stay as they are.
    """
    (site / _NOWHERE).unlink(missing_ok=True)
    files = files_of(site)
    inside = Inside(files, "")
    for name in files:
        if name.endswith(".html"):
            file = site / name
            # Bytes that are no UTF-8 and ends of lines come back as they were.
            text = file.read_bytes().decode(errors="surrogateescape")
            made = offline(text, name, inside)
            if made != text:
                file.write_bytes(made.encode(errors="surrogateescape"))


def offline(text: str, page: str, inside: Inside) -> str:
    """Return a page's HTML with links that a folder can follow."""

    def attribute(found: re.Match[str]) -> str:
        value = unescape(found[2] or found[3] or found[4] or "")
        refresh = REFRESH.fullmatch(value) if "content" in found[1] else None
        if "content" in found[1] and refresh is None:
            return found[0]
        link = refresh[1].strip("'\" ") if refresh else value
        to = _to_page(link, page, inside)
        if to == link:
            return found[0]
        return f'{found[1]}"{escape(value.replace(link, to))}"'

    def piece(found: re.Match[str]) -> str:
        return _LINK.sub(attribute, found[0]) if found["tag"] else found[0]

    return _PIECE.sub(piece, text)


def _to_page(link: str, page: str, inside: Inside) -> str:
    goal = inside.goal(page, link)
    if goal is None:
        return link
    path = re.split(r"[?#]", link, maxsplit=1)[0]
    if not path.strip() or inside.file(goal.file) in {goal.file, None}:
        return link
    return f"{path.rstrip('/')}/{_PAGE}{link[len(path) :]}"
