"""Web addresses: whether one can be linked, and what makes two of them one.

`tests/contract/urls.json` holds this module to its cases: canonical forms and quick ids stand in
published addresses, so they are frozen for `format: 1`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import sha256
from typing import Final, NamedTuple

from dateline.records.hosts import plain_host, shown_host
from dateline.records.url_tables import SHORTENERS, TRACKING, TRACKING_PREFIXES

LONGEST: Final = 2000
"""Characters; beyond it browsers and link checkers begin to differ."""

PORT_MAX: Final = 65535

_AS: Final = re.ASCII | re.IGNORECASE | re.DOTALL
_WEB: Final = re.compile(
    r"https?://(?P<authority>[^/?#]*)(?P<path>/[^?#]*)?(?:\?(?P<query>[^#]*))?(?:#.*)?", _AS
)
_SLIPPED_SCHEME: Final = re.compile(
    r"(?!https?://(?!https?[:/])[^/])"
    r"(?:(?:https?://)?(?:https?|ht{1,3}ps?|hxxps?|h?ttps?)[:;/]{1,4}|/{2,3})(?=[^\s/:]+\.)",
    _AS,
)
_NO_SCHEME: Final = re.compile(r"[^\s/:@?#]+\.[^\s/:@?#.]{2,}(?:[/?#:]\S*)?", _AS)
_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]{0,30}:", _AS)
_PORT: Final = re.compile(r":([0-9]{0,5})\Z")
_TO_MEND: Final = re.compile(r"%([0-9A-Fa-f]{2})|[^A-Za-z0-9._~!$&'()*+,;=:@/?\[\]-]")
_UNRESERVED: Final = re.compile(r"[A-Za-z0-9._~-]")
_PLAIN: Final = re.compile(r"[!#-;=?-\[\]^_a-z{|}~]*")
_REFUSED: Final = {" ": "%20", '"': "%22", "<": "%3C", ">": "%3E", "\\": "%5C", "`": "%60"}
_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"})
_SHOWN_MAX: Final = 80


class Refusal(NamedTuple):
    """Why an address cannot be linked, and the likely fix (or nothing)."""

    message: str
    help: str = ""


class _Address(NamedTuple):
    """What tells pages apart, each part in its canonical form; `port` and `query` may be empty."""

    host: str
    port: str
    path: str
    query: str


def problem_with(url: str) -> Refusal | None:
    """Return why `url` cannot be the address of a page, or None.

    Taken are http and https with a host (a name with a dot, in any script, or an IP address) and no
    password, without spaces, control or invisible characters, up to 2,000 characters long.
    """
    if not url:
        return Refusal("the address is empty")
    if len(url) > LONGEST:
        return Refusal(f"the address has {len(url):,} characters; at most {LONGEST:,} are taken")
    found = _WEB.fullmatch(url)
    return _wrong_character(url) or (_wrong_host(url, found) if found else _wrong_start(url))


@lru_cache(maxsize=65_536)  # several checks ask for each address
def canonical(url: str) -> str:
    """Return the form that all addresses of one page share; other text comes back as it is.

    Ignored are http or https, the case of the host, `www.` and `amp.` before it, ports 80 and 443,
    dot segments, slashes and `/amp` at the end of the path, the fragment, tracking parameters, and
    `amp` and `outputType=amp` among them. All other parameters stay, in their order.
    Percent-encoding follows RFC 3986, section 6.2.2. The result is ASCII and its own canonical
    form.
    """
    address = _address(url)
    if not address:
        return url
    query = f"?{address.query}" if address.query else ""
    return f"https://{address.host}{address.port}{address.path}{query}"


def quick_id(url: str) -> str:
    """Return `u-` and ten hexadecimal digits, the same for all addresses of one page."""
    return "u-" + sha256(canonical(url).encode("utf-8", "surrogatepass")).hexdigest()[:10]


def host(url: str) -> str:
    """Return the site's name as readers know it, without `www.`; `''` where there is none."""
    address = _address(url)
    return shown_host(address.host) if address else ""


