/** A date expression in words. */
import { weekdayOf } from "./gregorian.ts";
import { pointsOf } from "./expression.ts";
import {
  aloneName, dayOfMonth, doubted, fill, isPlainYear, monthName, phrasesOf, pointName, spanOf,
  withinName, yearName, zoneName,
} from "./names.ts";
import { clockOf, dayNumberOf, first, isSeason, UNKNOWN, WINTER } from "./points.ts";
import type { DateExpression, Span } from "./expression.ts";
import type { Phrases, Unit } from "./languages/phrases.ts";
import type { Point } from "./points.ts";

/** Says the date in a language; in English where the language has no phrases. */
export function words(date: DateExpression, language: string): string {
  const said = phrasesOf(language);
  if (date.kind === "one-of") return oneOf(date.spans, said);
  const [start, end] = pointsOf(date);
  if (!start) return "";
  if (end) return interval(start, end, said);
  if (date.kind === "point" || date.kind === "interval") return aloneName(start, said);
  const name = withinName(start, said, true);
  const template = said.halfOpen[date.kind];
  const [pattern, form, usual] = said.exception ?? [];
  const isException = usual && template.startsWith(usual) && pattern?.test(name);
  return fill(isException ? form + template.slice(usual.length) : template, { d: name });
}

/** Says the weekday of one known day or of a time on it; null for all else. */
export function weekday(date: DateExpression, language: string): string | null {
  const point = date.kind === "point" ? date.spans[0]?.start : null;
  if (!point?.day || point.doubt !== "none") return null;
  return phrasesOf(language).weekdays[weekdayOf(dayNumberOf(first(point)))] ?? null;
}

function interval(start: Point, end: Point, said: Phrases): string {
  if (start.doubt !== "none" && start.doubt === end.doubt) {
    const plain = interval({ ...start, doubt: "none" }, { ...end, doubt: "none" }, said);
    return doubted(plain, start.doubt, said);
  }
  if (start.time && end.time && isSameDay(start, end)) {
    const day = pointName({ ...start, time: null }, said);
    const clock = clockOf(start.time);
    const from = start.time.zone === end.time.zone ? clock : clock + zoneName(start.time);
    return `${day}, ${spanOf(from, clockOf(end.time))}${zoneName(end.time)}`;
  }
  const { unit, heads, tail } = share([start, end], said);
  const [f = "", l = ""] = heads;
  if (unit === "other") return fill(said.fromTo, { f, l });
  const span = spanOf(f, l, tail);
  return unit === "year" ? fill(said.yearSpan, { d: span }) : span;
}

function isSameDay(one: Point, other: Point): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day
    && one.doubt === other.doubt;
}

/** Several points in words, with what they share said once, behind them. */
interface Shared {
  readonly unit: Unit;
  readonly heads: readonly string[];
  readonly tail: string;
}

/** Says points of one unit with what they share once; of several units, or in doubt, in full. */
function share(points: readonly Point[], said: Phrases): Shared {
  const units = new Set(points.map(unitOf));
  const unit = units.size > 1 ? "other" : (unitOf(points[0]) ?? "other");
  const inFull = (heads: string[]) => ({ unit, heads, tail: "" });
  if (unit === "other") return inFull(points.map((point) => withinName(point, said)));
  if (unit === "year") return inFull(points.map((point) => yearName(point.year, said)));
  const [one] = points;
  const hasWinter = points.some((point) => point.month === WINTER);
  if (!one || hasWinter || points.some((point) => point.year !== one.year)) {
    return inFull(points.map((point) => pointName(point, said)));
  }
  const year = ` ${yearName(one.year, said)}`;
  if (unit !== "day") {
    return { unit, heads: points.map((point) => monthName(point, said)), tail: year };
  }
  if (points.some((point) => point.month !== one.month)) {
    return { unit, heads: points.map((point) => dayOfMonth(point, said)), tail: year };
  }
  const month = dayOfMonth(one, said).slice(String(one.day).length);
  return { unit, heads: points.map((point) => String(point.day)), tail: month + year };
}

function unitOf(point: Point | undefined): Unit {
  if (!point || point.doubt !== "none" || point.month === UNKNOWN || point.day === UNKNOWN) {
    return "other";
  }
  if (point.time || point.hidden) return "other";
  if (point.day) return "day";
  if (point.month) return isSeason(point) ? "season" : "month";
  return isPlainYear(point.year) ? "year" : "other";
}

function oneOf(spans: readonly Span[], said: Phrases): string {
  const [only] = spans;
  if (only && spans.length === 1) return alternative(only, said, true);
  const points = spans.flatMap(({ start, lone }) => (lone && start ? [start] : []));
  if (points.length < spans.length) {
    return fill(said.oneOf, { d: spans.map((span) => alternative(span, said, false)).join("; ") });
  }
  const { unit, heads, tail } = share(points, said);
  const f = heads.slice(0, -1).join(", ");
  const either = fill(said.orLast, { f, l: heads[heads.length - 1] ?? "" });
  return unit === "year" ? fill(said.yearsEither, { d: either }) : either + tail;
}

function alternative(span: Span, said: Phrases, alone: boolean): string {
  const known = [span.start, span.end].filter((point): point is Point => point !== null);
  const [one] = known;
  if (!one) return "";
  if (span.lone || known.length === 1) {
    const name = withinName(one, said);
    if (span.lone) return name;
    return fill(span.start ? said.orLater : said.orEarlier, { d: name });
  }
  const { unit, heads, tail } = share(known, said);
  const [f = "", l = ""] = heads;
  const dashed = spanOf(f, l, tail);
  if (alone) return fill(said.between[unit], { f, l, t: tail, d: dashed });
  return unit === "year" ? fill(said.yearSpan, { d: dashed }) : dashed;
}
