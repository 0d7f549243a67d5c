/** One facet in the panel: its values with live counts, the most frequent first. */
import { button, el } from "../app/dom.ts";
import { fold } from "../filter/text.ts";
import { facetName, valueName } from "./names.ts";
import type { App } from "../app/app.ts";
import type { Outline } from "../data/opening.ts";

/** Values that show before one asks for more. */
const FEW = 6;
/** Values that show at most; of more, one searches. */
const MANY = 100;

interface Value {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

export class Group {
  readonly element: HTMLElement;
  private readonly list = el("ul");
  private readonly search: HTMLInputElement;
  private readonly more: HTMLButtonElement;
  private readonly title: string;
  private isOpen = false;

  constructor(private readonly app: App, private readonly outline: Outline) {
    const { words } = app;
    this.title = facetName(outline.name, words);
    const facet = this.title.toLocaleLowerCase(app.language);
    const label = words.say("Find in {facet}", { facet });
    this.search = el("input", {
      type: "search", placeholder: label, "aria-label": label, autocomplete: "off", hidden: true,
    });
    this.search.addEventListener("input", () => this.draw());
    this.more = button({ class: "dl-more", "aria-expanded": "false" }, () => void this.toggle());
    this.element = el("fieldset", { class: "dl-facet" },
      el("legend", {}, this.title), this.search, this.list, this.more);
    this.list.addEventListener("change", (event) => this.choose(event.target));
    this.draw();
  }

  /** Draws what shows now; a box that has the focus keeps it. */
  draw(): void {
    const { words } = this.app;
    const chosen = this.app.state.filters.get(this.outline.name);
    const all = this.values();
    const asked = this.isOpen ? fold(this.search.value.trim()) : "";
    const fitting = asked ? all.filter((value) => fold(value.name).includes(asked)) : all;
    const size = this.isOpen ? MANY : FEW;
    const first = fitting.slice(0, size);
    // What is chosen shows always, or nobody could take it back.
    const rest = all.filter((value) => chosen?.has(value.id) && !first.includes(value));
    const values = [...first, ...rest];
    this.reconcile(values, chosen);
    const hidden = this.outline.size - Math.min(FEW, this.outline.size);
    this.more.hidden = hidden <= 0;
    this.more.textContent = this.isOpen
      ? words.say("Fewer")
      : words.say("All {number}", { number: words.number(this.outline.size) });
    this.more.setAttribute("aria-label", `${this.title}: ${this.more.textContent}`);
    this.search.hidden = !this.isOpen || this.outline.size <= FEW * 2;
  }

  private values(): Value[] {
    const { name } = this.outline;
    const say = (text: string) => valueName(name, text, this.app.words);
    const facet = this.app.facetsNow()?.get(name);
    if (!facet) {
      return this.outline.values.map(([id, text, count]) => ({ id, name: say(text), count }));
    }
    const counts = this.app.counts(facet);
    return facet.ids.map((id, value) => ({
      id, name: say(facet.names[value] ?? id), count: counts[value] ?? 0,
    }));
  }

  /** Takes the list's items again where they are of the same values, so that nothing flickers. */
  private reconcile(values: readonly Value[], chosen: ReadonlySet<string> | undefined): void {
    const items = [...this.list.children];
    const isSame = items.length === values.length
      && items.every((item, place) => item.querySelector("input")?.value === values[place]?.id);
    if (!isSame) this.list.replaceChildren(...values.map((value) => this.item(value)));
    [...this.list.children].forEach((item, place) => {
      const value = values[place];
      const [box, count] = [item.querySelector("input"), item.querySelector("i")];
      if (!value || !box || !count) return;
      box.checked = chosen?.has(value.id) ?? false;
      count.textContent = this.app.words.number(value.count);
      item.classList.toggle("dl-none", value.count === 0 && !box.checked);
    });
  }

  private item({ id, name }: Value): HTMLElement {
    return el("li", {}, el("label", {},
      el("input", { type: "checkbox", value: id }), el("span", {}, name), " ", el("i")));
  }

  private choose(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement)) return;
    const { name } = this.outline;
    const chosen = new Set(this.app.state.filters.get(name));
    if (target.checked) chosen.add(target.value);
    else chosen.delete(target.value);
    this.app.set({ filters: new Map([...this.app.state.filters, [name, chosen]]) });
  }

  private async toggle(): Promise<void> {
    if (!this.isOpen) await this.app.facets();
    this.isOpen = !this.isOpen;
    this.more.setAttribute("aria-expanded", String(this.isOpen));
    this.search.value = "";
    this.draw();
    if (this.isOpen && !this.search.hidden) this.search.focus();
  }
}
