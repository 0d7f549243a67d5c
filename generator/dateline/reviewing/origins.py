"""Where the values of a changed record stood before, though items of its lists came or went."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.reviewing.setting import Value


def leaves(value: Value, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield the texts in a value by their dotted paths, in order."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from leaves(item, f"{path}[{place}]")
    else:
        yield path, value


def origins(now: Value, before: Value | None, path: str = "", old: str = "") -> dict[str, str]:
    """Return for each path of a value its path in the value before; empty where it is new."""
    found: dict[str, str] = {}
    if isinstance(now, dict):
        there = before if isinstance(before, dict) else {}
        for key, inner in now.items():
            was = _joined(old, key) if key in there else ""
            found |= origins(inner, there.get(key), _joined(path, key), was)
    elif isinstance(now, list):
        items = before if isinstance(before, list) else []
        for place, match in enumerate(_matches(now, items)):
            was = "" if match is None else f"{old}[{match}]"
            item = None if match is None else items[match]
            found |= origins(now[place], item, f"{path}[{place}]", was)
    else:
        found[path] = old if isinstance(before, str) else ""
    return found


def _joined(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _matches(now: Sequence[Value], before: Sequence[Value]) -> list[int | None]:
    """Return for each item the one that it was: the same, else the most alike of the rest."""
    found: list[int | None] = [None] * len(now)
    left = list(range(len(before)))
    for place, item in enumerate(now):
        same = next((one for one in left if before[one] == item), None)
        if same is not None:
            found[place] = same
            left.remove(same)
    is_sure = len(now) == len(before)
    for place, item in enumerate(now):
        if found[place] is None and left:
            best = max(left, key=lambda one: _alike(item, before[one]))
            if is_sure or _alike(item, before[best]):
                found[place] = best
                left.remove(best)
    return found


def _alike(one: Value, other: Value) -> int:
    return len(set(leaves(one)) & set(leaves(other)))
