/** How densely events lie over the whole timeline, in pieces of the calendar. */
import { lowerBound } from "../axis/sorted.ts";
import { DAYS, unitOf } from "../axis/units.ts";
import type { Range } from "../app/app.ts";
import type { Unit } from "../axis/units.ts";
import type { Columns } from "../data/columns.ts";

/** Pixels of a bar, at least. */
const BAR = 3;
/** Minutes that are worth bars of less than a day; else what is known by day would lie in several. */
const FEW = 4 * DAYS.length;

export interface Bins {
  readonly unit: Unit;
  /** Where each begins, and the end of the last. */
  readonly edges: Float64Array;
}

/** Cuts a stretch into pieces that are as fine as a bar can be in so many pixels. */
export function binsOf([from, to]: Range, width: number): Bins {
  const least = to - from > FEW ? DAYS.length : 0;
  const unit = unitOf(Math.max(least, ((to - from) / Math.max(1, width)) * BAR));
  const edges = [unit.floor(from)];
  for (let end = edges[0]!; end < to;) edges.push((end = unit.next(end)));
  return { unit, edges: Float64Array.from(edges) };
}

/**
 * Returns how many events each piece has. One that spans several, since it lasted or its date is
 * not better known, is shared out among them: it counts as one event in all.
 */
export function density({ edges }: Bins, { from, to }: Columns, events: ArrayLike<number>): Float64Array {
  const size = edges.length - 1;
  const steps = new Float64Array(size + 1);
  let bin = 0;
  for (let place = 0; place < events.length; place += 1) {
    const event = events[place]!;
    if (to[event]! <= edges[0]! || from[event]! >= edges[size]!) continue;
    while (bin < size - 1 && edges[bin + 1]! <= from[event]!) bin += 1;
    let last = bin;
    if (to[event]! > edges[bin + 1]!) last = Math.min(size, lowerBound(edges, to[event]!, bin)) - 1;
    const share = 1 / (last - bin + 1);
    steps[bin]! += share;
    steps[last + 1]! -= share;
  }
  const found = new Float64Array(size);
  let sum = 0;
  for (let at = 0; at < size; at += 1) {
    sum += steps[at]!;
    // What is left over of sums of fractions is nothing.
    found[at] = sum < 1e-9 ? 0 : sum;
  }
  return found;
}