def is_shortener(url: str) -> bool:
    """Tell whether the address only leads on to another one."""
    address = _address(url)
    labels = address.host.split(".") if address else []
    return any(".".join(labels[start:]) in SHORTENERS for start in range(len(labels)))


def _wrong_character(url: str) -> Refusal | None:
    if _PLAIN.fullmatch(url):
        return None
    for character in url:
        if character in _REFUSED:
            name = "a space" if character == " " else f"`{character}`"
            return Refusal(f"the address has {name} in it", f"write `{_REFUSED[character]}` for it")
        if unicodedata.category(character) in _INVISIBLE:
            return Refusal(
                f"the address has an invisible character in it (U+{ord(character):04X})",
                "copy the address once more from the browser",
            )
    return None


def _wrong_start(url: str) -> Refusal:
    slip = _SLIPPED_SCHEME.match(url)
    scheme = _SCHEME.match(url)
    if slip or _NO_SCHEME.fullmatch(url):
        meant = f"https://{url[slip.end() :]}" if slip else f"https://{url}"
        if _address(meant):
            return Refusal(
                f"'{_short(url)}' does not begin with https:// or http://",
                f"did you mean `{_short(meant)}`?",
            )
    elif scheme and scheme[0].lower() not in {"http:", "https:"}:
        return Refusal(
            f"'{scheme[0]}' cannot be linked; an address begins with https:// or http://"
        )
    return Refusal(
        f"'{_short(url)}' is not the address of a page", "one looks like `https://example.org/news`"
    )


def _wrong_host(url: str, found: re.Match[str]) -> Refusal | None:
    authority = found["authority"]
    user, at, rest = authority.rpartition("@")
    if at and _host_and_port(rest):
        return Refusal(
            "the address has a user name or password before its host",
            f"leave it out: `{_short(url.replace(user + at, '', 1))}`",
        )
    if _host_and_port(authority):
        return None
    if _SLIPPED_SCHEME.match(url):
        return _wrong_start(url)
    if not authority:
        return Refusal(f"'{_short(url)}' names no host", "a host looks like `example.org`")
    return Refusal(f"'{_short(authority)}' is not a host", "a host looks like `example.org`")


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN_MAX else text[: _SHOWN_MAX - 1] + "…"


def _address(url: str) -> _Address | None:
    found = _WEB.fullmatch(url.strip())
    place = _host_and_port(found["authority"]) if found else None
    if not found or not place:
        return None
    query = _TO_MEND.sub(_mended, found["query"] or "")
    kept = "&".join(piece for piece in query.split("&") if _tells_pages_apart(piece))
    return _Address(*place, _plain_path(_TO_MEND.sub(_mended, found["path"] or "")), kept)


def _host_and_port(authority: str) -> tuple[str, str] | None:
    """Return host and port (`''` or `:8080`) in canonical form, None if they are not valid."""
    found = _PORT.search(authority)
    port = int(found[1] or 0) if found else 0
    name = plain_host(authority[: found.start()] if found else authority)
    if not name or port > PORT_MAX:
        return None
    # Both, since the canonical form does not remember whether it was http or https.
    return name, "" if port in {0, 80, 443} else f":{port}"


def _mended(found: re.Match[str]) -> str:
    if found[1]:
        character = chr(int(found[1], 16))
        return character if _UNRESERVED.fullmatch(character) else found[0].upper()
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "surrogatepass"))


def _plain_path(path: str) -> str:
    """Resolve dot segments (RFC 3986, 5.2.4), then drop what marks a twin of the same page."""
    kept: list[str] = []
    for segment in path.split("/")[1:]:
        if segment == "..":
            del kept[-1:]
        elif segment != ".":
            kept.append(segment)
    while kept and kept[-1] in {"", "amp"}:
        kept.pop()
    return "".join(f"/{segment}" for segment in kept)


def _tells_pages_apart(parameter: str) -> bool:
    name, _, value = parameter.lower().partition("=")
    if name == "amp":
        return value not in {"", "1", "true"}
    if name == "outputtype":
        return value != "amp"
    return bool(parameter) and name not in TRACKING and not name.startswith(TRACKING_PREFIXES)
