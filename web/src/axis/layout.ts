/**
 * What an axis draws of a window, and where: events with their labels in rows, the rest in counts.
 *
 * A window is cut into cells, pieces of the calendar. Events of cells that are not too full, and
 * key events of all, are put into the rows: key events first, then normal, then minor ones, and of
 * each those first that had a place before, so that rows hold still under a moving window. Whatever
 * finds no place is counted in the cell that it begins in. So every event that starts or goes on
 * within the cells is either drawn or counted, once in each lane that it is in.
 */
import { lowerBound } from "./sorted.ts";
import { Row } from "./rows.ts";
import { Scale } from "./scale.ts";
import { shapeOf } from "./shape.ts";
import { unitOf } from "./units.ts";
import type { Range } from "../app/app.ts";
import type { Columns } from "../data/columns.ts";
import type { Shape } from "./shape.ts";
import type { Starts } from "./starts.ts";
import type { Unit } from "./units.ts";

export interface Plan {
  readonly columns: Columns;
  readonly lanes: readonly Starts[];
  readonly window: Range;
  /** Pixels. */
  readonly width: number;
  /** Rows of a lane. */
  readonly rows: number;
  /** Returns the pixels that an event's whole label takes. */
  label(event: number): number;
}

/** One event that is drawn. All numbers are pixels from the window's start. */
export interface Item {
  readonly event: number;
  readonly lane: number;
  /** Counted from the lane's top. */
  readonly row: number;
  readonly shape: Shape;
  /** From when to when it may have been, or lasted. */
  readonly x0: number;
  readonly x1: number;
  /** Where its mark and its label begin, and how many pixels the label may take. */
  readonly mark: number;
  readonly text: number;
  readonly room: number;
  /** All that it takes of its row. */
  readonly from: number;
  readonly to: number;
}

/** Events that are counted together: those of a cell, or those that began before all cells. */
export interface Count {
  readonly lane: number;
  readonly cell: Range | null;
  readonly size: number;
  readonly x0: number;
  readonly x1: number;
  /** 0 to 1: how full it is beside the fullest cell of its lane. */
  readonly height: number;
}

export interface Layout {
  readonly unit: Unit;
  /** From the beginning of the first to the end of the last cell. */
  readonly stretch: Range;
  readonly items: readonly Item[];
  readonly counts: readonly Count[];
  /** The row of each event that is drawn, by lane. */
  readonly rows: readonly ReadonlyMap<number, number>[];
}

/** Pixels. */
export const MARK = 14;
export const ARROW = 24;
const PAD = 5;
const EDGE = 4;
const GAP = 14;
/** Of a cell, at least. */
const CELL = 40;

export function layoutOf(plan: Plan, before: Layout | null = null): Layout {
  const scale = new Scale(plan.window, plan.width);
  const unit = unitOf(CELL * scale.grain);
  const cells = [unit.floor(plan.window[0])];
  for (let end = cells[0]!; end < plan.window[1];) cells.push((end = unit.next(end)));
  const stretch: Range = [cells[0]!, cells[cells.length - 1]!];
  const laid = plan.lanes.map((starts, lane) =>
    new Lane(plan, scale, unit, cells, starts, lane, before?.rows[lane]));
  return {
    unit,
    stretch,
    items: laid.flatMap((lane) => lane.items),
    counts: laid.flatMap((lane) => lane.counts),
    rows: laid.map((lane) => lane.rows),
  };
}

/** Pixels of a label that may be cut, before it is rather not shown. */
export function leastLabel(width: number): number {
  return width < 600 ? 110 : 170;
}

/** A candidate, and how it would stand. */
type Draft = Omit<Item, "row" | "room"> & { readonly full: number; readonly rank: number };

class Lane {
  readonly items: readonly Item[];
  readonly counts: readonly Count[];
  readonly rows: ReadonlyMap<number, number>;

  constructor(
    private readonly plan: Plan,
    private readonly scale: Scale,
    private readonly unit: Unit,
    private readonly cells: readonly number[],
    private readonly starts: Starts,
    private readonly lane: number,
    private readonly before: ReadonlyMap<number, number> | undefined,
  ) {
    const places = cells.map((start) => starts.place(start));
    const across = starts.across(cells[0]!);
    const drafts = this.candidates(places, across).sort((one, other) => one.rank - other.rank);
    this.items = this.put(drafts);
    this.rows = new Map(this.items.map(({ event, row }) => [event, row]));
    this.counts = this.count(places, across);
  }

