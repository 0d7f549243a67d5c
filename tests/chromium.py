"""A Chromium for the browser tests: where it is, and as a program, getting one where none is.

The system's package manager comes before Playwright's own download, which is another build of
its own and without the system's updates.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import Final

from playwright.sync_api import Error, sync_playwright

NAMES: Final = ("chromium", "chromium-browser", "google-chrome")
"""What a Chromium is called on PATH, the likeliest first."""

FLAGS: Final = (
    "--no-sandbox",  # in a container, and as root, there is no other way
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # A page that asks another host for something gets no answer; that it asked is seen anyway.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
)

_START_SECONDS: Final = 60
_APT: Final = (
    ("apt-get", "update", "-qq"),
    ("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"),
)


def find() -> str | None:
    """Return the path of a Chromium that starts: one on PATH, else Playwright's own."""
    on_path = (shutil.which(name) for name in NAMES)
    return next((path for path in on_path if path and _starts(path)), None) or _of_playwright()


def _starts(path: str) -> bool:
    """Return whether it is the browser; some systems have a note of that name in its place."""
    try:
        done = subprocess.run(
            [path, "--version"], capture_output=True, check=False, timeout=_START_SECONDS
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _of_playwright() -> str | None:
    try:
        with sync_playwright() as playwright:
            path = playwright.chromium.executable_path
    except Error:
        return None
    return path if _starts(path) else None


def install() -> None:
    """Try to get a Chromium: by apt-get where we may, else by Playwright's own download."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        if all(subprocess.run(one, env=quiet, check=False).returncode == 0 for one in _APT):
            return
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def main() -> int:
    """Find a Chromium or get one; 1 where none can be had."""
    if find() is None:
        sys.stdout.write("Getting a Chromium for the browser tests ...\n")
        install()
    path = find()
    if path is None:
        sys.stdout.write(f"no Chromium: none of {', '.join(NAMES)} starts, none can be got\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
