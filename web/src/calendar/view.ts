/** The calendar: how many events each day has, as warmth; a day that is chosen is the range. */
import { el } from "../app/dom.ts";
import { dayOf } from "../dates/gregorian.ts";
import { phrasesOf, yearName } from "../dates/names.ts";
import { MINUTES_A_DAY } from "../data/columns.ts";
import { daysOf, monthOf, nextDay } from "./days.ts";
import { monthTable, othersOf } from "./month.ts";
import { table } from "./table.ts";
import { Unranged } from "./unranged.ts";
import { WORDS } from "./words.ts";
import type { App, View } from "../app/app.ts";
import type { Days, Way } from "./days.ts";

/** Pixels beyond the window in which years are built. */
const AHEAD = "800px";

const KEYS: Readonly<Record<string, readonly [Way, 1 | -1]>> = {
  ArrowRight: ["day", 1], ArrowLeft: ["day", -1], ArrowDown: ["week", 1], ArrowUp: ["week", -1],
  PageDown: ["month", 1], PageUp: ["month", -1], Home: ["end", -1], End: ["end", 1],
};

export class Calendar implements View {
  private app!: App;
  private days!: Days;
  private most = 1;
  private current: number | null = null;
  private element!: HTMLElement;
  private years!: HTMLElement;
  private readonly after = el("div", { class: "dl-cal-after" });
  private watch!: IntersectionObserver;
  private readonly unranged = new Unranged();
  private leave: (() => void) | undefined;

  mount(host: HTMLElement, app: App): void {
    this.app = app;
    const { words } = app;
    words.add(WORDS);
    this.years = el("div", {
      class: "dl-years", role: "group", "aria-label": words.say("Events by day"), "aria-describedby": "dl-cal-hint",
    });
    this.element = el("div", { class: "dl-calendar" },
      el("p", { id: "dl-cal-hint", class: "dl-hidden" }, words.say(
        "Arrows go from day to day, Page Up and Page Down from month to month; Enter chooses a day.",
      )), this.years, this.after);
    host.append(this.element);
    this.watch = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting && target instanceof HTMLElement) this.build(target);
      }
    }, { rootMargin: AHEAD });
    this.years.addEventListener("click", (event) => this.choose(event.target));
    this.years.addEventListener("keydown", (event) => this.onkey(event));
    const unsubscribe = app.subscribe((_, changed) => {
      if (changed.has("shown")) this.draw();
      else if (changed.has("range")) this.mark();
    });
    this.leave = () => {
      unsubscribe();
      this.watch.disconnect();
      host.replaceChildren();
    };
    this.draw();
  }

  unmount(): void {
    this.leave?.();
    this.leave = undefined;
  }

  private draw(): void {
    const { app } = this;
    const { words } = app;
    const hadFocus = this.years.contains(document.activeElement);
    this.days = daysOf(app.columns, this.unranged.of(app));
    const { first, counts } = this.days;
    this.most = counts.reduce((most, one) => Math.max(most, one), 1);
    this.watch.disconnect();
    this.after.replaceChildren();
    this.years.replaceChildren();
    const years = this.byYear();
    if (!years.size && !this.days.years.size) {
      this.after.append(el("div", { class: "dl-empty" },
        el("p", {}, words.say("No event passes these filters."))));
      return;
    }
    let apart = 0;
    for (const [year, size] of this.days.years) if (!years.has(year)) apart += size;
    for (const [year, own] of years) {
      const section = el("section", { "data-months": own.join(" ") },
        el("h2", { class: "dl-head" }, yearName(year, phrasesOf(app.language))),
        ...othersOf(app, this.days.years.get(year)));
      this.years.append(section);
      this.watch.observe(section);
    }
    this.after.append(...othersOf(app, apart), this.scale(), this.inNumbers());
    if (this.current !== null && !counts[this.current - first]) this.current = null;
    if (hadFocus && this.current !== null) this.focus(this.current);
  }

  /** Returns the years whose days or months are known, and their months from the first to the last. */
  private byYear(): Map<number, number[]> {
    const { first, counts, months } = this.days;
    const known = [...months.keys()];
    if (counts.length) known.push(monthOf(first), monthOf(first + counts.length - 1));
    const [begin, end] = [Math.min(...known), Math.max(...known)];
    const some = new Set([...months.keys()].map((month) => Math.floor(month / 12)));
    counts.forEach((count, at) => {
      if (count) some.add(dayOf(first + at).year);
    });
    return new Map([...some].sort((one, other) => one - other).map((year) => {
      const own = Array.from({ length: 12 }, (_, month) => year * 12 + month);
      return [year, own.filter((month) => month >= begin && month <= end)];
    }));
  }

  /** What the colours mean. */
  private scale(): HTMLElement {
    const { words } = this.app;
    return el("p", { class: "dl-cal-scale", "aria-hidden": "true" }, words.say("few"),
      ...[1, 2, 3, 4].map((heat) => el("i", { class: `dl-heat-${heat}` })), words.say("many"));
  }

  private inNumbers(): HTMLElement {
    const made = el("details", {}, el("summary", {}, this.app.words.say("As a table")));
    made.addEventListener("toggle", () => {
      if (made.open && made.children.length === 1) made.append(table(this.app, this.days));
    });
    return made;
  }

  /** Puts a year's months in, when it comes near. */
  private build(section: HTMLElement): void {
    this.watch.unobserve(section);
    const months = section.dataset["months"]?.split(" ").filter(Boolean).map(Number);
    if (!months?.length || section.querySelector("table")) return;
    section.append(el("div", { class: "dl-cal-year" },
      ...months.map((month) => monthTable(this.app, month, this.days, this.most))));
    this.mark();
  }

  /** Marks the days of the range, and the one that Tab leads to. */
  private mark(): void {
    const { range } = this.app.state;
    const buttons = [...this.years.querySelectorAll<HTMLElement>("[data-day]")];
    const dayOf_ = (one: HTMLElement) => Number(one.dataset["day"]);
    const within = (one: HTMLElement) => range !== null
      && dayOf_(one) * MINUTES_A_DAY < range[1] && (dayOf_(one) + 1) * MINUTES_A_DAY > range[0];
    const goal = buttons.find((one) => dayOf_(one) === this.current) ?? buttons.find(within) ?? buttons[0];
    for (const one of buttons) {
      one.setAttribute("aria-pressed", String(within(one)));
      one.setAttribute("tabindex", one === goal ? "0" : "-1");
    }
  }

  private choose(target: EventTarget | null): void {
    const day = target instanceof HTMLElement ? target.dataset["day"] : undefined;
    if (day === undefined) return;
    this.current = Number(day);
    const [from, to] = [this.current * MINUTES_A_DAY, (this.current + 1) * MINUTES_A_DAY];
    const { range } = this.app.state;
    const isChosen = range?.[0] === from && range[1] === to;
    this.app.set({ range: isChosen ? null : [from, to] });
  }

  private onkey(event: KeyboardEvent): void {
    const key = KEYS[event.key];
    const target = event.target instanceof HTMLElement ? event.target.dataset["day"] : undefined;
    if (!key || target === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const goal = nextDay(this.days, Number(target), ...key);
    if (goal !== null) this.focus(goal);
  }

  private focus(day: number): void {
    const month = monthOf(day);
    const section = [...this.years.querySelectorAll<HTMLElement>("[data-months]")]
      .find((one) => one.dataset["months"]?.split(" ").includes(String(month)));
    if (section) this.build(section);
    this.current = day;
    this.mark();
    this.years.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }
}
