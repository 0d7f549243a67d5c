/** The two ends of the brush, as sliders for the keyboard and for those who listen. */
import { el } from "../app/dom.ts";
import { said } from "../axis/said.ts";
import { MINUTES_A_DAY } from "../data/columns.ts";
import { moved, stepped } from "./brush.ts";
import type { App, Range } from "../app/app.ts";
import type { Bins } from "./bins.ts";

export type End = "from" | "to";

export class Thumb {
  readonly element: HTMLElement;
  private bins!: Bins;
  private range!: Range;

  /** `onmove` gets the new range; null asks for all. */
  constructor(
    private readonly app: App, private readonly end: End, onmove: (range: Range | null) => void,
  ) {
    const { words } = app;
    this.element = el("div", {
      class: "dl-thumb", role: "slider", tabindex: "0", "aria-orientation": "horizontal",
      "aria-label": words.say(end === "from" ? "Chosen from" : "Chosen to"),
    });
    this.element.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Escape" || event.key === "Delete") onmove(null);
      else {
        const goal = this.goalOf(event.key);
        if (goal === null) return;
        onmove(moved(this.bins, this.range, end, goal));
      }
      event.preventDefault();
    });
  }

  draw(bins: Bins, range: Range, percent: number): void {
    this.bins = bins;
    this.range = range;
    const { edges } = bins;
    const days = (minute: number) => Math.round((minute - edges[0]!) / MINUTES_A_DAY);
    const minute = this.end === "from" ? range[0] : range[1];
    const day: Range = this.end === "from"
      ? [minute, minute + MINUTES_A_DAY] : [minute - MINUTES_A_DAY, minute];
    const { element } = this;
    element.style.left = `${percent}%`;
    element.setAttribute("aria-valuemin", "0");
    element.setAttribute("aria-valuemax", String(days(edges[edges.length - 1]!)));
    element.setAttribute("aria-valuenow", String(Math.max(0, days(minute))));
    element.setAttribute("aria-valuetext", said(day, this.app.language));
  }

  private goalOf(key: string): number | null {
    const { edges } = this.bins;
    const at = this.end === "from" ? this.range[0] : this.range[1];
    if (key === "Home") return edges[0]!;
    if (key === "End") return edges[edges.length - 1]!;
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10,
    };
    const by = steps[key];
    return by === undefined ? null : stepped(this.bins, at, by);
  }
}
