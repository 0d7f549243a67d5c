/** The field for words that stand in the events' texts. */
import { el } from "../app/dom.ts";
import type { App } from "../app/app.ts";

export class QueryField {
  readonly element: HTMLElement;
  private readonly field: HTMLInputElement;

  constructor(private readonly app: App) {
    const label = app.words.say("Find in the texts");
    this.field = el("input", {
      type: "search", placeholder: label, "aria-label": label, autocomplete: "off",
    });
    // Not at each letter: it may have to load all texts.
    this.field.addEventListener("change", () => this.take());
    this.field.addEventListener("search", () => this.take());
    this.element = el("div", { class: "dl-facet dl-query" }, this.field);
    this.draw();
  }

  draw(): void {
    if (this.field !== document.activeElement) this.field.value = this.app.state.query;
  }

  private take(): void {
    const query = this.field.value.trim();
    if (query !== this.app.state.query) this.app.set({ query }, "push");
  }
}
