/** The fields of the date range: from and to, in EDTF or in words. */
import { button, el } from "../app/dom.ts";
import { printEnd, printStart } from "../address/moment.ts";
import { MINUTES_A_DAY } from "../data/columns.ts";
import { earliest, latest } from "../dates/expression.ts";
import { dayNumberOf } from "../dates/points.ts";
import { readDate } from "../dates/reading.ts";
import type { App, Range } from "../app/app.ts";
import type { DateExpression } from "../dates/expression.ts";

/** The minute at which a date begins, or before which it ends; null where that end is open. */
export function boundOf(date: DateExpression, side: "from" | "to"): number | null {
  const moment = side === "from" ? earliest(date) : latest(date);
  if (!moment) return null;
  const day = dayNumberOf(moment) * MINUTES_A_DAY;
  if (!moment.time) return side === "from" ? day : day + MINUTES_A_DAY;
  const minute = day + Math.floor(moment.time.second / 60);
  return side === "from" ? minute : minute + 1;
}

export class RangeFields {
  readonly element: HTMLElement;
  private readonly from: HTMLInputElement;
  private readonly to: HTMLInputElement;
  private readonly trouble = el("p", {
    class: "dl-trouble-note", id: "dl-range-trouble", role: "alert",
  });
  private readonly clear: HTMLButtonElement;
  /** From the beginning to the end of the timeline. */
  private readonly whole: Range;

  constructor(private readonly app: App) {
    const { words, columns } = app;
    this.whole = [
      columns.from[0] ?? 0, columns.to.reduce((last, one) => Math.max(last, one), -Infinity),
    ];
    this.from = this.field("from");
    this.to = this.field("to");
    const clear = (): void => app.set({ range: null });
    this.clear = button({ class: "dl-more" }, clear, words.say("Any date"));
    this.element = el("fieldset", { class: "dl-facet dl-range" },
      el("legend", {}, words.say("Dates")),
      el("label", {}, el("span", {}, words.say("From")), this.from),
      el("label", {}, el("span", {}, words.say("To")), this.to),
      this.trouble, this.clear);
    this.draw();
  }

  draw(): void {
    const { range } = this.app.state;
    this.clear.hidden = !range;
    this.trouble.textContent = "";
    for (const [field, text] of [
      [this.from, range && range[0] > this.whole[0] ? printStart(range[0]) : ""],
      [this.to, range && range[1] < this.whole[1] ? printEnd(range[1]) : ""],
    ] as const) {
      // What is being written is the reader's.
      if (field !== document.activeElement) field.value = text;
      field.removeAttribute("aria-invalid");
    }
  }

  private field(side: "from" | "to"): HTMLInputElement {
    const example = side === "from" ? printStart(this.whole[0]) : printEnd(this.whole[1]);
    const field = el("input", {
      type: "text", inputmode: "text", autocomplete: "off", spellcheck: "false",
      placeholder: example.split("T")[0], "aria-describedby": "dl-range-trouble",
    });
    field.addEventListener("change", () => this.take());
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.take();
    });
    return field;
  }

  private take(): void {
    const [from, to] = [this.read(this.from, "from"), this.read(this.to, "to")];
    if (from === undefined || to === undefined) return;
    if (from === null && to === null) {
      this.app.set({ range: null });
      return;
    }
    const range: Range = [from ?? this.whole[0], to ?? this.whole[1]];
    if (range[0] < range[1]) {
      this.app.set({ range });
      this.trouble.textContent = "";
    } else {
      this.tell(this.to, this.app.words.say("The end is before the beginning."));
    }
  }

  /** Returns a bound, null for an empty field, undefined for what is no date. */
  private read(field: HTMLInputElement, side: "from" | "to"): number | null | undefined {
    if (!field.value.trim()) return null;
    const date = readDate(field.value, this.app.language);
    const bound = date && boundOf(date, side);
    if (bound !== null) return bound;
    this.tell(field, this.app.words.say(
      "“{text}” is no date: write 2020-08-17, 17 August 2020, 2020-08 or 2020.",
      { text: field.value },
    ));
    return undefined;
  }

  private tell(field: HTMLInputElement, message: string): void {
    field.setAttribute("aria-invalid", "true");
    this.trouble.textContent = message;
  }
}
