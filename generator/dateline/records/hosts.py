"""Names of hosts: one plain form to compare, one form in their own script to show."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from typing import Final

LABEL_MAX: Final = 63
"""Characters between two dots (RFC 1035, 2.3.4)."""

NAME_MAX: Final = 253
"""Characters in all, written without the last dot (the same)."""

_LABEL: Final = re.compile(r"[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?")
_DOTS: Final = str.maketrans("\u3002\uff0e\uff61", "...")
_FEWEST: Final = 2


@lru_cache(maxsize=4096)
def plain_host(name: str) -> str | None:
    """Return the lower-case ASCII form without `www.` and `amp.`, or None where it is no host.

    A host is a name of two labels or more, or an IP address (version 6 in brackets). A label in
    another script comes back in Punycode. `www.` and `amp.` go in any order and number, as long as
    two labels remain: `www.com` is a site of its own.
    """
    if name.startswith("["):
        return _ip6(name)
    if len(name) > NAME_MAX + 1:
        return None
    # Not the `idna` codec: it maps ß to ss and so would make two registered names one.
    folded = unicodedata.normalize("NFKC", name.translate(_DOTS).lower()).lower()
    labels = [_ascii(label) for label in folded.removesuffix(".").split(".")]
    while len(labels) > _FEWEST and labels[0] in {"www", "amp"}:
        del labels[0]
    plain = ".".join(label for label in labels if label)
    if None in labels or len(labels) < _FEWEST or len(plain) > NAME_MAX:
        return None
    return _ip4(plain) if plain.rpartition(".")[2].isdigit() else plain


def shown_host(plain: str) -> str:
    """Return a plain host in its own script; a label whose Punycode is not sound stays as it is."""
    return ".".join(map(_shown, plain.split(".")))


def _ascii(label: str) -> str | None:
    if label.isascii():
        return label if len(label) <= LABEL_MAX and _LABEL.fullmatch(label) else None
    if not all(map(_may_stand_in_a_name, label)):
        return None
    encoded = "xn--" + label.encode("punycode").decode("ascii")
    return encoded if len(encoded) <= LABEL_MAX else None


def _may_stand_in_a_name(character: str) -> bool:
    if character.isascii():
        return character.isalnum() or character in "-_"
    return unicodedata.category(character)[0] in "LMNPS"


def _shown(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        shown = label[4:].encode("ascii").decode("punycode")
    except UnicodeError:
        return label
    return shown if plain_host(f"{shown}.example") == f"{label}.example" else label


def _ip4(name: str) -> str | None:
    try:
        return str(IPv4Address(name))
    except AddressValueError:
        return None


def _ip6(name: str) -> str | None:
    try:
        return f"[{IPv6Address(name.removeprefix('[').removesuffix(']'))}]"
    except AddressValueError:
        return None
