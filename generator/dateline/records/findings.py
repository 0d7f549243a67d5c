"""Something wrong in a record, said by path; the reader knows the line and column."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dateline.problems import Code

Path = tuple[str | int, ...]


class Finding(NamedTuple):
    """What is wrong at a path such as `("figures", 0, "value")`.

    `on_key` points at the key rather than its value. `others` are the files whose `accepted`
    may silence it too.
    """

    path: Path
    code: Code
    message: str
    help: str = ""
    on_key: bool = False
    others: tuple[str, ...] = ()
