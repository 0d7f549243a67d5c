/** The axis from top to bottom: ticks, then lanes with their rows, and a line of counts in each. */
import type { Count, Item, Layout } from "./layout.ts";

export interface Spot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export class Frame {
  readonly row: number;
  /** The line of counts at a lane's foot. */
  readonly foot: number;
  readonly ticks: number;
  /** What a lane has above its rows: its name, where there is no room beside it. */
  readonly head: number;
  readonly rows: number;
  readonly lane: number;
  readonly height: number;

  /** `room`: the pixels that there are; each lane has two rows at least. */
  constructor(rem: number, readonly lanes: number, room: number, hasHeads: boolean) {
    this.row = Math.round(1.35 * rem);
    this.foot = Math.round(0.95 * rem);
    this.ticks = Math.round(2.1 * rem);
    this.head = hasHeads ? Math.round(rem) : Math.round(0.3 * rem);
    const each = (room - this.ticks) / lanes - this.foot - this.head;
    this.rows = Math.max(2, Math.floor(each / this.row));
    this.lane = this.rows * this.row + this.foot + this.head;
    this.height = this.lane * lanes + this.ticks;
  }

  laneTop(lane: number): number {
    return this.ticks + lane * this.lane;
  }

  laneEnd(lane: number): number {
    return this.ticks + (lane + 1) * this.lane;
  }

  rowTop({ lane, row }: Pick<Item, "lane" | "row">): number {
    return this.laneTop(lane) + this.head + row * this.row;
  }

  columnTop({ lane, height }: Count): number {
    return this.laneEnd(lane) - this.foot - height * (this.lane - this.foot - 0.5 * this.head);
  }

  /** Where something is drawn, as far as it is within the width. */
  spotOf(thing: Item | Count, width: number): Spot {
    if ("event" in thing) {
      const left = Math.max(0, Math.min(thing.from, thing.mark));
      const right = Math.min(width, thing.to);
      return { left, top: this.rowTop(thing), width: right - left, height: this.row };
    }
    const foot = this.laneEnd(thing.lane) - this.foot;
    if (!thing.cell) return { left: 0, top: foot, width: 3 * this.foot, height: this.foot };
    const left = Math.max(0, thing.x0);
    return { left, top: foot, width: Math.min(width, thing.x1) - left, height: this.foot };
  }

  /** Returns what is at a point: an event rather than a count. */
  at({ items, counts }: Layout, x: number, y: number, slop: number): Item | Count | null {
    const item = items.find((one) => {
      const top = this.rowTop(one);
      const from = Math.min(one.mark, one.text) - slop;
      return y >= top && y < top + this.row && x >= from && x <= one.to + slop && x >= one.from - slop;
    });
    if (item) return item;
    return counts.find((one) => {
      const end = this.laneEnd(one.lane);
      if (!one.cell) return y >= end - this.foot && y < end && x < 3 * this.foot;
      return x >= one.x0 && x < one.x1 && y < end && y >= Math.min(this.columnTop(one), end - this.foot);
    }) ?? null;
  }
}
