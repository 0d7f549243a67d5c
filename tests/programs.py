"""Programs that tests run: where a Chromium is, and as a program, getting what is missing.

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
_APT: Final = ("apt-get", "install", "-y", "-qq", "--no-install-recommends")


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


def _install(package: str) -> bool:
    """Try to get a package by apt-get where we may."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    both = (("apt-get", "update", "-qq"), (*_APT, package))
    return all(subprocess.run(one, env=quiet, check=False).returncode == 0 for one in both)


def main() -> int:
    """Find or get what tests run; 1 where no Chromium can be had."""
    if not shutil.which("strace"):
        _install("strace")  # the tests that kill a build skip without it, and say so
    if find() is None:
        sys.stdout.write("Getting a Chromium for the browser tests ...\n")
        if not _install("chromium"):
            subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    if find() is None:
        sys.stdout.write(f"no Chromium: none of {', '.join(NAMES)} starts, none can be got\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
