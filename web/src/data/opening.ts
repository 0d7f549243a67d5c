/** The first shard: when each event was, and what the others are called. */
import { spreadRuns } from "./runs.ts";
import { MINUTES_A_DAY } from "./columns.ts";
import type { Columns } from "./columns.ts";

export const FORMAT = 1;

/** A facet's most frequent values as [id, name, how many events], and how many values it has. */
export interface Outline {
  readonly name: string;
  readonly values: readonly (readonly [string, string, number])[];
  readonly size: number;
}

/** `data/browse/index.js` as it travels. */
export interface Opening {
  readonly version: number;
  readonly count: number;
  readonly language: string;
  readonly languages: readonly string[];
  readonly zone: string;
  /** How many events a chunk of texts has. */
  readonly chunk: number;
  /** The version of each chunk. */
  readonly chunks: readonly string[];
  readonly facetsVersion: string;
  /** The event at which the list opens. */
  readonly opens: number;
  /** The earliest day of each, as the difference to the one before. */
  readonly day: readonly number[];
  /** Runs of: how many days later the latest day is. */
  readonly span: readonly number[];
  readonly flags: readonly number[];
  readonly precision: readonly number[];
  /** [event, minute of the earliest day, minute of the latest day or null], in order. */
  readonly minutes: readonly (readonly [number, number | null, number | null])[];
  readonly key: readonly (readonly [number, string])[];
  readonly minor: readonly number[];
  readonly facets: readonly Outline[];
}

export function columnsOf(opening: Opening): Columns {
  if (opening.version !== FORMAT) throw new Error(`data of format ${opening.version}`);
  const { count } = opening;
  const [from, to] = [new Float64Array(count), new Float64Array(count)];
  const [flags, precision, minor] = [0, 1, 2].map(() => new Uint8Array(count)) as
    [Uint8Array, Uint8Array, Uint8Array];
  spreadRuns(opening.flags, flags);
  spreadRuns(opening.precision, precision);
  spreadRuns(opening.minor, minor);
  spreadRuns(opening.span, to);
  if (opening.day.length !== count) throw new RangeError(`${opening.day.length} days`);
  let day = 0;
  for (let i = 0; i < count; i += 1) {
    day += opening.day[i] ?? 0;
    from[i] = day * MINUTES_A_DAY;
    to[i] = (day + (to[i] ?? 0) + 1) * MINUTES_A_DAY;
  }
  for (const [event, first, last] of opening.minutes) {
    if (first !== null) from[event] = (from[event] ?? 0) + first;
    if (last !== null) to[event] = (to[event] ?? 0) - MINUTES_A_DAY + last + 1;
  }
  return { count, from, to, flags, precision, minor, key: new Map(opening.key) };
}
