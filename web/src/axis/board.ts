/** The drawn part of the axis: what shows, laid out for a window and put on the canvas. */
import { el } from "../app/dom.ts";
import { draw } from "./draw.ts";
import { Frame } from "./frame.ts";
import { layoutOf } from "./layout.ts";
import { lookOf, sized } from "./look.ts";
import { Starts } from "./starts.ts";
import { ticksOf } from "./ticks.ts";
import { Titles } from "./titles.ts";
import { WORDS } from "./words.ts";
import type { App, Range } from "../app/app.ts";
import type { LaneEvents } from "./lanes.ts";
import type { Layout } from "./layout.ts";
import type { Thing } from "./listing.ts";
import type { Look } from "./look.ts";

/** Less than that is a phone: names of lanes then stand above their rows. */
const NARROW = 640;

export class Board {
  readonly canvas = el("canvas", { "aria-hidden": "true", dir: "ltr" });
  /** What the hands are on: the canvas, and nothing else. */
  readonly field = el("div", { class: "dl-axis-field" }, this.canvas);
  readonly element = el("div", { class: "dl-axis-board" }, this.field);
  readonly titles: Titles;
  layout: Layout | null = null;
  over: Thing | null = null;
  focused: Thing | null = null;
  open: number | null = null;
  width = 0;
  frame = new Frame(20, 1, 400, false);
  private readonly names = el("ul", { class: "dl-lanes" });
  private lanes: readonly LaneEvents[] = [];
  private starts: readonly Starts[] = [];
  private all!: Starts;
  private look!: Look;

  constructor(private readonly app: App) {
    app.words.add(WORDS);
    this.titles = new Titles(app);
    this.element.prepend(this.names);
  }

  /** The pixels that the whole timeline leaves free at its ends, for the last label. */
  get margins(): readonly [number, number] {
    return [14, this.width < NARROW ? 90 : 160];
  }

  setLanes(lanes: readonly LaneEvents[]): void {
    this.lanes = lanes.length ? lanes : [{ name: null, events: new Uint32Array() }];
    const { columns, shown } = this.app;
    this.starts = this.lanes.map(({ events }) => new Starts(columns, events));
    this.all = this.lanes.length === 1 ? this.starts[0]! : new Starts(columns, shown);
    this.layout = null;
  }

  /** Takes the page's sizes and colours, as they are now. */
  measure(): void {
    const hasNames = this.lanes.length > 1;
    this.element.classList.toggle("dl-has-lanes", hasNames);
    this.look = lookOf(this.field);
    this.titles.take(this.look);
    this.width = this.field.clientWidth;
    const room = Math.max(300, Math.min(600, innerHeight * 0.6));
    const isNarrow = this.element.clientWidth < NARROW;
    this.frame = new Frame(this.look.rem, this.lanes.length, room, hasNames && isNarrow);
    this.layout = null;
    this.showNames(hasNames);
  }

  private showNames(hasNames: boolean): void {
    const { words } = this.app;
    this.names.replaceChildren(...(hasNames ? this.lanes : []).map(({ name, events }, lane) => {
      const made = el("li", {}, el("b", {}, name ?? words.say("others")), " ", words.number(events.length));
      made.style.top = `${this.frame.laneTop(lane)}px`;
      made.style.height = `${this.frame.lane}px`;
      return made;
    }));
  }

  render(window: Range): void {
    if (!this.width) return;
    const { app, titles, frame, width, look } = this;
    const { fonts, texts } = titles;
    this.layout = layoutOf({
      columns: app.columns,
      lanes: this.starts,
      window,
      width,
      rows: frame.rows,
      label: (event) => titles.width(event),
    }, this.layout);
    const pen = sized(this.canvas, width, frame.height);
    if (!pen) return;
    draw(pen, {
      frame,
      layout: this.layout,
      ticks: ticksOf(window, width, app.language, (text) => texts.width(text, fonts.coarse)),
      width,
      look,
      fonts,
      texts,
      label: (event) => titles.of(event),
      font: (event) => titles.font(event),
      isKey: (event) => app.columns.key.has(event),
      isMinor: (event) => app.columns.minor[event] === 1,
      number: (size) => app.words.number(size),
      over: this.over,
      focused: this.focused,
      open: this.open,
    });
  }

  /** Returns what is at a point; a finger is broader than a pointer. */
  at(x: number, y: number, isFinger = false): Thing | null {
    return this.layout && this.frame.at(this.layout, x, y, isFinger ? 8 : 2);
  }

  /** What is in sight, lane by lane and in order. */
  things(): Thing[] {
    const { items = [], counts = [] } = this.layout ?? {};
    const seen: Thing[] = [
      ...items.filter(({ from, to }) => to > 0 && from < this.width),
      ...counts.filter(({ cell, x0, x1 }) => !cell || (x1 > 0 && x0 < this.width)),
    ];
    const orderOf = (thing: Thing) => ("event" in thing || thing.cell ? thing.x0 : -Infinity);
    return seen.sort((one, other) => one.lane - other.lane || orderOf(one) - orderOf(other));
  }

  /** How many events a window has, those of several lanes once. */
  sizeOf([from, to]: Range): number {
    return this.all.place(to) - this.all.place(from) + this.all.across(from).length;
  }

  laneName(lane: number): string {
    if (this.lanes.length < 2) return "";
    return this.lanes[lane]?.name ?? this.app.words.say("others");
  }

  /** Returns the events that a count stands for. */
  counted(thing: Thing): number[] {
    const { layout } = this;
    const starts = this.starts[thing.lane];
    if (!layout || !starts || "event" in thing) return [];
    const drawn = layout.rows[thing.lane];
    const found = thing.cell
      ? [...starts.events.subarray(starts.place(thing.cell[0]), starts.place(thing.cell[1]))]
      : starts.across(layout.stretch[0]);
    return found.filter((event) => !drawn?.has(event));
  }
}
