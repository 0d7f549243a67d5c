/**
 * The events of one lane, ready to be asked for a window: how many start in a stretch, which ones,
 * and which go on from before. Made once for what shows; no question looks at all of them.
 */
import { lowerBound } from "./sorted.ts";
import type { Columns } from "../data/columns.ts";
import type { Unit } from "./units.ts";

export class Starts {
  /** When each begins, ascending. */
  readonly at: Float64Array;
  /** Key events, ascending. */
  readonly keys: readonly number[];
  /**
   * By the logarithm of how long they last: the places in `events` of those that last less than
   * 2 ** level minutes, and at least half of it.
   */
  private readonly levels: readonly (readonly [level: number, places: Uint32Array])[];
  private readonly peaks = new Map<Unit, number>();

  /** `events` are numbers of `columns`, ascending. */
  constructor(private readonly columns: Columns, readonly events: Uint32Array) {
    const { from, to, key } = columns;
    this.at = new Float64Array(events.length);
    const level = new Uint8Array(events.length);
    const sizes = new Uint32Array(64);
    for (let place = 0; place < events.length; place += 1) {
      const event = events[place]!;
      this.at[place] = from[event]!;
      const one = Math.max(0, Math.ceil(Math.log2(to[event]! - from[event]! + 1)));
      level[place] = one;
      sizes[one]! += 1;
    }
    const places = Array.from(sizes, (size) => new Uint32Array(size));
    const filled = new Uint32Array(64);
    for (let place = 0; place < events.length; place += 1) {
      const one = level[place]!;
      places[one]![filled[one]!++] = place;
    }
    this.levels = places.flatMap((one, number) => (one.length ? [[number, one] as const] : []));
    this.keys = [...key.keys()].filter((event) => {
      const place = lowerBound(events, event);
      return events[place] === event;
    }).sort((one, other) => one - other);
  }

  get size(): number {
    return this.events.length;
  }

  /** The place in `events` of the first that begins at a minute or after. */
  place(minute: number): number {
    return lowerBound(this.at, minute);
  }

  /** Returns the events that began before a minute and go on after it, in order. */
  across(minute: number): number[] {
    const { from, to } = this.columns;
    const found: number[] = [];
    for (const [level, places] of this.levels) {
      // The first that is not too long ago to go on.
      let low = 0;
      let high = places.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (this.at[places[middle]!]! <= minute - 2 ** level) low = middle + 1;
        else high = middle;
      }
      for (let i = low; i < places.length; i += 1) {
        const event = this.events[places[i]!]!;
        if (from[event]! >= minute) break;
        if (to[event]! > minute) found.push(event);
      }
    }
    return found.sort((one, other) => one - other);
  }

  /** Returns how many begin in the fullest piece of a unit. */
  peak(unit: Unit): number {
    let peak = this.peaks.get(unit);
    if (peak === undefined) {
      const { at } = this;
      peak = 0;
      for (let place = 0; place < at.length;) {
        const first = place;
        const end = unit.next(unit.floor(at[place]!));
        while (place < at.length && at[place]! < end) place += 1;
        peak = Math.max(peak, place - first);
      }
      this.peaks.set(unit, peak);
    }
    return peak;
  }
}
