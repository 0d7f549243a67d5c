/** One date without an interval or a set around it: from a second to a century. */
import { dayNumber, daysInMonth } from "./gregorian.ts";

/** Finest first. */
export const PRECISIONS = [
  "second", "minute", "day", "month", "season", "year", "decade", "century",
] as const;
export type Precision = (typeof PRECISIONS)[number];
export type Doubt = "none" | "uncertain" | "approximate" | "both";

/** A month or a day written `XX`: there was one, nobody knows which. */
export const UNKNOWN = 0;
export const SPRING = 21;
export const WINTER = 24;

/** A time of day: `second` counts from midnight, `zone` is minutes east of UTC. */
export interface Time {
  readonly second: number;
  readonly toSecond: boolean;
  readonly zone: number | null;
}

/**
 * A date as written. `hidden` is how many last digits of the year are `X`; `year` is then the
 * earliest meant. `month` is 1-12, UNKNOWN, or a season 21-24: three whole months from March.
 */
export interface Point {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly time: Time | null;
  readonly hidden: number;
  readonly doubt: Doubt;
}

/** The first or the last day, minute or second that a date may mean, by local time. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time: Time | null;
}

export function isSeason(point: Point): boolean {
  return point.month !== null && point.month >= SPRING;
}

export function precisionOf(point: Point): Precision {
  if (point.time) return point.time.toSecond ? "second" : "minute";
  if (point.day) return "day";
  if (point.month) return isSeason(point) ? "season" : "month";
  return PRECISIONS[5 + point.hidden] ?? "century";
}

export function first(point: Point): Moment {
  const { year, month, day, time } = point;
  if (month !== null && month >= SPRING) {
    return { year, month: (month - SPRING) * 3 + 3, day: 1, time: null };
  }
  return { year, month: month || 1, day: day || 1, time };
}

export function last(point: Point): Moment {
  if (point.day) return first(point);
  let year = point.year + 10 ** point.hidden - 1;
  let month = point.month || 12;
  if (month === WINTER) {
    year += 1;
    month = 2;
  } else if (month >= SPRING) {
    month = (month - SPRING) * 3 + 5;
  }
  return { year, month, day: daysInMonth(year, month), time: null };
}

export function dayNumberOf(moment: Moment): number {
  return dayNumber(moment.year, moment.month, moment.day);
}

/** The first second that a moment covers, of its day. */
export function beginSecond(moment: Moment): number {
  return moment.time?.second ?? 0;
}

/** The last second that a moment covers, of its day; a day has no leap seconds. */
export function endSecond(moment: Moment): number {
  if (!moment.time) return 86_399;
  return moment.time.toSecond ? moment.time.second : moment.time.second + 59;
}

export function clockOf(time: Time): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const clock = `${two(Math.floor(time.second / 3600))}:${two(Math.floor(time.second / 60) % 60)}`;
  return time.toSecond ? `${clock}:${two(time.second % 60)}` : clock;
}
