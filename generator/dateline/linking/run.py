"""A run: what is still to ask is asked, and each answer is kept."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from dateline.asking import Fetched, fetch
from dateline.linking.archived import copy_in, question
from dateline.linking.checking import Checker
from dateline.linking.pacing import Later, politely
from dateline.linking.results import read_results, write_results

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from dateline.linking.addresses import Address
    from dateline.linking.manner import Manner
    from dateline.linking.results import Results

    Progress = Callable[[int, int], None]

_KEEP_EVERY: Final = 2.0
"""Seconds between two writings of the results: as much is asked again after a power cut."""

_OK: Final = 200
_ANSWER: Final = 100_000
"""Bytes of an answer of the archive; they have a few hundred."""


class NobodyAnswersError(Exception):
    """Not one of all hosts answered: this machine is not connected."""


class Run:
    """Asks addresses, and keeps what it learns in `.cache/links.json`."""

    def __init__(
        self, root: Path, addresses: Sequence[Address], today: str, *, archive: bool
    ) -> None:
        self._root = root
        self._today = today
        self._addresses = addresses
        self._kept_at = time.monotonic()
        self.results: Results = read_results(root)
        self.to_ask = self.results.still_to_ask((one.url for one in addresses), archive=archive)

    def ask(self, manner: Manner, contact: str, progress: Progress) -> None:
        """Ask what is still to ask. Raises NobodyAnswersError, and then keeps nothing."""
        checker, results = Checker(manner, contact), self.results
        results.pending |= set(self.to_ask)
        before = len(self._addresses) - len(self.to_ask)
        try:
            for number, (url, verdict) in enumerate(
                politely(self.to_ask, checker.check, manner), 1
            ):
                results.verdicts[url], results.asked[url] = verdict, self._today
                results.pending.discard(url)
                results.copies.pop(url, None)
                results.unsought.discard(url)
                progress(before + number, len(self._addresses))
                if checker.has_reached:
                    self._keep_now_and_then()
        finally:
            if checker.has_reached:
                write_results(self._root, results)
        if self.to_ask and not checker.has_reached:
            raise NobodyAnswersError

    def find_copies(self, manner: Manner, progress: Progress) -> None:
        """Look up copies of what cannot be read any more, and has none in its record."""
        results = self.results
        troubled = [one for one in self._addresses if _is_without(one, results)]
        left = [one for one in troubled if one.url in results.unsought] or troubled
        wanted = {question(manner.wayback, one.url, one.day): one.url for one in left}
        results.unsought |= set(wanted.values())

        def look(asked: str, attempt: int) -> Fetched | Later | None:
            found = fetch(
                asked,
                limit_bytes=_ANSWER,
                seconds=manner.seconds,
                purpose="looks for archived copies of pages",
                accept="application/json",
                allow_loopback=manner.allow_loopback,
            )
            if isinstance(found, Fetched) and found.status == _OK:
                return found
            return Later(manner.back_off[attempt]) if attempt < len(manner.back_off) else None

        try:
            for number, (asked, answer) in enumerate(politely(wanted, look, manner), 1):
                copy = copy_in(answer) if answer else None
                if copy:
                    results.copies[wanted[asked]] = copy
                results.unsought.discard(wanted[asked])
                progress(number, len(wanted))
        finally:
            write_results(self._root, results)

    def _keep_now_and_then(self) -> None:
        if time.monotonic() - self._kept_at >= _KEEP_EVERY:
            write_results(self._root, self.results)
            self._kept_at = time.monotonic()


def _is_without(address: Address, results: Results) -> bool:
    """Tell whether readers have neither the page nor a copy of it."""
    verdict = results.verdicts.get(address.url)
    is_read = verdict is None or verdict.state in {"here", "moved"}
    return not (is_read or address.has_copy or address.url in results.copies)
