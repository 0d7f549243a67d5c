/** Minutes and pixels: what a window of time shows on a line, and how it moves. */
import type { Range } from "../app/app.ts";

export class Scale {
  /** Minutes that a pixel holds. */
  readonly grain: number;

  constructor(readonly window: Range, readonly width: number) {
    this.grain = (window[1] - window[0]) / Math.max(1, width);
  }

  x(minute: number): number {
    return (minute - this.window[0]) / this.grain;
  }

  minute(x: number): number {
    return this.window[0] + x * this.grain;
  }
}

/** What a window may show: never less than `least` minutes, and nothing outside of `whole`. */
export interface Bounds {
  readonly whole: Range;
  readonly least: number;
}

/** Makes a window that is allowed, of the same width where possible. */
export function within([from, to]: Range, { whole, least }: Bounds): Range {
  const most = whole[1] - whole[0];
  const wide = Math.min(most, Math.max(Math.min(least, most), to - from));
  const middle = (from + to) / 2;
  const start = to - from === wide ? from : middle - wide / 2;
  const first = Math.max(whole[0], Math.min(start, whole[1] - wide));
  return [first, first + wide];
}

export function panned([from, to]: Range, minutes: number, bounds: Bounds): Range {
  return within([from + minutes, to + minutes], bounds);
}

/** Shows `factor` times as much; the minute `at` stays where it is, as far as the bounds allow. */
export function zoomed([from, to]: Range, factor: number, at: number, bounds: Bounds): Range {
  const most = bounds.whole[1] - bounds.whole[0];
  const wide = Math.min(most, Math.max(Math.min(bounds.least, most), (to - from) * factor));
  const share = to > from ? (at - from) / (to - from) : 0.5;
  const start = at - share * wide;
  return within([start, start + wide], bounds);
}

/** Returns the window on the way from one to another: 0 is the first, 1 the second. */
export function between(one: Range, other: Range, share: number): Range {
  // By the logarithm, so that the eye sees an even motion.
  const wide = (one[1] - one[0]) ** (1 - share) * (other[1] - other[0]) ** share;
  const grown = other[1] - other[0] - (one[1] - one[0]);
  const done = Math.abs(grown) < 1 ? share : (wide - (one[1] - one[0])) / grown;
  const from = one[0] + (other[0] - one[0]) * done;
  return [from, from + wide];
}
