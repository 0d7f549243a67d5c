"""A Content-Security-Policy for each page: only the site's own files, and the theme's scripts.

A page allows an inline script by its hash only where a template of the theme has that script.
So a script that came in with a record's text, past the escaping, is not allowed and does not run.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.timeline.timeline import Timeline

_SCRIPT: Final = re.compile(r"<script\b([^>]*)>(.*?)</script\s*>", re.IGNORECASE | re.DOTALL)
_SOURCE: Final = re.compile(r"\ssrc\s*=", re.IGNORECASE)
_TYPE: Final = re.compile(r"""\stype\s*=\s*["']?([^"'\s>]*)""", re.IGNORECASE)
_PROGRAM: Final = {"", "module", "text/javascript", "application/javascript", "importmap"}
"""The types of script that run; every other one is data."""
_PLACEHOLDER: Final = re.compile(r"""(?<=["'])\{\{[^{}]*\}\}(?=["'])""")
"""What a template fills in between quotes; a script that is filled in elsewhere is not known."""
_PLAIN: Final = r"""[^"'`\\<>\n]*"""
"""What may be filled in: nothing that could end a piece of text in a script."""
_CHARSET: Final = re.compile(r"<meta charset=[^>]*>", re.IGNORECASE)

_TIMELINE: Final = 'class="dl-app"'
"""What a page with the reader's timeline has, and so with its map."""

_POLICY: Final = (
    "default-src 'none'",
    "script-src 'self'{scripts}",
    "style-src 'self'",
    "img-src 'self' data:{tiles}",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
)


class Guarded(NamedTuple):
    """A page with its policy, and the scripts in it that no template knows and that will not run.

    A strange script is told by how it begins.
    """

    html: str
    strange: list[str]


class Policy:
    """The policy of a theme's pages. `templates` are the texts of all its templates.

    `previewing` allows every inline script: the server of a preview adds its own to each page,
    another one each time. `tiles` is the host that maps ask for their tiles, where the owner
    chose one; empty where not.
    """

    tiles: str = ""

    def __init__(self, templates: Iterable[str], *, previewing: bool = False) -> None:
        patterns = {_pattern(script) for text in templates for script in inline_scripts(text)}
        self._known = re.compile("|".join(sorted(patterns)) or r"(?!)", re.DOTALL)
        self._hashes: dict[str, str] = {}
        self._previewing = previewing

    def guard(self, html: str) -> Guarded:
        """Return a page with its policy; a page without a `<meta charset>` is left as it is."""
        scripts = dict.fromkeys(inline_scripts(html))
        strange = [script for script in scripts if not self._knows(script)]
        allowed = (
            [" 'unsafe-inline'"]
            if self._previewing
            else [self._hashes[one] for one in scripts if one in self._hashes]
        )
        tiles = f" {self.tiles}" if self.tiles and _TIMELINE in html else ""
        policy = "; ".join(_POLICY).format(scripts="".join(allowed), tiles=tiles)
        if self._previewing:
            policy = policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
        meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        guarded = _CHARSET.sub(lambda found: f"{found.group()}\n      {meta}", html, count=1)
        return Guarded(guarded, [_beginning(script) for script in strange])

    def _knows(self, script: str) -> bool:
        if script not in self._hashes:
            if not self._known.fullmatch(script):
                return False
            self._hashes[script] = f" '{_hash(script)}'"
        return True


def tiles_source(timeline: Timeline | None) -> str:
    """Return the host of the tile server that an owner chose, as a policy names it, or nothing."""
    if timeline is None or timeline.settings.tiles is None:
        return ""
    url = urlsplit(timeline.settings.tiles.url)
    return f"{url.scheme}://{url.netloc.encode('idna').decode()}"


def inline_scripts(html: str) -> list[str]:
    """Return the text of each script in a page that runs and stands in the page itself."""
    return [
        text
        for attributes, text in _SCRIPT.findall(html)
        if not _SOURCE.search(attributes) and _type(attributes) in _PROGRAM
    ]


def _type(attributes: str) -> str:
    found = _TYPE.search(attributes)
    return found.group(1).lower() if found else ""


def _hash(script: str) -> str:
    # What the browser hashes has its line ends normalized.
    text = script.replace("\r\n", "\n").replace("\r", "\n")
    return f"sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _pattern(script: str) -> str:
    """Return a pattern for what a template's script can become.

    A placeholder elsewhere than between quotes stays as it is, and so matches no page.
    """
    return _PLAIN.join(re.escape(part) for part in _PLACEHOLDER.split(script))


def _beginning(script: str) -> str:
    folded = " ".join(script.split())
    return folded if len(folded) <= 60 else f"{folded[:59]}…"  # noqa: PLR2004 - one line
