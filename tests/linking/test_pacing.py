"""Few at once, one at a host, with pauses."""

from __future__ import annotations

import time
from collections import defaultdict
from itertools import pairwise
from threading import Lock

import pytest

from dateline.linking.manner import Manner
from dateline.linking.pacing import Later, politely


class Watched:
    """Remembers when each address was asked, and how many at once."""

    def __init__(self, seconds: float = 0.02) -> None:
        self.moments: dict[str, list[float]] = defaultdict(list)
        self.now = 0
        self.most = 0
        self.seconds = seconds
        self._lock = Lock()

    def ask(self, url: str, attempt: int) -> int:
        with self._lock:
            self.moments[url].append(time.monotonic())
            self.now += 1
            self.most = max(self.most, self.now)
        time.sleep(self.seconds)
        with self._lock:
            self.now -= 1
        return attempt


def test_each_address_comes_once_with_its_result() -> None:
    urls = [f"https://elm{host}.example/{page}" for host in range(5) for page in range(3)]
    found = list(politely(urls, lambda url, _: url.upper(), Manner(pause=0)))
    assert sorted(found) == sorted((url, url.upper()) for url in urls)


def test_nothing_asked_gives_nothing() -> None:
    assert list(politely([], lambda url, _: url, Manner())) == []


def test_no_more_than_so_many_are_asked_at_once() -> None:
    watched = Watched()
    urls = [f"https://elm{host}.example/" for host in range(12)]
    list(politely(urls, watched.ask, Manner(at_once=3, pause=0)))
    assert watched.most == 3


def test_a_host_is_asked_one_after_the_other_with_pauses() -> None:
    watched = Watched()
    urls = ["https://elm.example/1", "https://www.elm.example/2", "https://ELM.example/3"]
    list(politely(urls, watched.ask, Manner(pause=0.1)))
    assert watched.most == 1
    moments = sorted(moment for one in watched.moments.values() for moment in one)
    assert all(later - before >= 0.11 for before, later in pairwise(moments))


def test_other_hosts_do_not_wait_for_a_slow_one() -> None:
    def ask(url: str, _: int) -> None:
        time.sleep(0.5 if "slow" in url else 0)

    urls = ["https://slow.example/", *(f"https://elm{host}.example/" for host in range(5))]
    found = [url for url, _ in politely(urls, ask, Manner(at_once=2, pause=0))]
    assert found[-1] == "https://slow.example/"


def test_later_puts_an_address_back_and_leaves_its_host_alone() -> None:
    watched = Watched(0)

    def ask(url: str, attempt: int) -> int | Later:
        watched.ask(url, attempt)
        return Later(0.2) if url.endswith("busy") and attempt < 2 else attempt

    urls = ["https://elm.example/busy", "https://elm.example/other"]
    found = dict(politely(urls, ask, Manner(pause=0.01)))
    assert found == {"https://elm.example/busy": 2, "https://elm.example/other": 0}
    first = watched.moments["https://elm.example/busy"][0]
    assert watched.moments["https://elm.example/other"][0] - first >= 0.2


def test_what_asking_raises_is_raised() -> None:
    def ask(_url: str, _attempt: int) -> None:
        raise LookupError

    with pytest.raises(LookupError):
        list(politely(["https://elm.example/"], ask, Manner()))
