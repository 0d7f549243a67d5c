"""From an older `format` to the one that this program reads, step by step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, get_args

from dateline.formatting.editing import set_text
from dateline.reading.layout import Group, Words
from dateline.records.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

Change = Callable[[Group], None]


class Upgrade(NamedTuple):
    """What leads from one format to the next: a change of the fields of each kind of record."""

    goal: str
    changes: Mapping[str, Change]


UPGRADES: Final[Mapping[str, Upgrade]] = MappingProxyType({})
"""By the format that they lead from. Format 1 is the first."""

CURRENT: Final[str] = get_args(Settings.model_fields["format"].annotation)[0]


def steps_from(
    given: str, upgrades: Mapping[str, Upgrade] = UPGRADES, current: str = CURRENT
) -> Sequence[Upgrade] | None:
    """Return the upgrades from a format to the current one, None where no way leads there."""
    steps: list[Upgrade] = []
    while given != current:
        if given not in upgrades or len(steps) > len(upgrades):
            return None
        steps.append(upgrades[given])
        given = steps[-1].goal
    return steps


def upgrade(kind: str, root: Group, steps: Sequence[Upgrade]) -> None:
    """Change the fields of a record in place; the timeline's own says the new format."""
    for step in steps:
        if kind in step.changes:
            step.changes[kind](root)
        if kind == "timeline":
            set_text(root, "format", step.goal)


def rename_key(group: Group, old: str, new: str) -> None:
    """Give a field another name, with its comments, in a mapping or in each item of a list."""
    for part in group.parts:
        if part.key and part.key.text == old:
            part.key = Words(new)
        elif part.key is None and isinstance(part.value, Group):
            rename_key(part.value, old, new)
