/** Dates and moments as text again: the canonical form of an expression, and its order. */
import { earliest, latest, pointsOf, precision } from "./expression.ts";
import {
  beginSecond, clockOf, dayNumberOf, endSecond, first, PRECISIONS,
} from "./points.ts";
import type { DateExpression, Span } from "./expression.ts";
import type { Doubt, Moment, Point, Time } from "./points.ts";

const SIGNS: Readonly<Record<Doubt, string>> = {
  none: "", uncertain: "?", approximate: "~", both: "%",
};
const FOREVER = Number.MAX_SAFE_INTEGER;

export function canonical(date: DateExpression): string {
  if (date.kind === "one-of") return `[${date.spans.map(alternative).join(",")}]`;
  const [span] = date.spans;
  if (!span) return "";
  if (date.kind === "point") return pointText(span.start);
  const gap = date.kind === "began" || date.kind === "ended" ? "" : "..";
  return `${pointText(span.start) || gap}/${pointText(span.end) || gap}`;
}

function alternative(span: Span): string {
  return span.lone ? pointText(span.start) : `${pointText(span.start)}..${pointText(span.end)}`;
}

function pointText(point: Point | null): string {
  if (!point) return "";
  let text = yearText(point);
  if (point.month !== null) text += point.month ? `-${digits(point.month, 2)}` : "-XX";
  if (point.day !== null) text += point.day ? `-${digits(point.day, 2)}` : "-XX";
  if (point.time) text += `T${clockOf(point.time)}${zoneText(point.time)}`;
  return text + SIGNS[point.doubt];
}

function yearText({ year, hidden }: Point): string {
  const sign = year < 0 ? "-" : "";
  if (Math.abs(year) > 9999) return `Y${year}`;
  const unit = 10 ** hidden;
  const known = Math.floor(Math.abs(year + (sign ? unit - 1 : 0)) / unit);
  return sign + digits(known, 4 - hidden) + "X".repeat(hidden);
}

function zoneText({ zone }: Time): string {
  if (zone === null) return "";
  if (zone === 0) return "Z";
  const [hours, rest] = [Math.floor(Math.abs(zone) / 60), Math.abs(zone) % 60];
  return `${zone < 0 ? "-" : "+"}${digits(hours, 2)}:${digits(rest, 2)}`;
}

function digits(value: number, size: number): string {
  return String(value).padStart(size, "0");
}

/** `2020-08-17` or `2020-08-17T15:30`; years before 0000 and after 9999 carry a sign. */
export function momentText(moment: Moment): string {
  const { year, month, day, time } = moment;
  const sign = year < 0 ? "-" : year > 9999 ? "+" : "";
  const text = `${sign}${digits(Math.abs(year), 4)}-${digits(month, 2)}-${digits(day, 2)}`;
  return time ? `${text}T${clockOf(time)}` : text;
}

/**
 * Numbers that order dates when compared one after the other: start day, start second, 0 for a
 * block else 1, -end day, -end second.
 */
export function sortKey(date: DateExpression): readonly number[] {
  const points = pointsOf(date);
  const lastPoint = points[points.length - 1];
  const stands = earliest(date) ?? (lastPoint ? first(lastPoint) : null);
  if (!stands) return [];
  const isBlock = date.kind === "point" && PRECISIONS.indexOf(precision(date)) >= 3;
  const end = latest(date);
  return [
    dayNumberOf(stands), beginSecond(stands), isBlock ? 0 : 1,
    ...(end ? [-dayNumberOf(end), -endSecond(end)] : [-FOREVER, 0]),
  ];
}
