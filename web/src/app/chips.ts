/** What is chosen, each as a small button that takes it back. */
import { button, el } from "./dom.ts";
import { printEnd, printStart } from "../address/moment.ts";
import { parse } from "../dates/grammar.ts";
import { words as dateWords } from "../dates/words.ts";
import { facetName, valueName } from "../facets/names.ts";
import type { App, Range } from "./app.ts";
import type { Outline } from "../data/opening.ts";

/** Says a range as dates are said: `16 August – 15 September 2020`. */
export function rangeWords(range: Range, language: string): string {
  const [from, to] = [printStart(range[0]), printEnd(range[1])];
  const date = parse(from === to ? from : `${from}/${to}`);
  return date ? dateWords(date, language) : `${from} – ${to}`;
}

/** Says what is chosen, a text each. */
export function saidFilters(app: App, outlines: readonly Outline[]): string[] {
  return choices(app, outlines).map(({ group, said }) => (group ? `${group}: ${said}` : said));
}

interface Choice {
  readonly group: string;
  readonly said: string;
  remove(): void;
}

function choices(app: App, outlines: readonly Outline[]): Choice[] {
  const { filters, range, query } = app.state;
  const found: Choice[] = [];
  if (query) {
    found.push({ group: "", said: `“${query}”`, remove: () => app.set({ query: "" }, "push") });
  }
  for (const [facet, values] of filters) {
    for (const id of values) {
      const said = valueName(facet, nameOf(app, outlines, facet, id), app.words);
      const group = facetName(facet, app.words);
      found.push({ group, said, remove: () => without(app, facet, id) });
    }
  }
  if (range) {
    found.push({
      group: app.words.say("Dates"),
      said: rangeWords(range, app.language),
      remove: () => app.set({ range: null }),
    });
  }
  return found;
}

function nameOf(app: App, outlines: readonly Outline[], facet: string, id: string): string {
  const all = app.facetsNow()?.get(facet);
  if (all) return all.names[all.ids.indexOf(id)] ?? id;
  const outline = outlines.find(({ name }) => name === facet);
  return outline?.values.find(([value]) => value === id)?.[1] ?? id;
}

function without(app: App, facet: string, id: string): void {
  const rest = new Set(app.state.filters.get(facet));
  rest.delete(id);
  app.set({ filters: new Map([...app.state.filters, [facet, rest]]) });
}

export class Chips {
  readonly element: HTMLElement;

  constructor(private readonly app: App, private readonly outlines: readonly Outline[]) {
    this.element = el("ul", { class: "dl-chips", "aria-label": app.words.say("What is chosen") });
    app.subscribe((_, changed) => {
      if (["filters", "range", "query", "facets"].some((key) => changed.has(key as "facets"))) {
        this.draw();
      }
    });
    this.draw();
  }

  get size(): number {
    return this.element.querySelectorAll(".dl-chip").length;
  }

  private draw(): void {
    const { words } = this.app;
    const chosen = choices(this.app, this.outlines);
    const focused = [...this.element.querySelectorAll("button")]
      .findIndex((one) => one === document.activeElement);
    this.element.replaceChildren(...chosen.map(({ group, said, remove }) => {
      const what = group ? `${group}: ${said}` : said;
      const label = words.say("Take back: {what}", { what });
      const cross = el("span", { "aria-hidden": "true" }, " ×");
      const chip = { class: "dl-chip", "aria-label": label };
      return el("li", {}, button(chip, remove, el("span", {}, said), cross));
    }));
    if (chosen.length > 1) {
      const reset = button({ class: "dl-more" }, () => this.reset(), words.say("Reset"));
      this.element.append(el("li", {}, reset));
    }
    this.element.hidden = !chosen.length;
    // Who goes through the chips by keys stays among them.
    const buttons = this.element.querySelectorAll("button");
    if (focused >= 0) buttons[Math.min(focused, buttons.length - 1)]?.focus();
  }

  private reset(): void {
    this.app.set({ filters: new Map(), range: null, query: "" }, "push");
  }
}
