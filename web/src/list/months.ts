/** The months that head a list, as the site's plain pages have them. */
import {
  ALWAYS_UNTIL, END_UNKNOWN, INTERVAL, MINUTES_A_DAY, ONE_OF, SEASON, START_UNKNOWN, STILL,
} from "../data/columns.ts";
import { dayOf } from "../dates/gregorian.ts";
import { words } from "../dates/words.ts";
import type { Columns } from "../data/columns.ts";

const NOT_LONE = ALWAYS_UNTIL | STILL | ONE_OF | START_UNKNOWN | END_UNKNOWN | INTERVAL;

export interface Month {
  readonly year: number;
  /** 1 to 12, or 0 where only a year or less is known. */
  readonly month: number;
}

/** Returns the month that an event stands under: where it begins, as far as that is known. */
export function monthOf(columns: Columns, event: number): Month {
  const { year, month } = dayOf(Math.floor((columns.from[event] ?? 0) / MINUTES_A_DAY));
  const isLone = ((columns.flags[event] ?? 0) & NOT_LONE) === 0;
  return { year, month: isLone && (columns.precision[event] ?? 0) >= SEASON ? 0 : month };
}

/** `August 2020`, or `2020, month not known`. */
export function monthWords({ year, month }: Month, language: string): string {
  const point = { year, month, day: null, time: null, hidden: 0, doubt: "none" } as const;
  return words({ kind: "point", spans: [{ start: point, end: point, lone: true }] }, language);
}
