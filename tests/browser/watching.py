"""A page of the browser, and all that it did which no page of ours may do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from types import TracebackType

    from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Request

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

# What lets a page run or load something, also what would only run at a click.
_ACTIVE: Final = """
() => {
  const found = [];
  const tags = "iframe, frame, object, embed, base, portal, marquee, video, audio, applet";
  const inside = "script:not([type='application/ld+json']), style, link, form, svg, math, template";
  const say = (element) => found.push(element.outerHTML.slice(0, 200));
  document.querySelectorAll(tags).forEach(say);
  for (const element of document.querySelectorAll(".dl-page, .md-search-result")) {
    element.querySelectorAll(`:is(${inside}):not(.md-icon svg, svg.md-icon)`).forEach(say);
    for (const one of element.querySelectorAll("*")) {
      if (one instanceof HTMLUnknownElement || one.localName.includes("-")) say(one);
    }
  }
  for (const element of document.querySelectorAll("*")) {
    for (const {name, value} of element.attributes) {
      if (name.startsWith("on") || name === "srcdoc") say(element);
      if (/^[\\s\\0-\\x1f]*(?!https?:|mailto:)[a-z][\\s\\w.+-]*:/i.test(value)
          && ["href", "src", "action", "formaction", "data", "xlink:href"].includes(name)) {
        say(element);
      }
    }
  }
  return found;
}
"""


class Watched:
    """A page that is opened within the `with`; `troubles` says what it must not have done."""

    def __init__(self, browser: Browser, url: str, **options: object) -> None:
        self._context = browser.new_context(**options)  # type: ignore[arg-type]  # passed on whole
        self._url = url
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
        url = self._url + self._where
        if self.page.url.partition("#")[0] != url.partition("#")[0]:
            self._trouble(f"went to {self.page.url}")
        for what in self.page.evaluate("window.__seen.splice(0)"):
            self._trouble(what)
        for what in self.page.evaluate(_ACTIVE):
            self._trouble(f"active content: {what}")

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
