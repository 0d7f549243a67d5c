/** From where to where a timeline goes, as the axis and the overview show it. */
import { MINUTES_A_DAY, MONTH } from "../data/columns.ts";
import type { Range } from "../app/app.ts";
import type { Columns } from "../data/columns.ts";

/**
 * Returns the stretch of the events whose month is known, and of all that lie outside of it.
 *
 * What is known only as "2020" does not draw a timeline of that autumn out to the whole year. An
 * empty timeline has one day.
 */
export function wholeOf({ count, from, to, precision }: Columns): Range {
  let [first, last] = [Infinity, -Infinity];
  for (let event = 0; event < count; event += 1) {
    if (precision[event]! > MONTH) continue;
    first = Math.min(first, from[event]!);
    last = Math.max(last, to[event]!);
  }
  const [known, end] = [first, last];
  for (let event = 0; event < count; event += 1) {
    if (from[event]! < end && to[event]! > known) continue;
    first = Math.min(first, from[event]!);
    last = Math.max(last, to[event]!);
  }
  return first < last ? [first, last] : [0, MINUTES_A_DAY];
}
