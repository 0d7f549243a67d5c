"""Forges that records can be edited on from the browser."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping

FORGES: Final[Mapping[str, str]] = MappingProxyType(
    {"github.com": "github", "gitlab.com": "gitlab", "codeberg.org": "gitea"}
)
"""Hosts, and what runs there."""


class Forge(NamedTuple):
    """Where a project's repository is: what runs there, and `owner/name`."""

    kind: str
    repository: str


def forge_of(repository: str) -> Forge | None:
    """Return the forge that the address of a repository names; None where it is another one."""
    url = urlsplit(repository)
    name = url.path.strip("/").removesuffix(".git")
    kind = FORGES.get(url.netloc.lower().removeprefix("www."))
    return Forge(kind, name) if kind and "/" in name else None
