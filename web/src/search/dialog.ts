/** The search's dialog: a field, what narrows the answer, and the answer. */
import { button, el } from "../app/dom.ts";
import { arrange } from "./arranging.ts";
import { emptyResult, fill } from "./result.ts";
import { KINDS } from "./words.ts";
import type { Words } from "../words/words.ts";
import type { Arranged, Choice, Found, Sorting } from "./arranging.ts";
import type { Finder } from "./finder.ts";
import type { Order } from "./order.ts";

const STEP = 10;
const PAUSE = 80;
const ALL: Choice = { kind: null, year: null, sorting: "relevance" };

export interface Ways {
  /** The whole address of the site's root. */
  readonly site: string;
  /** Null where pages may load nothing but scripts: then only the timeline can be searched. */
  readonly finder: Finder | null;
  readonly words: Words;
  /** Shows on the timeline what answers a query. */
  toTimeline(query: string): void;
}

export class SearchDialog {
  readonly element: HTMLDialogElement;
  private readonly field: HTMLInputElement;
  private readonly kinds = el("div", { class: "dl-finder-kinds", role: "group" });
  private readonly year: HTMLSelectElement;
  private readonly sorting: HTMLSelectElement;
  private readonly narrowing: HTMLElement;
  private readonly onward: HTMLButtonElement;
  private readonly said = el("p", { class: "dl-finder-said", role: "status" });
  private readonly list = el("ol", { class: "dl-finder-list" });
  private readonly more: HTMLButtonElement;
  private query = "";
  private found: readonly Found[] = [];
  private order: Order | null = null;
  private choice: Choice = ALL;
  private shown: readonly Found[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ways: Ways) {
    const { words } = ways;
    const name = words.say("Search");
    this.field = el("input", {
      type: "search", "aria-label": name, placeholder: name, autocomplete: "off",
      autocapitalize: "off", spellcheck: "false", maxlength: 200, enterkeyhint: "search",
    });
    this.year = this.select("Year", ({ value }) => ({ year: value === "" ? null : Number(value) }));
    this.sorting = this.select("Order", ({ value }) => ({ sorting: value as Sorting }));
    this.sorting.append(
      el("option", { value: "relevance" }, words.say("By relevance")),
      el("option", { value: "oldest" }, words.say("Oldest first")),
      el("option", { value: "newest" }, words.say("Newest first")));
    this.kinds.setAttribute("aria-label", words.say("Kind"));
    this.onward = button({ class: "dl-finder-onward" }, () => ways.toTimeline(this.query));
    this.narrowing = el("div", { class: "dl-finder-narrowing" }, this.kinds, this.year, this.sorting);
    this.more = button({ class: "dl-finder-more" }, () => this.showMore(), words.say("More results"));
    const form = el("form", { role: "search", class: "dl-finder-form" }, this.field,
      button({ class: "dl-close", "aria-label": words.say("Close") }, () => this.element.close(), "×"));
    this.element = el("dialog", { class: "dl-finder", "aria-label": name }, form,
      this.narrowing,
      el("div", { class: "dl-finder-body" },
        el("div", { class: "dl-finder-line" }, this.said, this.onward), this.list, this.more));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.enter();
    });
    this.field.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.ask(), PAUSE);
    });
    this.element.addEventListener("click", (event) => {
      if (event.target === this.element) this.element.close();
    });
    this.element.addEventListener("keydown", (event) => this.onkey(event));
    this.clear();
  }

  open(): void {
    if (!this.element.open) this.element.showModal();
    this.field.select();
    this.field.focus();
  }

  /** Enter asks at once; where the answer is there already it leads into it. */
  private enter(): void {
    if (!this.ways.finder) this.ways.toTimeline(this.field.value.trim());
    else if (this.field.value.trim() !== this.query) this.ask();
    else this.links()[0]?.focus();
  }

  private ask(): void {
    const { finder, words } = this.ways;
    clearTimeout(this.timer);
    const query = this.field.value.trim();
    if (!finder || query === this.query) return;
    this.query = query;
    if (!query) {
      finder.stop();
      this.clear();
      return;
    }
    const slow = setTimeout(() => (this.said.textContent = words.say("Searching…")), 400);
    this.choice = { ...ALL, sorting: this.choice.sorting };
    finder.search(query, (found, isAll) => {
      clearTimeout(slow);
      this.found = found;
      this.draw(isAll);
      if (isAll && found.length) void this.take(finder, query);
    }).catch((problem: unknown) => {
      clearTimeout(slow);
      console.error(problem);
      if (query === this.query) this.fail();
    });
  }

  /** Takes in what tells the results' kinds and dates, once the first answer stands. */
  private async take(finder: Finder, query: string): Promise<void> {
    try {
      this.order = await finder.order();
    } catch {
      return; // what was found is there all the same
    }
    if (query === this.query) this.draw(true);
  }

  private choose(change: Partial<Choice>): void {
    this.choice = { ...this.choice, ...change };
    this.draw(true);
  }

  private draw(isAll: boolean): void {
    const { words } = this.ways;
    const arranged = this.order && arrange(this.found, this.order, this.choice);
    const shown = arranged?.shown ?? this.found;
    this.narrow(arranged);
    if (shown.length || isAll) {
      this.said.textContent = shown.length ? words.count(shown.length, "result") : words.say("Nothing found");
    }
    // What shows already stays where it is, and what one reads does not jump.
    const isSame = shown.length >= this.list.childElementCount
      && this.shown.slice(0, this.list.childElementCount).every((one, i) => one.hit === shown[i]?.hit);
    this.shown = shown;
    if (!isSame) {
      // Whoever was among the results that go is led back, not dropped at the page's start.
      if (this.list.contains(document.activeElement)) this.field.focus();
      this.list.replaceChildren();
    }
    this.show(Math.max(STEP, this.list.childElementCount));
  }

  private narrow(arranged: Arranged | null): void {
    const { words } = this.ways;
    const { kinds, years, events } = arranged ?? { kinds: new Map(), years: new Map(), events: [] };
    this.narrowing.hidden = !this.found.length || !arranged;
    this.onward.hidden = !events.length;
    this.onward.textContent = words.say("Show {events} on the timeline", {
      events: words.count(events.length, "event"),
    });
    const all = [...kinds.values()].reduce((sum, one) => sum + one, 0);
    const chips: [string | null, string, number][] = [[null, words.say("All"), all]];
    for (const [kind, [, many]] of Object.entries(KINDS)) {
      const count = kinds.get(kind) ?? 0;
      if (count || kind === this.choice.kind) chips.push([kind, words.say(many), count]);
    }
    const focused = [...this.kinds.children].findIndex((one) => one === document.activeElement);
    this.kinds.replaceChildren(...chips.map(([kind, name, count]) => button({
      "aria-pressed": String(kind === this.choice.kind),
    }, () => this.choose({ kind }), name, " ", el("small", {}, words.number(count)))));
    if (focused >= 0) (this.kinds.children[focused] as HTMLElement | undefined)?.focus();
    this.year.hidden = years.size < 2 && this.choice.year === null;
    this.year.replaceChildren(el("option", { value: "" }, words.say("All years")),
      ...[...years].map(([year, count]) => el("option", { value: year }, `${year} (${words.number(count)})`)));
    this.year.value = String(this.choice.year ?? "");
    this.sorting.value = this.choice.sorting;
  }

  private showMore(): void {
    const last = this.list.lastElementChild;
    this.show(this.list.childElementCount + STEP);
    if (this.more.hidden) last?.querySelector("a")?.focus();
  }

  /** Fills the list up to a number of results. */
  private show(size: number): void {
    const { words, site } = this.ways;
    const { query } = this;
    for (const found of this.shown.slice(this.list.childElementCount, size)) {
      const item = emptyResult(found);
      this.list.append(item);
      found.engine.text(found.hit).then(
        (text) => fill(item, found, text, site, query, words),
        () => item.remove(),
      );
    }
    this.more.hidden = this.list.childElementCount >= this.shown.length;
  }

  private clear(): void {
    this.found = this.shown = [];
    this.list.replaceChildren();
    this.narrowing.hidden = this.onward.hidden = this.more.hidden = true;
    this.said.textContent = this.ways.finder ? ""
      : this.ways.words.say("Press Enter to search the timeline.");
  }

  /** Without Pagefind the timeline's own search is still there. */
  private fail(): void {
    const { words, toTimeline } = this.ways;
    const { query } = this;
    this.clear();
    this.query = "";
    this.said.replaceChildren(words.say("The search did not load."), " ",
      button({}, () => this.ask(), words.say("Try again")), " ",
      button({}, () => toTimeline(query), words.say("Search on the timeline")));
  }

  private select(name: string, read: (from: HTMLSelectElement) => Partial<Choice>): HTMLSelectElement {
    const made: HTMLSelectElement = el("select", { "aria-label": this.ways.words.say(name) });
    made.addEventListener("change", () => this.choose(read(made)));
    return made;
  }

  private links(): HTMLAnchorElement[] {
    return [...this.list.querySelectorAll("a")];
  }

  /** Arrows lead from the field through the results and back. */
  private onkey(event: KeyboardEvent): void {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const target = event.target;
    if (!step || !(target === this.field || target instanceof HTMLAnchorElement)) return;
    const links = this.links();
    const at = links.findIndex((one) => one === target) + step;
    const goal = at < 0 ? this.field : links[at];
    goal?.focus();
    if (goal) event.preventDefault();
  }
}
