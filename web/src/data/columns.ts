/** When each event was, as columns of numbers: what the list, the axis and the filters read. */

/** Doubt and open ends, as bits of `Columns.flags`. */
export const APPROXIMATE = 1;
export const UNCERTAIN = 2;
/** `../x`: always so, until x; the event's span is x. */
export const ALWAYS_UNTIL = 4;
/** `x/..`: since x, and still; the event's span is x. */
export const STILL = 8;
/** On one of several days. */
export const ONE_OF = 16;
/** `/x`: the start is not known; the event's span is x. */
export const START_UNKNOWN = 32;
/** `x/`: the end is not known; the event's span is x. */
export const END_UNKNOWN = 64;
/** `x/y`: it lasted. */
export const INTERVAL = 128;

/** How much of a date is known: the numbers of `Columns.precision`, finest first. */
export const PRECISIONS = [
  "minute", "day", "month", "season", "year", "decade", "century",
] as const;
export const MINUTE = 0;
export const DAY = 1;
export const MONTH = 2;
export const SEASON = 3;
export const YEAR = 4;
export const DECADE = 5;
export const CENTURY = 6;

export const MINUTES_A_DAY = 1440;

/** An entry for each event, in the timeline's order: `from` never gets smaller. */
export interface Columns {
  readonly count: number;
  /** Minutes since 1970-01-01T00:00, local civil time as written: the earliest it may mean. */
  readonly from: Float64Array;
  /** The same, of the end of the latest it may mean, exclusive: for a day `from` + 1440. */
  readonly to: Float64Array;
  readonly flags: Uint8Array;
  readonly precision: Uint8Array;
  /** 1 for an event of minor importance. */
  readonly minor: Uint8Array;
  /** The titles of key events by their number; of many only the first 300. */
  readonly key: ReadonlyMap<number, string>;
}
