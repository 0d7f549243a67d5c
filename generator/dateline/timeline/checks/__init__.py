"""The rules that need more than one record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.timeline.checks import (
    addresses,
    chronology,
    lookalikes,
    references,
    translations,
    use,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.timeline.collection import Collection, Located

_CHECKS: Final = (
    references.check,
    addresses.check,
    chronology.check,
    lookalikes.check,
    use.check,
    translations.check,
)


def check(records: Collection) -> Iterator[Located]:
    """Yield what is wrong between records."""
    for one in _CHECKS:
        yield from one(records)
