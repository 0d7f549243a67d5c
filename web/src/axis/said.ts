/** Stretches of time in words: what a window, a count or a thumb stands for. */
import { dayOf } from "../dates/gregorian.ts";
import { words } from "../dates/words.ts";
import { MINUTES_A_DAY } from "../data/columns.ts";
import { DAYS, MONTHS, YEARS } from "./units.ts";
import type { Range } from "../app/app.ts";
import type { Point } from "../dates/points.ts";
import type { Unit } from "./units.ts";

type Grain = "year" | "month" | "day" | "minute";

/** Says from where to where, both included; whole months and years by their names. */
export function said([from, to]: Range, language: string): string {
  const grain = grainOf([from, to]);
  const start = pointAt(from, grain);
  const end = pointAt(grain === "minute" ? to : to - 1, grain);
  const isLone = grain !== "minute" && pieceOf(grain).next(from) === to;
  return words(
    { kind: isLone ? "point" : "interval", spans: [{ start, end: isLone ? start : end, lone: isLone }] },
    language,
  );
}

/** Says what an axis shows, as roughly as one reads it off: whole days, or hours of few days. */
export function saidWindow([from, to]: Range, language: string): string {
  const step = to - from > 3 * MINUTES_A_DAY ? MINUTES_A_DAY : 60;
  return said([Math.floor(from / step) * step, Math.ceil(to / step) * step], language);
}

function pieceOf(grain: Grain): Unit {
  return grain === "year" ? YEARS : grain === "month" ? MONTHS : DAYS;
}

function grainOf([from, to]: Range): Grain {
  const grains: readonly Grain[] = ["year", "month", "day"];
  return grains.find((grain) => {
    const { floor } = pieceOf(grain);
    return floor(from) === from && floor(to) === to;
  }) ?? "minute";
}

export function pointAt(minute: number, grain: Grain): Point {
  const number = Math.floor(minute / MINUTES_A_DAY);
  const { year, month, day } = dayOf(number);
  const second = Math.round(minute - number * MINUTES_A_DAY) * 60;
  return {
    year,
    month: grain === "year" ? null : month,
    day: grain === "day" || grain === "minute" ? day : null,
    time: grain === "minute" ? { second, toSecond: false, zone: null } : null,
    hidden: 0,
    doubt: "none",
  };
}
