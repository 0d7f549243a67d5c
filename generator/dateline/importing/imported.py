"""What an import gives: proposed records, and all that they do not hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from dateline.problems import Position

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.problems import Problem
    from dateline.reading.files import Kind

    Fields = dict[str, object]


class Origin(NamedTuple):
    """Where in the source something stands.

    `number` counts the source's records from 1; 0 where it is not about one of them. `name` is what
    people know the record by, `file` the file, where a source has many.
    """

    number: int = 0
    place: Position = Position(1, 1, 0)
    name: str = ""
    file: str = ""


class Loss(NamedTuple):
    """What was not carried over: `what` is the same for all losses of its kind."""

    origin: Origin
    what: str
    detail: str = ""


@dataclass(frozen=True)
class Proposed:
    """A record that the source proposes.

    `wish` is the id that it would like; `is_named` says that the source itself has given it that
    id, so that it takes no other. `key` is how the source tells its records apart; empty where it
    does not. `missing` says what keeps it from being a whole record; such a one waits as a draft.
    """

    kind: Kind
    wish: str
    fields: Mapping[str, object]
    origin: Origin
    key: str = ""
    is_named: bool = False
    missing: str = ""


@dataclass(frozen=True)
class Source:
    """What is imported: bytes by path, relative to the folder of the file or to the folder itself.

    `name` is the file's or the folder's. `mapping` is what the mapping file holds, where there is
    one, and `mapping_file` its name, for problems.
    """

    name: str
    files: Mapping[str, bytes]
    mapping: bytes | None = None
    mapping_file: str = ""

    @property
    def data(self) -> bytes:
        """Return the bytes of a source that is one file."""
        return self.files[self.name]


@dataclass(frozen=True)
class Imported:
    """All of one source. Where there are problems, nothing of it is written.

    `hints` say of columns without a place in a record which they may have; `mapping` is the text of
    a mapping file to begin with, where one was missing.
    """

    records: Sequence[Proposed] = ()
    losses: Sequence[Loss] = ()
    problems: Sequence[Problem] = ()
    hints: Sequence[str] = ()
    mapping: str = ""


def failed(*problems: Problem) -> Imported:
    """Return what an import gives whose source cannot be read."""
    return Imported(problems=problems)
