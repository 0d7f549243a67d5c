"""What a preview watches: records and pages written by hand, but not what it writes itself."""

from __future__ import annotations

import os
from pathlib import PurePath
from typing import TYPE_CHECKING

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers.polling import PollingObserver

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs.livereload import LiveReloadServer
    from watchdog.observers.api import ObservedWatch

    Ignored = Callable[[str], bool]


def watch(server: LiveReloadServer, folder: str, ignored: Ignored) -> None:
    """Build again when a file under a folder changes, unless its path is `ignored`.

    Hidden files and editors' copies (`name~`) never count.
    """
    real = server.observer
    # The server makes the handler itself, and gives it to its observer: we take it on the way.
    server.observer = _Sieve(real, ignored)
    try:
        server.watch(folder)
    finally:
        server.observer = real


class _Sieve(PollingObserver):
    """Stands before an observer, and keeps events from the handlers that it is given."""

    def __init__(self, real: PollingObserver, ignored: Ignored) -> None:
        super().__init__()
        self._behind = real
        self._ignored = ignored

    def schedule(
        self,
        event_handler: FileSystemEventHandler,
        path: str | os.PathLike[str],
        *,
        recursive: bool = False,
        event_filter: list[type[FileSystemEvent]] | None = None,
        follow_symlink: bool = False,
    ) -> ObservedWatch:
        """Schedule the handler with the real observer, behind a sieve."""
        return self._behind.schedule(
            Handler(event_handler, os.fspath(path), self._ignored),
            os.fspath(path),
            recursive=recursive,
            event_filter=event_filter,
            follow_symlink=follow_symlink,
        )


class Handler(FileSystemEventHandler):
    """Passes on to a handler what counts of the events under a folder."""

    def __init__(self, real: FileSystemEventHandler, folder: str, ignored: Ignored) -> None:
        self._real = real
        self._folder = folder
        self._ignored = ignored

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Pass an event on; a file that moves counts by either name."""
        paths = [os.fsdecode(path) for path in (event.src_path, event.dest_path) if path]
        if not all(self._is_aside(path) or self._ignored(path) for path in paths):
            self._real.on_any_event(event)

    def _is_aside(self, path: str) -> bool:
        names = PurePath(os.path.relpath(path, self._folder)).parts
        return any(name.startswith(".") or name.endswith("~") for name in names)
