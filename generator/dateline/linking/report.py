"""What a run found, in an editor's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.linking.archived import proposal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.linking.addresses import Address, Place
    from dateline.linking.results import Results
    from dateline.linking.verdicts import State

_TITLES: Final[dict[State, str]] = {
    "dead": "Dead",
    "moved": "Moved for good: write the new address",
    "paywalled": "For subscribers only",
    "unclear": "Not clear: look at them in a browser",
}


def report(addresses: Sequence[Address], results: Results) -> Iterator[str]:
    """Yield the lines of the report: what needs an editor, then one line that counts all."""
    counts: dict[State, int] = {}
    for state, title in _TITLES.items():
        found = [one for one in addresses if _state(one, results) == state]
        counts[state] = len(found)
        if found:
            yield f"{title} ({len(found):,})"
            for address in found:
                yield from _lines(address, results)
            yield ""
    asked = sum(one.url in results.verdicts for one in addresses)
    here = asked - sum(counts.values())
    yield (
        f"{count_of(asked)} asked: {here:,} as they were, {counts['dead']:,} dead,"
        f" {counts['moved']:,} moved, {counts['paywalled']:,} for subscribers,"
        f" {counts['unclear']:,} not clear"
    )


def count_of(addresses: int) -> str:
    """Return a number of addresses in words."""
    return f"{addresses:,} address" + ("" if addresses == 1 else "es")


def _state(address: Address, results: Results) -> State | None:
    verdict = results.verdicts.get(address.url)
    return verdict.state if verdict else None


def _lines(address: Address, results: Results) -> Iterator[str]:
    verdict = results.verdicts[address.url]
    said = f"now {verdict.to}" if verdict.to else verdict.why
    yield f"  {address.url}"
    yield f"    {said}"
    for place in address.places:
        yield f"    in {_place(place)}"
    copy = results.copies.get(address.url)
    if copy:
        yield f"    an archived copy, to paste into {_place(address.places[0])}:"
        yield from (f"      {line}" for line in proposal(copy).splitlines())


def _place(place: Place) -> str:
    return f"{place.file}, source {place.source}" if place.source else place.file
