/** How an event's date is drawn: the same marks as beside dates in lists and on pages. */
import {
  ALWAYS_UNTIL, APPROXIMATE, END_UNKNOWN, INTERVAL, MONTH, ONE_OF, START_UNKNOWN, STILL, UNCERTAIN,
} from "../data/columns.ts";

/**
 * `day`, `block`, `about`, `one-of` as in the legend; `since` and `until` are its arrow, `began` and
 * `ended` run out in dots, since the other end is not known; `bar` is what lasted.
 */
export type Mark =
  | "day" | "block" | "about" | "one-of" | "since" | "until" | "began" | "ended" | "bar";

export interface Shape {
  readonly mark: Mark;
  /** The ends are no sharp ones: in doubt, or known by month at best. */
  readonly isSoft: boolean;
}

const OPEN: readonly (readonly [number, Mark])[] = [
  [ONE_OF, "one-of"], [STILL, "since"], [ALWAYS_UNTIL, "until"], [END_UNKNOWN, "began"],
  [START_UNKNOWN, "ended"],
];

export function shapeOf(flags: number, precision: number): Shape {
  const isDoubted = (flags & (APPROXIMATE | UNCERTAIN)) !== 0;
  const isSoft = isDoubted || precision >= MONTH;
  const open = OPEN.find(([flag]) => flags & flag);
  if (open) return { mark: open[1], isSoft };
  if (flags & INTERVAL) return { mark: "bar", isSoft };
  return { mark: isDoubted ? "about" : precision >= MONTH ? "block" : "day", isSoft };
}
