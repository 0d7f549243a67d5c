"""Which machines may be asked: those on the public internet, and no other.

A page's address comes from strangers. Without this check it could make the editor's machine ask
its own services, its router, or a cloud's metadata server.
"""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Final

Address = IPv4Address | IPv6Address

_NAT64: Final = IPv6Network("64:ff9b::/96")
"""Addresses of IPv4 machines as IPv6 networks write them (RFC 6052)."""


def machines_of(host: str, port: int) -> list[str]:
    """Return the addresses that a host's name stands for. Raises OSError where it has none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]).partition("%")[0] for entry in found))


def may_be_asked(machine: str, *, allow_loopback: bool) -> bool:
    """Tell whether a machine is on the public internet, or this one where that is allowed."""
    address = ip_address(machine)
    inner = _inner(address)
    if allow_loopback and (address.is_loopback or (inner is not None and inner.is_loopback)):
        return True
    return all(
        one.is_global and not one.is_multicast and not one.is_reserved
        for one in (address, inner)
        if one is not None
    )


def _inner(address: Address) -> Address | None:
    """Return the IPv4 address that an IPv6 one stands for, if any."""
    if isinstance(address, IPv4Address):
        return None
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    return address.teredo[1] if address.teredo is not None else None
