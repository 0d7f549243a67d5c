"""What the last run found, kept so that an interrupted one goes on where it stopped.

`.cache/links.json` is no record and not in git; deleting it costs nothing but time.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, get_args

from dateline.linking.archived import Copy
from dateline.linking.verdicts import State, Verdict
from dateline.writing.files import write_all

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

PATH: Final = ".cache/links.json"
_VERSION: Final = 1


@dataclass
class Results:
    """Verdicts by address, with the day of each; and what a run that was stopped left over.

    `pending` were still to be asked, `unsought` are those whose copies were still to be looked up.
    """

    verdicts: dict[str, Verdict] = field(default_factory=dict)
    asked: dict[str, str] = field(default_factory=dict)
    copies: dict[str, Copy] = field(default_factory=dict)
    pending: set[str] = field(default_factory=set)
    unsought: set[str] = field(default_factory=set)

    def still_to_ask(self, urls: Iterable[str], *, archive: bool) -> list[str]:
        """Return what a run for these addresses asks: what was left over, else all of them."""
        wanted = list(urls)
        left = [url for url in wanted if url in self.pending or url not in self.verdicts]
        stopped = self.pending | (self.unsought if archive else set())
        return left if stopped.intersection(wanted) else wanted


def read_results(root: Path) -> Results:
    """Return what is kept; nothing where it cannot be read."""
    try:
        kept = json.loads((root / PATH).read_bytes())
        if kept["version"] != _VERSION:
            return Results()
        results = Results(
            pending={str(url) for url in kept["pending"]},
            unsought={str(url) for url in kept["unsought"]},
        )
        for url, entry in kept["addresses"].items():
            if entry["state"] not in get_args(State):
                return Results()
            results.verdicts[url] = Verdict(
                entry["state"], int(entry["status"]), str(entry["why"]), str(entry["to"])
            )
            results.asked[url] = str(entry["asked"])
            if "copy" in entry:
                results.copies[url] = Copy(str(entry["copy"]["url"]), str(entry["copy"]["date"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Results()
    return results


def write_results(root: Path, results: Results) -> None:
    """Keep results, in order of their addresses."""
    addresses: dict[str, dict[str, object]] = {}
    for url, verdict in sorted(results.verdicts.items()):
        addresses[url] = {**verdict._asdict(), "asked": results.asked[url]}
        if url in results.copies:
            addresses[url]["copy"] = results.copies[url]._asdict()
    kept = {
        "version": _VERSION,
        "pending": sorted(results.pending),
        "unsought": sorted(results.unsought),
        "addresses": addresses,
    }
    write_all(root, {PATH: json.dumps(kept, ensure_ascii=False, indent=1) + "\n"})
