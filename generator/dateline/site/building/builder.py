"""MkDocs, run in this process on pages that are generated already."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Self

    from mkdocs.config.defaults import MkDocsConfig

    from dateline.site.building.progress import Progress
    from dateline.site.generating.generate import Generated


class _Plugin(Protocol):
    """Our plugin, as far as a build needs it."""

    handed: Generated | None
    page_built: Callable[[], None]
    is_indexed: bool


class Ran(NamedTuple):
    """Whether MkDocs built a site, what it warned of, and where the site is to stand."""

    built: bool
    warnings: list[str]
    address: str = ""


def run_mkdocs(
    root: Path, site: Path, made: Generated, progress: Progress, *, is_indexed: bool
) -> Ran:
    """Build the project's site into a folder; MkDocs' warnings make it fail.

    A site that is indexed afterwards does without the theme's search.
    """
    file = root / "mkdocs.yml"
    if not file.is_file():
        return Ran(built=False, warnings=["there is no mkdocs.yml here"])
    with _Listening() as heard:
        try:
            config = load_config(
                str(file), config_file_path=str(file), site_dir=str(site), strict=True
            )
            plugin = config.plugins.get("dateline")
            if plugin is None:
                said = "mkdocs.yml does not name the plugin `dateline`; add it under `plugins:`"
                return Ran(built=False, warnings=[said])
            config.plugins.on_startup(command="build", dirty=False)
            _hand_over(cast("_Plugin", plugin), made, progress)
            if is_indexed:
                _leave_out_search(config)
                cast("_Plugin", plugin).is_indexed = True
            _build(config)
        except Abort:  # what is wrong was said before
            return Ran(built=False, warnings=heard.said)
        except MkDocsException as error:
            return Ran(built=False, warnings=[*heard.said, str(error)])
        return Ran(built=True, warnings=heard.said, address=config.site_url or "")


def _hand_over(plugin: _Plugin, made: Generated, progress: Progress) -> None:
    total = len(made.pages)
    done = 0

    def count() -> None:
        nonlocal done
        done += 1
        progress.step(min(done, total), total)

    plugin.handed = made
    plugin.page_built = count


def _leave_out_search(config: MkDocsConfig) -> None:
    theirs = config.plugins.get("material/search")
    if theirs is not None:
        theirs.config["enabled"] = False


def _build(config: MkDocsConfig) -> None:
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()


class _Listening(logging.Handler):
    """Collects what MkDocs and its plugins warn of, in place of printing it."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []
        self._logger = logging.getLogger("mkdocs")

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())

    def __enter__(self) -> Self:
        self._logger.addHandler(self)
        self._propagated, self._logger.propagate = self._logger.propagate, False
        return self

    def __exit__(self, *_: object) -> None:
        self._logger.removeHandler(self)
        self._logger.propagate = self._propagated
