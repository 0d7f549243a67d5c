/** Steps of the calendar, from five minutes to a million years: where each begins and ends. */
import { dayNumber, dayOf, weekdayOf } from "../dates/gregorian.ts";
import { MINUTES_A_DAY } from "../data/columns.ts";

export type UnitName = "minute" | "day" | "week" | "month" | "year";

/** A way to cut all time into pieces; minutes are those of `Columns`. */
export interface Unit {
  readonly name: UnitName;
  /** How many of the name's it has, such as 3 months. */
  readonly step: number;
  /** Its minutes, on average. */
  readonly length: number;
  /** Returns where the piece that a minute lies in begins. */
  floor(minute: number): number;
  /** Returns where the piece after the one that begins here begins. */
  next(start: number): number;
}

const MINUTES_A_YEAR = 365.2425 * MINUTES_A_DAY;

function even(name: UnitName, step: number, length: number, offset = 0): Unit {
  const floor = (minute: number) => Math.floor((minute - offset) / length) * length + offset;
  return { name, step, length, floor, next: (start) => start + length };
}

function months(step: number): Unit {
  const start = (number: number) =>
    dayNumber(Math.floor(number / 12), (((number % 12) + 12) % 12) + 1, 1) * MINUTES_A_DAY;
  const number = (minute: number) => {
    const { year, month } = dayOf(Math.floor(minute / MINUTES_A_DAY));
    return Math.floor((year * 12 + month - 1) / step) * step;
  };
  return {
    name: "month",
    step,
    length: (MINUTES_A_YEAR / 12) * step,
    floor: (minute) => start(number(minute)),
    next: (begin) => start(number(begin) + step),
  };
}

/**
 * Years in steps that begin with round years as people count them: 200 BC, 100 BC, 1 AD, 100 AD.
 * There is no year 0; astronomical year 0 is 1 BC.
 */
function years(step: number): Unit {
  const start = (year: number) => dayNumber(year, 1, 1) * MINUTES_A_DAY;
  const first = (year: number) => {
    if (year > 0) return Math.max(1, Math.floor(year / step) * step);
    return 1 - Math.ceil((1 - year) / step) * step;
  };
  const yearOf = (minute: number) => dayOf(Math.floor(minute / MINUTES_A_DAY)).year;
  return {
    name: "year",
    step,
    length: MINUTES_A_YEAR * step,
    floor: (minute) => start(first(yearOf(minute))),
    next: (begin) => {
      const year = yearOf(begin);
      if (year < 1) return start(Math.min(1, year + step));
      return start(first(year) + (year === 1 && step > 1 ? step - 1 : step));
    },
  };
}

/** Days since 1970-01-01 of some Monday. */
const MONDAY = -weekdayOf(0);

export const DAYS = even("day", 1, MINUTES_A_DAY);
export const MONTHS = months(1);
export const YEARS = years(1);

/** From the finest. */
export const UNITS: readonly Unit[] = [
  ...[5, 15, 30, 60, 180, 360, 720].map((step) => even("minute", step, step)),
  DAYS,
  even("week", 1, 7 * MINUTES_A_DAY, MONDAY * MINUTES_A_DAY),
  MONTHS,
  months(3),
  YEARS,
  ...[1, 10, 100, 1000, 10_000, 100_000].flatMap((tens) =>
    [2, 5, 10].map((times) => years(times * tens))),
];

/** Returns the finest unit that is at least so many minutes long. */
export function unitOf(minutes: number): Unit {
  return UNITS.find((unit) => unit.length >= minutes) ?? UNITS[UNITS.length - 1] ?? YEARS;
}
