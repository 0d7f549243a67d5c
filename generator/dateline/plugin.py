"""The MkDocs plugin: pages are generated before a build, and `events/` is watched."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger

from dateline.commands.printing import print_problems
from dateline.loading.lines import Lines
from dateline.reporting.text import render
from dateline.site.generating.generate import Generated, generate
from dateline.site.lock import locked
from dateline.site.previewing.notes import with_note
from dateline.site.previewing.watching import watch
from dateline.site.rendering.admin import is_of_admin, write_admin
from dateline.site.rendering.csp import Policy, tiles_source
from dateline.site.rendering.data import write_data
from dateline.site.rendering.past_markdown import cut
from dateline.site.rendering.search_index import THEIRS, WORKER, stemming, write_as_utf8
from dateline.site.rendering.shelf import Shelf
from dateline.site.rendering.sitemap import pack_anew
from dateline.site.rendering.theme import OWN, script_version, template_texts
from dateline.site.searching.head import Search

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Literal

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

    from dateline.site.rendering.past_markdown import Cut
    from dateline.timeline.timeline import Timeline

log = get_plugin_logger("dateline")


class NoOptions(Config):
    """The plugin has none: what a timeline is stands in its own record."""


class DatelinePlugin(BasePlugin[NoOptions]):
    """Writes the pages of the records under `docs/` before MkDocs reads them."""

    def __init__(self) -> None:
        self.on_startup(command="build", dirty=False)

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Begin afresh; MkDocs keeps a plugin that has this from one build to the next."""
        del dirty
        self.previewing = command == "serve"
        self.handed: Generated | None = None
        """What has been generated already, for a build that `dateline build` began."""
        self.page_built: Callable[[], None] = lambda: None
        self.is_indexed = False
        """Whether the site will have a search of its own, in place of the theme's."""
        self._home = ""
        self._timeline: Timeline | None = None
        self._opening = ""
        self._cut: Cut | None = None
        """The page that is being rendered."""
        self._notes: list[str] = []
        self._ours: set[str] = set()
        """Pages that we wrote or removed: their change is no reason to build again."""

    def on_config(self, config: MkDocsConfig) -> None:
        """Put our templates before the theme's own."""
        config.theme.dirs.insert(0, str(OWN))
        self._policy = Policy(template_texts(config.theme.dirs), previewing=self.previewing)

    def on_pre_build(self, config: MkDocsConfig) -> None:
        """Generate the pages; errors end a build, while a preview keeps the last good pages."""
        root = _root(config)
        made = self.handed or self._generate(root)
        self.handed = None
        self._notes = []
        self._made = made.pages
        self._shelf = Shelf(made.pages)
        if not made.failed:
            self._ours |= {str(root / "docs" / page) for page in made.pages}
            self._home = made.home
            self._timeline = made.timeline
            self._policy.tiles = tiles_source(made.timeline)
            self._opening = made.opening
            return
        if not self.previewing:
            message = "the records have errors; nothing was built"
            raise PluginError(message)
        errors = [problem for problem in made.problems if problem.severity == "error"]
        self._notes = list(render(errors, Lines(root).line))
        log.error("the records have errors; the pages stay as they were")

    def _generate(self, root: Path) -> Generated:
        with locked(root, lambda: log.info("another build is at work here; waiting for it")):
            made = generate(root)
        print_problems(made.problems, root)
        warnings = sum(problem.severity == "warning" for problem in made.problems)
        if warnings:
            log.warning("warnings in the records: %d", warnings)
        return made

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> None:
        """Have the theme's search find other forms of a word, or leave it out."""
        del config
        has_admin = self._timeline is not None and self._timeline.settings.admin
        for file in list(files):
            theirs = self.is_indexed and file.src_uri.startswith(THEIRS)
            if theirs or (not has_admin and is_of_admin(file.src_uri)):
                files.remove(file)
            elif WORKER.fullmatch(file.src_uri):
                file.content_string = stemming(file.content_string)

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> None:
        """Write the data, and give the templates what is made for them."""
        del files
        env.globals["dateline_home"] = self._home
        if self.is_indexed and self._timeline is not None:
            env.globals["dateline_search"] = Search(self._timeline)
        if self._timeline is not None:
            site = Path(config.site_dir)
            data = write_data(self._timeline, config.site_url or "", self._opening, site)
            env.globals["dateline_data"] = data.html
            env.globals["dateline_browse"] = data.version
            env.globals["dateline_script"] = script_version()
            env.globals["dateline_outlines"] = data.outlines

    @event_priority(-100)  # after all that look at a page before it is rendered
    def on_page_markdown(
        self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Leave to Markdown what of a generated page is not HTML already."""
        del config, files
        self._cut = cut(markdown) if page.file.src_uri in self._made else None
        return self._cut.heading if self._cut else markdown

    @event_priority(100)  # before all that look at a page once it is rendered
    def _put_together(self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        del config, files
        if self._cut is None:
            return html
        page.present_anchor_ids = None  # not all are known; we look at all links ourselves
        return self._cut.around(html)

    @event_priority(-100)  # after them
    def _put_away(self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        del config, files
        return self._shelf.put_away(page, html)

    on_page_content = CombinedEvent(_put_together, _put_away)

    @event_priority(100)  # before the search plugin reads it
    def on_page_context(
        self,
        context: TemplateContext,
        /,
        *,
        page: Page,
        config: MkDocsConfig,
        nav: Navigation,
    ) -> TemplateContext:
        """Take a page out again."""
        del config, nav
        self._shelf.take_out(page)
        return context

    @event_priority(-100)  # the policy names the page's scripts: nothing may change them after
    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Give a page its policy, and in a preview a note on errors."""
        del config
        self.page_built()
        self._shelf.clear(page)
        return self._finish(output, page.file.src_uri)

    @event_priority(-100)
    def on_post_template(
        self, output_content: str, /, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Do the same for a page without Markdown."""
        del config
        if template_name.endswith(".html"):
            return self._finish(output_content, template_name)
        return output_content

    def _finish(self, html: str, name: str) -> str:
        guarded = self._policy.guard(html)
        for script in guarded.strange:
            log.warning("%s: a script that is not the theme's, and will not run: %s", name, script)
        return with_note(guarded.html, self._notes)

    @event_priority(-100)  # after the search plugin has written its index
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the search index and the packed sitemap anew, and the page for editing."""
        site = Path(config.site_dir)
        write_as_utf8(site)
        pack_anew(site)
        if self._timeline is not None:
            write_admin(self._timeline.settings, site)
        if not config.site_url:
            log.info("mkdocs.yml has no site_url: pages have no canonical address")

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: object
    ) -> None:
        """Build again when a record changes, but not when we wrote a page."""
        del builder
        server.unwatch(config.docs_dir)
        watch(server, config.docs_dir, self._ours.__contains__)
        events = _root(config) / "events"
        if events.is_dir():
            watch(server, str(events), lambda _: False)


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent
