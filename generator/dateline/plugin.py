"""The MkDocs plugin: pages are generated before a build, and `events/` is watched."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger

from dateline.loading.lines import Lines
from dateline.reporting.text import render
from dateline.site.build import Generated, generate

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files

log = get_plugin_logger("dateline")


class NoOptions(Config):
    """The plugin has none: what a timeline is stands in its own record."""


class DatelinePlugin(BasePlugin[NoOptions]):
    """Writes the pages of the records under `docs/` before MkDocs reads them."""

    generated: Generated | None = None

    def on_config(self, config: MkDocsConfig) -> None:
        """Put our templates before the theme's own."""
        config.theme.dirs.insert(0, str(Path(__file__).parent / "theme"))

    def on_pre_build(self, config: MkDocsConfig) -> None:
        """Generate the pages; records with errors end the build."""
        root = Path(config.config_file_path).parent
        self.generated = generate(root)
        for block in render(self.generated.problems, Lines(root).line):
            log.warning(block)
        if self.generated.failed:
            message = "the records have errors; nothing was generated"
            raise PluginError(message)

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> None:
        """Give the home page's template its part."""
        del config, files
        env.globals["dateline_home"] = self.generated.home if self.generated else ""

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: object
    ) -> None:
        """Build again when a record changes."""
        del builder
        server.watch(str(Path(config.config_file_path).parent / "events"))
