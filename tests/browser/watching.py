"""A page of the browser, and all that it did which no page of ours may do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Self
from urllib.parse import urlsplit

from playwright.sync_api import TimeoutError  # noqa: A004 - its own name

if TYPE_CHECKING:
    from types import TracebackType

    from playwright.sync_api import BrowserContext, ConsoleMessage, Dialog, Page, Request

_SEARCH_MILLISECONDS: Final = 10_000
# Of a site that Pagefind has indexed, or of one that MkDocs built with the theme's search.
_FIELD: Final = ".dl-finder[open] input, [data-md-component=search-query]"
_RESULT: Final = ".dl-finder-list a, .md-search-result__link"

# Runs before anything of the page: what a stranger's script would call, and what breaks a policy.
_TRAP: Final = """
window.__seen = [];
for (const name of ["alert", "confirm", "prompt", "print", "open"]) {
  window[name] = () => { window.__seen.push(`${name}() was called`) };
}
addEventListener("securitypolicyviolation", (event) => {
  const what = event.blockedURI || event.sample;
  window.__seen.push(`the policy's ${event.effectiveDirective} stopped ${what}`);
});
"""

# What lets a document run or load something, also what would only run at a click.
_ACTIVE: Final = """
(root) => {
  const found = [];
  const say = (element) => found.push(element.outerHTML.slice(0, 200));
  const nowhere = "iframe, frame, object, embed, base, portal, marquee, video, audio, applet";
  root.querySelectorAll(nowhere).forEach(say);
  const content = root.querySelectorAll(".dl-page, .dl-finder-list, .md-search-result__link");
  // What the map draws its outlines in is the site's own.
  const inert = "[type='application/ld+json'], .md-icon *, .leaflet-overlay-pane > svg";
  for (const one of [...content].flatMap((element) => [...element.querySelectorAll("*")])) {
    if (one.matches("script, style, link, form, svg, math, template") && !one.matches(inert)) {
      say(one);
    }
    if (one instanceof HTMLUnknownElement || one.localName.includes("-")) say(one);
  }
  for (const element of root.querySelectorAll("*")) {
    for (const {name, value} of element.attributes) {
      if (name.startsWith("on") || name === "srcdoc") say(element);
      const leads = ["href", "src", "action", "formaction", "data", "xlink:href"].includes(name);
      const scheme = leads && value.replace(/[\\s\\0-\\x1f]/g, "").match(/^[a-z][a-z0-9+.-]*:/i);
      if (scheme && !["https:", "http:", "mailto:"].includes(scheme[0].toLowerCase())) {
        say(element);
      }
    }
  }
  return found;
}
"""

# The same of all that the search shows, which puts it into the page as HTML.
_ACTIVE_IN_INDEX: Final = f"""
async (address) => {{
  const active = {_ACTIVE};
  const {{docs}} = await (await fetch(address)).json();
  const parsed = (text) => new DOMParser().parseFromString(text, "text/html");
  return docs.flatMap(({{title, text}}) =>
    active(parsed(`<div class="dl-page"><h1>${{title}}</h1>${{text}}</div>`)));
}}
"""


def until(page: Page, expression: str) -> None:
    """Wait until something is true in the page.

    Asked from outside: what Playwright's own waiting puts into a page, its policy forbids.
    """
    for _ in range(200):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    message = f"this never came true: {expression}"
    raise AssertionError(message)


class Watched:
    """The page of a fresh context; `troubles` says what it did and must not have done.

    `url` is the site's root. The context is closed with the `with`.
    """

    def __init__(self, context: BrowserContext, url: str) -> None:
        self._context = context
        self._url = url
        self._where = ""
        self.requests: list[str] = []
        self.troubles: list[str] = []

    def __enter__(self) -> Self:
        context = self._context
        context.add_init_script(_TRAP)
        context.on("request", self._request)
        context.on("console", self._console)
        context.on("weberror", lambda error: self._trouble(f"error: {error.error.message}"))
        context.on("dialog", self._dialog)
        self.page = context.new_page()
        context.on("page", lambda page: self._trouble(f"opened {page.url}"))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._context.close()

    def go(self, path: str) -> Page:
        """Open a page of the site, `path` from its root."""
        self._where = path
        self.page.goto(self._url + path, wait_until="load")
        return self.page

    def look(self) -> None:
        """Note what the page did, and what in it could do something."""
        # The timeline writes into the query what it shows.
        if urlsplit(self.page.url)[:3] != urlsplit(self._url + self._where)[:3]:
            self._trouble(f"went to {self.page.url}")
        for what in self.page.evaluate("window.__seen.splice(0)"):
            self._trouble(what)
        for what in self.page.evaluate(f"({_ACTIVE})(document)"):
            self._trouble(f"active content: {what}")

    def look_into_index(self) -> None:
        """Note what the search could put into a page."""
        for what in self.page.evaluate(_ACTIVE_IN_INDEX, f"{self._url}search/search_index.json"):
            self._trouble(f"active content in the search index: {what}")

    def search(self, words: str) -> Page:
        """Open the home page, search as a reader does and wait for what is found."""
        page = self.go("")
        page.keyboard.press("/")
        try:
            page.locator(_FIELD).wait_for(timeout=_SEARCH_MILLISECONDS)
            page.locator(_FIELD).press_sequentially(words)
            page.locator(_RESULT).first.wait_for(timeout=_SEARCH_MILLISECONDS)
        except TimeoutError:
            self._trouble(f"the search for {words} found nothing")
        return page

    def _trouble(self, what: str) -> None:
        self.troubles.append(f"{self._where}: {what}")

    def _request(self, request: Request) -> None:
        self.requests.append(request.url)
        if not request.url.startswith((self._url, f"blob:{self._url}", "data:image/")):
            self._trouble(f"asked for {request.url}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._trouble(f"console: {message.text}")

    def _dialog(self, dialog: Dialog) -> None:
        self._trouble(f"dialog: {dialog.message}")
        dialog.dismiss()
