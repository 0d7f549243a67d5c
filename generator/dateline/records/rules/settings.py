"""Rules of a timeline's own record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.records.findings import Finding
from dateline.records.forges import FORGES, forge_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.records.settings import Settings


def admin_knows_its_repository(settings: Settings) -> Iterator[Finding]:
    """The page that edits records must know where to save them."""
    if settings.admin and forge_of(settings.repository or "") is None:
        yield Finding(
            ("admin",),
            "admin-repository",
            "the page /admin/ has nowhere to save records",
            f"add `repository:` with the address of a repository at {', '.join(FORGES)}",
        )