  private candidates(places: readonly number[], across: readonly number[]): Draft[] {
    const { events, keys } = this.starts;
    const { columns, width, rows } = this.plan;
    const found: Draft[] = [];
    const most = (pixels: number) => 2 * rows * Math.max(1, pixels / leastLabel(width));
    const [first = 0, last = 0] = [places[0], places[places.length - 1]];
    if (last > first) {
      const [from, to] = [events[first]!, events[last - 1]!];
      for (let i = lowerBound(keys, from); i < keys.length && keys[i]! <= to; i += 1) {
        found.push(this.draft(keys[i]!, false));
      }
    }
    for (let cell = 0; cell + 1 < places.length; cell += 1) {
      const [start, end] = [places[cell]!, places[cell + 1]!];
      const pixels = (this.cells[cell + 1]! - this.cells[cell]!) / this.scale.grain;
      if (end - start > most(pixels)) continue;
      for (let place = start; place < end; place += 1) {
        if (!columns.key.has(events[place]!)) found.push(this.draft(events[place]!, false));
      }
    }
    const isFew = across.length <= most(0);
    for (const event of across) {
      if (isFew || columns.key.has(event)) found.push(this.draft(event, true));
    }
    return found;
  }

  private draft(event: number, isAcross: boolean): Draft {
    const { columns } = this.plan;
    const shape = shapeOf(columns.flags[event]!, columns.precision[event]!);
    const x0 = this.scale.x(columns.from[event]!);
    const x1 = this.scale.x(columns.to[event]!);
    const importance = columns.key.has(event) ? 0 : columns.minor[event] ? 2 : 1;
    // Those that go on from before come after those that start here, which say more of it.
    const rank = 4 * importance + (this.before?.has(event) ? 0 : 2) + (isAcross ? 1 : 0);
    const full = this.plan.label(event);
    const { mark, text } = places(shape, x0, x1);
    const isWide = x1 - x0 > MARK;
    const from = isWide ? Math.min(mark, x0) : mark;
    const least = Math.min(full, leastLabel(this.plan.width));
    const to = Math.max(text + least, isWide ? x1 : 0, mark + MARK);
    return { event, lane: this.lane, shape, x0, x1, mark, text, from, to, full, rank };
  }

  private put(drafts: readonly Draft[]): Item[] {
    const rows = Array.from({ length: this.plan.rows }, () => new Row(GAP));
    const placed: (readonly [Draft, number])[] = [];
    for (const draft of drafts) {
      const { from, to } = draft;
      const known = this.before?.get(draft.event);
      const isKept = known !== undefined && rows[known]?.take(from, to);
      const row = isKept ? known : rows.findIndex((one) => one.take(from, to));
      if (row >= 0) placed.push([draft, row]);
    }
    return placed.map(([draft, row]) => grown(draft, row, rows[row]!.limit(draft.from)));
  }

  private count(places: readonly number[], across: readonly number[]): Count[] {
    const { columns } = this.plan;
    const drawn = new Uint32Array(this.cells.length);
    let acrossDrawn = 0;
    for (const { event } of this.items) {
      const from = columns.from[event]!;
      if (from < this.cells[0]!) acrossDrawn += 1;
      else drawn[lowerBound(this.cells, from + 1) - 1]! += 1;
    }
    const peak = this.starts.peak(this.unit);
    const counts: Count[] = [];
    const left = across.length - acrossDrawn;
    if (left) counts.push({ lane: this.lane, cell: null, size: left, x0: 0, x1: 0, height: 0 });
    for (let cell = 0; cell + 1 < places.length; cell += 1) {
      const size = places[cell + 1]! - places[cell]! - drawn[cell]!;
      if (!size) continue;
      const range: Range = [this.cells[cell]!, this.cells[cell + 1]!];
      counts.push({
        lane: this.lane,
        cell: range,
        size,
        x0: this.scale.x(range[0]),
        x1: this.scale.x(range[1]),
        // By the root, so that one full day does not flatten all others.
        height: Math.sqrt(size / peak),
      });
    }
    return counts;
  }
}

/** Where mark and label stand that belong to a date. */
function places({ mark }: Shape, x0: number, x1: number): { mark: number; text: number } {
  if (mark === "bar") return { mark: x0, text: x0 };
  if (mark === "since" || mark === "began") return { mark: x0, text: x0 + ARROW + PAD };
  if (mark === "until" || mark === "ended") return { mark: x1 - ARROW, text: x1 + PAD };
  // In the middle of a short time, at the beginning of a long one.
  const start = x0 + Math.min(x1 - x0, MARK) / 2 - MARK / 2;
  return { mark: start, text: start + MARK + PAD };
}

/** Lets a label grow into the room beside it, and keeps it in sight where its date began before. */
function grown(draft: Draft, row: number, limit: number): Item {
  const { full, rank: _, ...rest } = draft;
  const to = Math.max(draft.to, Math.min(draft.text + full, limit));
  const room = Math.min(full, to - draft.text);
  const shift = Math.max(0, Math.min(EDGE - draft.mark, to - draft.text - room));
  return { ...rest, row, room, to, mark: draft.mark + shift, text: draft.text + shift };
}
