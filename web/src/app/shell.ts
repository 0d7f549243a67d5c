/** The frame of the timeline: overview and toolbar, filters beside the view or in a sheet. */
import { button, el, isTyping } from "./dom.ts";
import { Chips } from "./chips.ts";
import { dialog } from "./dialog.ts";
import { legend } from "./legend.ts";
import { keepOnward } from "./onward.ts";
import { Paper } from "./print.ts";
import { Stage } from "./stage.ts";
import { Toolbar } from "./toolbar.ts";
import { viewOf } from "./views.ts";
import { isLetterKey } from "../list/keys.ts";
import { Panel } from "../facets/panel.ts";
import type { Timeline } from "./store.ts";
import type { View, ViewName } from "./app.ts";
import type { Scripts } from "./views.ts";

/** No room for the filters beside the view; as in the theme's style. */
const NARROW = matchMedia("(max-width: 59.9844em)");

export class Shell {
  readonly element: HTMLElement;
  private readonly overview = el("div", { class: "dl-overview" });
  private readonly aside = el("aside", { class: "dl-margin" });
  private readonly toolbar: Toolbar;
  private readonly panel: Panel;
  private readonly stage: Stage;
  private readonly sheet: HTMLDialogElement;
  private covered = 0;
  private readonly results = el("button", { type: "button", class: "dl-results" });

  constructor(
    private readonly app: Timeline, views: readonly ViewName[], private readonly scripts: Scripts,
  ) {
    const { words } = app;
    const outlines = app.data.opening.facets;
    const chips = new Chips(app, outlines);
    const paper = new Paper(app, outlines);
    this.panel = new Panel(app, outlines);
    this.stage = new Stage(app, scripts);
    this.aside.setAttribute("aria-label", words.say("Filters"));
    this.sheet = dialog(words.say("Filters"), words, { class: "dl-sheet" },
      el("div", { class: "dl-sheet-body" }), this.results);
    this.results.addEventListener("click", () => this.sheet.close());
    this.toolbar = new Toolbar(app, chips, views, {
      filters: () => this.openSheet(),
      print: () => void paper.print().catch(() => app.say(words.say("Some events did not load."))),
      embed: () => this.open("embed"),
      help: () => this.open("help"),
    });
    this.element = el("div", { class: "dl-tl" },
      this.overview, this.toolbar.element,
      el("div", { class: "dl-split" }, this.aside, this.stage.element),
      this.sheet, paper.element);
    keepOnward(app, outlines, this.stage.element);
    NARROW.addEventListener("change", () => this.arrange());
    document.addEventListener("keydown", (event) => this.onkey(event, views));
    app.subscribe((_, changed) => {
      if (changed.has("shown")) this.tell();
    });
    this.arrange();
  }

  /** Puts the first view and the overview in, once the frame is in the page. */
  start(overview: View | null): void {
    overview?.mount(this.overview, this.app);
    const watch = new ResizeObserver(() => this.measure());
    watch.observe(this.overview);
    watch.observe(this.toolbar.element);
    addEventListener("resize", () => this.measure());
    this.measure();
    void this.stage.show(this.app.state.view);
  }

  /** The pixels at the window's top that stay covered when one scrolls. */
  headroom(): number {
    return this.covered;
  }

  /** Measures what stays at the window's top, also for the style. */
  private measure(): void {
    const { style } = this.element;
    const overview = coveredBy(this.overview);
    // The bar stands below the overview, which must be told first.
    style.setProperty("--overview", `${overview}px`);
    this.covered = Math.max(overview, coveredBy(this.toolbar.element));
    style.setProperty("--toolbar", `${this.covered - overview}px`);
  }

  here(words: string): void {
    this.toolbar.tell(words);
  }

  private arrange(): void {
    if (NARROW.matches) {
      this.sheet.querySelector(".dl-sheet-body")?.replaceChildren(this.panel.element);
      this.aside.replaceChildren();
    } else {
      this.sheet.close();
      this.aside.replaceChildren(this.panel.element, legend(this.app.words));
    }
    this.aside.hidden = NARROW.matches;
  }

  private openSheet(): void {
    this.panel.load();
    this.tell();
    this.sheet.showModal();
  }

  /** Tells how much shows, to all who cannot see it change. */
  private tell(): void {
    const { words, shown, columns } = this.app;
    const values = { number: words.number(shown.length), total: words.number(columns.count) };
    this.results.textContent = words.say("Show {events}", {
      events: words.count(shown.length, "event"),
    });
    this.app.say(words.say("Showing {number} of {total}", values));
  }

  /** Opens a dialog whose script comes when first asked for. */
  private open(name: string): void {
    viewOf(name, this.scripts).then(
      (view) => view.mount(this.element, this.app),
      () => this.app.say(this.app.words.say("This did not load.")),
    );
  }

  private onkey(event: KeyboardEvent, views: readonly ViewName[]): void {
    if (isTyping(event) || !isLetterKey(event)) return;
    const view = views[Number(event.key) - 1];
    const { order } = this.app.state;
    if (event.key === "?") this.open("help");
    else if (event.key === "o") this.app.set({ order: order === "oldest" ? "newest" : "oldest" });
    else if (view) this.app.set({ view });
    else return;
    event.preventDefault();
  }
}

/** The pixels from the window's top to the end of something that sticks there; else 0. */
function coveredBy(part: HTMLElement): number {
  const { position, top } = getComputedStyle(part);
  return position === "sticky" ? part.offsetHeight + (parseFloat(top) || 0) : 0;
}

/** What a page shows instead, where the data did not come; the plain list stays below it. */
export function failure(message: string, again: string, retry: () => void): HTMLElement {
  const note = { class: "dl-note dl-failed", role: "status" };
  return el("p", note, message, " ", button({}, retry, again));
}
