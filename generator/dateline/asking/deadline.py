"""The longest that an exchange with a server may take, from the first byte to the last.

A socket's own timeout begins anew with every byte, so a server that drips them, in a handshake, in
headers or in a page, would keep us for as long as it likes.
"""

from __future__ import annotations

import socket
import time
from contextlib import suppress
from threading import Lock, Timer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self


class Late(Exception):  # noqa: N818 - an end of time, not a mistake
    """The time is over."""


class Deadline:
    """Cuts off the socket that is given to it when the time is over, and then raises Late."""

    def __init__(self, until: float) -> None:
        self._until = until
        self._lock = Lock()
        self._open: socket.socket | None = None
        self._is_over = False
        self._timer = Timer(max(0.0, until - time.monotonic()), self._cut)
        self._timer.daemon = True

    def left(self) -> float:
        """Return the seconds that are left. Raises Late where none are."""
        left = self._until - time.monotonic()
        if left <= 0:
            raise Late
        return left

    def guard(self, opened: socket.socket) -> None:
        """Watch over a socket, in place of the one before it."""
        with self._lock:
            self._open = opened
        if self._is_over:
            self._cut()

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._timer.cancel()
        with self._lock:
            if self._open:
                self._open.close()
            self._open = None
        if self._is_over:  # what was read or raised is the cut's doing
            raise Late from error

    def _cut(self) -> None:
        with self._lock:
            self._is_over = True
            if self._open:
                with suppress(OSError):
                    # On the plain socket's level also for TLS, whose own would send and wait.
                    socket.socket.shutdown(self._open, socket.SHUT_RDWR)
