/** A date expression: one point, an interval, or one of a set. */
import { first, last, precisionOf, PRECISIONS } from "./points.ts";
import type { Doubt, Moment, Point, Precision } from "./points.ts";

/**
 * `since` is `a/..` (still goes on), `until` `../b` (always was so), `began` `a/` (end not known),
 * `ended` `/b` (start not known).
 */
export type Kind = "point" | "interval" | "since" | "until" | "began" | "ended" | "one-of";

/** From a point to a point, both included; null is an end that is open or not known. */
export interface Span {
  readonly start: Point | null;
  readonly end: Point | null;
  /** Whether both ends are the same point. */
  readonly lone: boolean;
}

/** Only a `one-of` has more than one span; at least one end of the whole is known. */
export interface DateExpression {
  readonly kind: Kind;
  readonly spans: readonly Span[];
}

/** Returns every point that is written, in order. */
export function pointsOf(date: DateExpression): Point[] {
  return date.spans.flatMap(({ start, end, lone }) =>
    [start, lone ? null : end].filter((point): point is Point => point !== null),
  );
}

export function earliest(date: DateExpression): Moment | null {
  const start = date.spans[0]?.start;
  return start ? first(start) : null;
}

export function latest(date: DateExpression): Moment | null {
  const end = date.spans[date.spans.length - 1]?.end;
  return end ? last(end) : null;
}

/** Returns how much is known, of several points the least. */
export function precision(date: DateExpression): Precision {
  const found = pointsOf(date).map((point) => PRECISIONS.indexOf(precisionOf(point)));
  return PRECISIONS[Math.max(...found)] ?? "century";
}

/** Returns the doubt of all its points together. */
export function doubt(date: DateExpression): Doubt {
  const found = new Set(pointsOf(date).map((point) => point.doubt));
  found.delete("none");
  if (found.size > 1) return "both";
  return [...found][0] ?? "none";
}
