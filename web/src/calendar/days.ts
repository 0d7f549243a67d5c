/** How many events each day has. */
import { dayOf } from "../dates/gregorian.ts";
import { MINUTES_A_DAY, MONTH } from "../data/columns.ts";
import type { Columns } from "../data/columns.ts";

/** Days that an event may span to be counted on each of them. */
const MOST = 31;
/** And the most that begin in a month; a season has 92. */
const SEASON = 100;

export interface Days {
  /** Days since 1970-01-01 of the first that is counted. */
  readonly first: number;
  readonly counts: Uint32Array;
  /**
   * Events that are on no day, since only their month or year is known, or since they lasted for
   * longer than a month: how many by the month that they begin in, and those of a year or more by
   * the year.
   */
  readonly months: ReadonlyMap<number, number>;
  readonly years: ReadonlyMap<number, number>;
}

/** A month counted from January of year 0. */
export function monthOf(day: number): number {
  const { year, month } = dayOf(day);
  return year * 12 + month - 1;
}

/** Counts an event on each day that it was, or may have been, on. `events` ascend. */
export function daysOf({ from, to, precision }: Columns, events: ArrayLike<number>): Days {
  const months = new Map<number, number>();
  const years = new Map<number, number>();
  const spans: number[] = [];
  let [first, last] = [Infinity, -Infinity];
  for (let place = 0; place < events.length; place += 1) {
    const event = events[place]!;
    const start = Math.floor(from[event]! / MINUTES_A_DAY);
    const end = Math.ceil(to[event]! / MINUTES_A_DAY);
    if (precision[event]! >= MONTH || end - start > MOST) {
      const isYear = end - start > SEASON;
      const [others, key] = isYear ? [years, dayOf(start).year] : [months, monthOf(start)];
      others.set(key, (others.get(key) ?? 0) + 1);
      continue;
    }
    spans.push(start, end);
    first = Math.min(first, start);
    last = Math.max(last, end);
  }
  if (first > last) return { first: 0, counts: new Uint32Array(), months, years };
  const steps = new Int32Array(last - first + 1);
  for (let i = 0; i < spans.length; i += 2) {
    steps[spans[i]! - first]! += 1;
    steps[spans[i + 1]! - first]! -= 1;
  }
  let sum = 0;
  const counts = Uint32Array.from(steps.subarray(0, last - first), (step) => (sum += step));
  return { first, counts, months, years };
}

/** How warm a day is: 0 without events, 1 to 4 by the logarithm of how many it has. */
export function heatOf(count: number, most: number): 0 | 1 | 2 | 3 | 4 {
  if (!count) return 0;
  const share = most > 1 ? Math.log(count) / Math.log(most) : 1;
  return (1 + Math.min(3, Math.floor(share * 4))) as 1 | 2 | 3 | 4;
}

export type Way = "day" | "week" | "month" | "end";

/**
 * Returns the nearest day with events that a key leads to, in the direction of `by`: the next one,
 * the next of the same weekday, the first one of another month, the last of all; null for none.
 */
export function nextDay({ first, counts }: Days, day: number, way: Way, by: 1 | -1): number | null {
  const last = first + counts.length - 1;
  const has = (one: number) => (counts[one - first] ?? 0) > 0;
  if (way === "end") {
    for (let one = by > 0 ? last : first; one !== day && one >= first && one <= last; one -= by) {
      if (has(one)) return one;
    }
    return null;
  }
  const step = way === "week" ? 7 * by : by;
  const month = monthOf(day);
  for (let one = day + step; one >= first && one <= last; one += step) {
    if (has(one) && (way !== "month" || monthOf(one) !== month)) return one;
  }
  return null;
}
