/** A date on the rail: a short bold part, what explains it, and the drawing of its doubt. */
import { doubt, earliest, latest, precision } from "../dates/expression.ts";
import { clockOf, dayNumberOf, PRECISIONS } from "../dates/points.ts";
import { weekday, words } from "../dates/words.ts";
import type { DateExpression } from "../dates/expression.ts";

export interface When {
  readonly bold: string;
  readonly small: string;
}

/** The name of a drawing, as the theme's style has it. */
export type Mark = "day" | "block" | "about" | "one-of" | "open" | "span";

function isBlock(date: DateExpression): boolean {
  return PRECISIONS.indexOf(precision(date)) >= PRECISIONS.indexOf("month");
}

export function markOf(date: DateExpression): Mark {
  if (date.kind === "one-of") return "one-of";
  if (date.kind !== "point" && date.kind !== "interval") return "open";
  if (doubt(date) !== "none") return "about";
  if (date.kind === "interval") return "span";
  return isBlock(date) ? "block" : "day";
}

/**
 * Says a date under the heading of its month. Where the short part alone would say more than is
 * known, the whole date stands beside it.
 */
export function whenOf(date: DateExpression, language: string): When {
  const whole = words(date, language);
  const [first, last] = [earliest(date), latest(date)];
  const known = first ?? last;
  if (!known || isBlock(date)) return { bold: whole, small: "" };
  const day = weekday(date, language);
  if (day) {
    const clock = known.time ? clockOf(known.time) : "";
    return { bold: `${day.slice(0, 3)} ${known.day}`, small: clock };
  }
  if (first && last && dayNumberOf(first) !== dayNumberOf(last)) {
    const isPlain = date.kind === "interval" && doubt(date) === "none" && precision(date) === "day";
    const saysAll = isPlain && first.year === last.year && first.month === last.month;
    return { bold: `${first.day}–${last.day}`, small: saysAll ? "" : whole };
  }
  return { bold: String(known.day), small: whole };
}
