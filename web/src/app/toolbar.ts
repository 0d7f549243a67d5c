/** The line above the views: what is chosen, how much shows, which view, and what else to do. */
import { button, el } from "./dom.ts";
import type { Chips } from "./chips.ts";
import type { App, ViewName } from "./app.ts";

const VIEW_NAMES: Readonly<Record<ViewName, string>> = {
  list: "List", axis: "Axis", map: "Map", calendar: "Calendar",
};

export interface Actions {
  filters(): void;
  print(): void;
  embed(): void;
  help(): void;
}

export class Toolbar {
  readonly element: HTMLElement;
  private readonly filters: HTMLButtonElement;
  private readonly shown = el("p", { class: "dl-shown" });
  private readonly here = el("p", { class: "dl-where", "aria-hidden": "true" });
  private readonly views: readonly (readonly [ViewName, HTMLButtonElement])[];
  private readonly order: HTMLButtonElement;
  /** The same in the menu, where the bar is narrow. */
  private readonly turn: HTMLButtonElement;

  constructor(
    private readonly app: App, private readonly chips: Chips,
    views: readonly ViewName[], actions: Actions,
  ) {
    const { words } = app;
    const opens = { class: "dl-filters", "aria-haspopup": "dialog" };
    this.filters = button(opens, () => actions.filters());
    this.views = views.map((view) => {
      const choose = (): void => app.set({ view });
      return [view, button({}, choose, words.say(VIEW_NAMES[view]))] as const;
    });
    const turn = (): void => app.set({ order: app.state.order === "oldest" ? "newest" : "oldest" });
    this.order = button({ class: "dl-order" }, turn);
    this.turn = button({}, turn);
    const copy: HTMLButtonElement = button({}, (event) => {
      // The menu stays open, to show that it is done.
      event.stopPropagation();
      void this.copy(copy);
    }, words.say("Copy link"));
    this.element = el("div", { class: "dl-bar" },
      this.filters, chips.element, this.shown, this.here,
      el("div", { class: "dl-right" },
        this.order,
        views.length > 1 && el("div", {
          class: "dl-views", role: "group", "aria-label": words.say("View"),
        }, ...this.views.map(([, one]) => one)),
        menu(words.say("More"), [
          this.turn,
          copy,
          app.isEmbedded ? null : button({}, () => actions.embed(), words.say("Embed")),
          button({}, () => actions.print(), words.say("Print")),
          button({}, () => actions.help(), words.say("Help")),
        ])));
    app.subscribe(() => this.draw());
    this.draw();
  }

  /** Says where in time the reader is. */
  tell(here: string): void {
    if (this.here.textContent !== here) this.here.textContent = here;
  }

  private draw(): void {
    const { words, state, shown, columns } = this.app;
    const number = el("b", {}, words.number(shown.length));
    const total = words.number(columns.count);
    this.shown.replaceChildren(...(shown.length === columns.count
      ? [words.count(columns.count, "event")]
      : filled(words.say("Showing {number} of {total}"), { number, total })));
    const size = this.chips.size;
    this.filters.textContent = size
      ? `${words.say("Filters")} (${words.number(size)})` : words.say("Filters");
    for (const [view, one] of this.views) {
      one.setAttribute("aria-pressed", String(view === state.view));
    }
    const orders = [words.say("Oldest first"), words.say("Newest first")];
    const [now = "", other = ""] = state.order === "oldest" ? orders : orders.reverse();
    this.order.textContent = `${now} ⇅`;
    this.order.setAttribute("aria-label", words.say("{now}; change to: {other}", { now, other }));
    this.turn.textContent = other;
    this.order.hidden = state.view !== "list";
    this.here.hidden = state.view !== "list";
  }

  private async copy(copy: HTMLButtonElement): Promise<void> {
    const { words } = this.app;
    const link = this.app.link();
    try {
      await navigator.clipboard.writeText(link);
      this.app.say(words.say("The link is copied."));
      copy.textContent = words.say("Copied");
      setTimeout(() => (copy.textContent = words.say("Copy link")), 3000);
    } catch {
      // Pages without https, or a reader who does not allow it.
      prompt(words.say("Copy this link:"), link);
    }
  }
}

/** Puts elements where a phrase has its holes. */
function filled(phrase: string, parts: Readonly<Record<string, Node | string>>): (Node | string)[] {
  return phrase.split(/(\{\w+\})/).map((part) => parts[part.slice(1, -1)] ?? part);
}

/** A menu: opens on a click; closes with what is chosen, on Escape, or on a click elsewhere. */
function menu(title: string, items: readonly (HTMLElement | null)[]): HTMLElement {
  const summary = el("summary", {}, title);
  const made = el("details", { class: "dl-menu" }, summary,
    el("ul", {}, ...items.map((item) => item && el("li", {}, item))));
  made.addEventListener("click", (event) => {
    if (event.target instanceof HTMLButtonElement) made.open = false;
  });
  made.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && made.open) {
      made.open = false;
      summary.focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (event.target instanceof Node && !made.contains(event.target)) made.open = false;
  });
  return made;
}
