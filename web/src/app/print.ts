/** What shows, as a document on paper: the list, whichever view is on the screen. */
import { el } from "./dom.ts";
import { saidFilters } from "./chips.ts";
import { eventRow } from "../list/row.ts";
import { Sequence } from "../list/sequence.ts";
import type { App } from "./app.ts";
import type { Outline } from "../data/opening.ts";

/** Events on paper at most. */
const LIMIT = 2000;

export class Paper {
  readonly element = el("div", { class: "dl-paper" });

  constructor(private readonly app: App, private readonly outlines: readonly Outline[]) {
    addEventListener("beforeprint", () => this.fill());
    addEventListener("afterprint", () => this.element.replaceChildren());
  }

  /** Loads the texts of what shows, then opens the browser's own dialog. */
  async print(): Promise<void> {
    const sequence = new Sequence(this.app);
    const events = Array.from({ length: Math.min(LIMIT, sequence.count) }, (_, position) =>
      this.app.texts(sequence.eventAt(position)));
    await Promise.all(events);
    print();
  }

  private fill(): void {
    const { app } = this;
    const { words } = app;
    const sequence = new Sequence(app);
    const rows: HTMLElement[] = [];
    let before = "";
    for (let position = 0; position < Math.min(LIMIT, sequence.count); position += 1) {
      const event = sequence.eventAt(position);
      const text = app.textNow(event);
      // Nothing can be loaded while the browser prints.
      if (!text) break;
      const heading = sequence.headingAt(position);
      const place = { number: position + 1, size: sequence.count, event, heading };
      rows.push(eventRow(app, place, text, before));
      before = text.date;
    }
    const values = {
      number: words.number(rows.length), total: words.number(app.columns.count),
    };
    const missing = sequence.count - rows.length;
    const filters = saidFilters(app, this.outlines).join(" · ");
    this.element.replaceChildren(
      el("p", { class: "dl-paper-head" },
        filters && `${filters} · `, words.say("Showing {number} of {total}", values),
        " · ", app.link()),
      missing ? el("p", { class: "dl-paper-head" }, words.say(
        "{events} more are not on this paper; “Print” on the page loads up to {limit} first.",
        { events: words.count(missing, "event"), limit: words.number(LIMIT) },
      )) : "",
      el("div", { class: "dl-feed" }, ...rows),
    );
  }
}
