/** Where an axis has its ticks, and what they say: small steps, and the larger ones around them. */
import { dayOf, weekdayOf } from "../dates/gregorian.ts";
import { phrasesOf, pointName, yearName } from "../dates/names.ts";
import { clockOf } from "../dates/points.ts";
import { MINUTES_A_DAY } from "../data/columns.ts";
import { pointAt } from "./said.ts";
import { Scale } from "./scale.ts";
import { DAYS, MONTHS, UNITS, YEARS } from "./units.ts";
import type { Range } from "../app/app.ts";
import type { Unit } from "./units.ts";

export interface Tick {
  readonly minute: number;
  readonly x: number;
  readonly label: string;
  /** The pixel at which the label begins, and how many it takes. */
  readonly from: number;
  readonly wide: number;
}

export interface Ticks {
  readonly unit: Unit;
  readonly fine: readonly Tick[];
  /** Begin with the one that the window's start lies in; its label stays at the start. */
  readonly coarse: readonly Tick[];
}

/** Says how many pixels a text takes. */
export type Measure = (text: string) => number;

type Format = (minute: number) => string;

/** Pixels between labels at least. */
const GAP = 10;
/** Pixels between a tick and the label that begins at it. */
const INSET = 4;

/** Returns ticks whose labels, of either kind, never touch another's. */
export function ticksOf(window: Range, width: number, language: string, measure: Measure): Ticks {
  const scale = new Scale(window, width);
  const says = formatsOf(language);
  for (const unit of UNITS) {
    const room = unit.length / scale.grain;
    // A rough look first: counting the pieces of a fine unit could take for ever.
    if (room < 14) continue;
    const starts = startsOf(unit, window);
    const format = says.fine(unit).find((one) =>
      starts.every((start) => measure(one(start)) + GAP + INSET <= room * 0.9));
    if (!format && unit !== UNITS[UNITS.length - 1]) continue;
    const fine = starts.map((start) => tickAt(start, format ?? says.year, scale, measure));
    // "August" is true of all of it, "17" only of where it stands.
    const isName = unit.name === "month" || unit.name === "year";
    return {
      unit,
      fine: isName ? kept(fine) : spaced(fine.filter(({ from }) => from >= 0)),
      coarse: coarseOf(unit, scale, says, measure),
    };
  }
  return { unit: YEARS, fine: [], coarse: [] };
}

function startsOf(unit: Unit, [from, to]: Range): number[] {
  const starts: number[] = [];
  for (let start = unit.floor(from); start < to; start = unit.next(start)) starts.push(start);
  return starts;
}

function tickAt(minute: number, format: Format, scale: Scale, measure: Measure): Tick {
  const label = format(minute);
  const x = scale.x(minute);
  return { minute, x, label, from: x + INSET, wide: measure(label) };
}

/** Leaves out what would touch the one before. */
function spaced(ticks: readonly Tick[]): Tick[] {
  let end = -Infinity;
  return ticks.filter((tick) => {
    const isFree = tick.from >= end + GAP;
    if (isFree) end = tick.from + tick.wide;
    return isFree;
  });
}

function coarseOf(fine: Unit, scale: Scale, says: Formats, measure: Measure): Tick[] {
  const unit = around(fine);
  if (!unit) return [];
  const room = unit.length / scale.grain;
  const starts = startsOf(unit, scale.window);
  const formats = says.coarse(unit);
  const format = formats.find((one) =>
    starts.every((start) => measure(one(start)) + GAP + INSET <= room * 0.9))
    ?? formats[formats.length - 1];
  if (!format) return [];
  return kept(starts.map((start) => tickAt(start, format, scale, measure)));
}

/** Keeps the label of what began before the window at its edge, until the next one pushes it out. */
function kept([first, ...rest]: readonly Tick[]): Tick[] {
  if (!first) return [];
  const stays = { ...first, from: Math.max(first.from, INSET) };
  const isPushed = rest[0] && stays.from + stays.wide + GAP > rest[0].from;
  return spaced(isPushed ? rest : [stays, ...rest]);
}

/** Returns the unit that says where in time the pieces of another are. */
function around({ name }: Unit): Unit | null {
  if (name === "minute") return DAYS;
  if (name === "day" || name === "week") return MONTHS;
  return name === "month" ? YEARS : null;
}

interface Formats {
  readonly year: Format;
  /** The ways to say a piece, the fullest first. */
  fine(unit: Unit): readonly Format[];
  coarse(unit: Unit): readonly Format[];
}

function formatsOf(language: string): Formats {
  const said = phrasesOf(language);
  const day = (minute: number) => Math.floor(minute / MINUTES_A_DAY);
  const year: Format = (minute) => yearName(dayOf(day(minute)).year, said);
  const dayOfMonth: Format = (minute) => String(dayOf(day(minute)).day);
  const weekday = (minute: number) => said.weekdays[weekdayOf(day(minute))] ?? "";
  const month: Format = (minute) => said.months[dayOf(day(minute)).month - 1] ?? "";
  const short: Format = (minute) => month(minute).slice(0, 3);
  const clock: Format = (minute) => clockOf({
    second: (minute - day(minute) * MINUTES_A_DAY) * 60, toSecond: false, zone: null,
  });
  const whole: Format = (minute) => pointName(pointAt(minute, "day"), said);
  return {
    year,
    fine: ({ name }) => {
      if (name === "minute") return [clock];
      if (name === "day") return [(minute) => `${weekday(minute).slice(0, 3)} ${dayOfMonth(minute)}`, dayOfMonth];
      if (name === "week") return [dayOfMonth];
      return name === "month" ? [month, short] : [year];
    },
    coarse: ({ name }) => {
      if (name === "day") {
        return [
          (minute) => `${weekday(minute)}, ${whole(minute)}`,
          whole,
          (minute) => `${dayOfMonth(minute)} ${short(minute)}`,
          dayOfMonth,
        ];
      }
      if (name === "year") return [year];
      return [
        (minute) => pointName(pointAt(minute, "month"), said),
        (minute) => `${short(minute)} ${year(minute)}`,
        short,
      ];
    },
  };
}
