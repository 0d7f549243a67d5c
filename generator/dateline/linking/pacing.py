"""Many addresses, few at once, one after the other at each host, with pauses between."""

from __future__ import annotations

import heapq
import time
from collections import defaultdict, deque
from itertools import count
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from dateline.linking.manner import Manner

T = TypeVar("T")


class Later(NamedTuple):
    """Ask once more, and nothing of this host before so many seconds have passed."""

    seconds: float


class _Task(NamedTuple):
    url: str
    attempt: int


class _Done(NamedTuple, Generic[T]):
    task: _Task
    result: T | Later | Exception


def politely(
    urls: Iterable[str], ask: Callable[[str, int], T | Later], manner: Manner
) -> Iterator[tuple[str, T]]:
    """Yield each address with what `ask` returned for it, in the order in which they come.

    `ask(url, attempt)` runs in a thread; attempts count from 0. What it raises is raised here.
    Threads end with the program, so that nobody waits for a slow server after Ctrl+C.
    """
    hosts = _Hosts(urls)
    done: SimpleQueue[_Done[T]] = SimpleQueue()
    running = 0

    def work(task: _Task) -> None:
        try:
            done.put(_Done(task, ask(task.url, task.attempt)))
        except Exception as error:  # noqa: BLE001 - it is raised again where somebody looks
            done.put(_Done(task, error))

    while running or hosts.are_left:
        while running < manner.at_once and (due := hosts.pop_due()):
            Thread(target=work, args=(due,), daemon=True).start()
            running += 1
        try:
            task, result = done.get(timeout=hosts.wait() if running < manner.at_once else None)
        except Empty:
            continue
        running -= 1
        if isinstance(result, Exception):
            raise result
        hosts.asked(task, result, manner.pause)
        if not isinstance(result, Later):
            yield task.url, result


class _Hosts:
    """What is still to ask of each host, and when the host may be asked again."""

    def __init__(self, urls: Iterable[str]) -> None:
        self._waiting: dict[str, deque[_Task]] = defaultdict(deque)
        for url in urls:
            self._waiting[_host(url)].append(_Task(url, 0))
        self._turn = count()  # hosts of one due time keep their order
        self._due = [(0.0, next(self._turn), host) for host in self._waiting]

    @property
    def are_left(self) -> bool:
        """Return whether any host that is not being asked has something left."""
        return bool(self._due)

    def pop_due(self) -> _Task | None:
        """Take a task of a host that may be asked now, which then is not until `asked`."""
        if not self._due or self._due[0][0] > time.monotonic():
            return None
        return self._waiting[heapq.heappop(self._due)[2]].popleft()

    def wait(self) -> float | None:
        """Return the seconds until the next host is due, None where there is none."""
        return max(0.0, self._due[0][0] - time.monotonic()) if self._due else None

    def asked(self, task: _Task, result: object, pause: float) -> None:
        """Give the host its pause, and put back what is to be asked once more."""
        host = _host(task.url)
        if isinstance(result, Later):
            self._waiting[host].append(_Task(task.url, task.attempt + 1))
            pause = max(pause, result.seconds)
        if self._waiting[host]:
            heapq.heappush(self._due, (time.monotonic() + pause, next(self._turn), host))


def _host(url: str) -> str:
    return urlsplit(url).netloc.lower().removeprefix("www.")
