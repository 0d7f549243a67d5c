"""A preview in the browser that follows the files: MkDocs' own, in calmer words."""

from __future__ import annotations

import errno
import logging
import re
from typing import TYPE_CHECKING, Final

from mkdocs.commands.serve import serve
from mkdocs.exceptions import MkDocsException

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_TIME: Final = re.compile(r"\[\d\d:\d\d:\d\d\] ")
_SERVING: Final = re.compile(r"Serving on (\S+)")
_IN_OTHER_WORDS: Final = {
    "Detected file changes": "A file has changed: building again …",
    "Reloading browsers": "Built. The browser shows it.",
    "Shutting down...": "Stopped.",
}
_IN_USE: Final = (
    "the preview's address is in use; stop the program that uses it, which may be another preview,"
    " or set another in mkdocs.yml, such as `dev_addr: 127.0.0.1:8001`"
)


def preview(root: Path, say: Callable[[str], None]) -> str | None:
    """Serve the project's site until Ctrl+C; return why it could not be, or None."""
    file = root / "mkdocs.yml"
    if not file.is_file():
        return "there is no mkdocs.yml here; go to the project's folder and try again"
    logger = logging.getLogger("mkdocs")
    handler = _Words(say)
    level, propagated = logger.level, logger.propagate
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    try:
        serve(str(file), config_file_path=str(file))
    except MkDocsException as error:
        return error.format_message()
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            return _IN_USE
        raise
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
        logger.propagate = propagated
    return None


class _Words(logging.Handler):
    def __init__(self, say: Callable[[str], None]) -> None:
        super().__init__()
        self._say = say

    def emit(self, record: logging.LogRecord) -> None:
        """Say what an editor wants to know: where the site is, what is built, what is wrong."""
        text = _TIME.sub("", record.getMessage(), count=1)
        serving = _SERVING.match(text)
        if serving:
            self._say(
                f"The site is at {serving[1]} - open it in a browser.\n"
                "Save a record or a page, and the browser shows the change. Stop with Ctrl+C."
            )
        elif text in _IN_OTHER_WORDS:
            self._say(_IN_OTHER_WORDS[text])
        elif record.levelno >= logging.WARNING:
            self._say(text)
