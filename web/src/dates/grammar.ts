/**
 * The grammar: text to date expression, or null where a rule is broken.
 *
 * EDTF (ISO 8601-2:2019) levels 0 and 1 with one-of-a-set of level 2, in Dateline's profile; which
 * text is refused for what stands in the generator's `records/dates/`, and in the contract.
 */
import { daysInMonth } from "./gregorian.ts";
import {
  beginSecond, dayNumberOf, endSecond, first, last, SPRING, UNKNOWN, WINTER,
} from "./points.ts";
import type { DateExpression, Kind, Span } from "./expression.ts";
import type { Doubt, Moment, Point, Time } from "./points.ts";

const LONGEST = 200;
const ZONE_LIMIT = 14 * 60;
const DOUBTS: Readonly<Record<string, Doubt>> = {
  "?": "uncertain", "~": "approximate", "%": "both",
};

const POINT = new RegExp(
  "^(?:Y(?<long>-?[1-9][0-9]{4,10})"
    + "|(?<year>-?(?:[0-9]{4}|[0-9]{3}X|[0-9]{2}XX))"
    + "(?:-(?<month>[0-9]{2}|XX)(?:-(?<day>[0-9]{2}|XX)"
    + "(?:T(?<hour>[0-9]{2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2}))?"
    + "(?<zone>Z|[+-][0-9]{2}(?::[0-9]{2})?)?)?)?)?)"
    + "(?<doubt>[?~%])?$",
);

export function parse(text: string): DateExpression | null {
  if (text.length > LONGEST) return null;
  if (text.startsWith("[") && text.endsWith("]")) return oneOf(text);
  const slash = text.indexOf("/");
  if (slash >= 0) return interval(text.slice(0, slash), text.slice(slash + 1));
  const span = lone(text);
  return span && { kind: "point", spans: [span] };
}

function interval(left: string, right: string): DateExpression | null {
  const span = between(left === ".." ? "" : left, right === ".." ? "" : right);
  if (!span) return null;
  let kind: Kind = "interval";
  if (!span.start) kind = left ? "until" : "ended";
  else if (!span.end) kind = right ? "since" : "began";
  return { kind, spans: [span] };
}

/** Reads two ends, of which one may be empty. */
function between(left: string, right: string): Span | null {
  const start = left ? point(left) : null;
  const end = right ? point(right) : null;
  if ((left && !start) || (right && !end) || (!start && !end)) return null;
  if (start && end && isReversed(start, end)) return null;
  return { start, end, lone: start !== null && end !== null && isSame(start, end) };
}

/** Whether no moment of the end follows the start, by the clock or by UTC. */
function isReversed(start: Point, end: Point): boolean {
  if (isBefore(ends(last(end)), begins(first(start)))) return true;
  if (!start.time || !end.time || start.time.zone === null || end.time.zone === null) return false;
  const closing = end.time.toSecond ? end.time.second : end.time.second + 59;
  return utc(start, start.time.second, start.time.zone) > utc(end, closing, end.time.zone);
}

function utc(of: Point, second: number, zone: number): number {
  return dayNumberOf(first(of)) * 86_400 + second - zone * 60;
}

type Second = readonly [day: number, second: number];

function begins(moment: Moment): Second {
  return [dayNumberOf(moment), beginSecond(moment)];
}

function ends(moment: Moment): Second {
  return [dayNumberOf(moment), endSecond(moment)];
}

function isBefore(one: Second, other: Second): boolean {
  return one[0] < other[0] || (one[0] === other[0] && one[1] < other[1]);
}

function oneOf(text: string): DateExpression | null {
  const spans: Span[] = [];
  for (const [place, piece] of text.slice(1, -1).split(",").entries()) {
    // "[a, b]" stands in the Library of Congress's own examples.
    const span = alternative(place && piece.startsWith(" ") ? piece.slice(1) : piece);
    const before = spans[spans.length - 1];
    if (!span || (before && !follows(before, span))) return null;
    spans.push(span);
  }
  const [head] = spans;
  const tail = spans[spans.length - 1];
  if (!head || !tail || (spans.length === 1 && head.lone)) return null;
  return head.start || tail.end ? { kind: "one-of", spans } : null;
}

function alternative(text: string): Span | null {
  const dots = text.indexOf("..");
  const span = dots < 0 ? lone(text) : between(text.slice(0, dots), text.slice(dots + 2));
  if (!span || (dots >= 0 && span.lone)) return null;
  return span.start?.time || span.end?.time ? null : span;
}

function follows(before: Span, after: Span): boolean {
  if (!before.end || !after.start) return false;
  return isBefore(ends(last(before.end)), begins(first(after.start)));
}

function lone(text: string): Span | null {
  const found = point(text);
  return found && { start: found, end: found, lone: true };
}

function isSame(one: Point, other: Point): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function point(text: string): Point | null {
  const found = POINT.exec(text)?.groups;
  if (!found) return null;
  const doubt = DOUBTS[found["doubt"] ?? ""] ?? "none";
  if (found["long"]) {
    return { year: Number(found["long"]), month: null, day: null, time: null, hidden: 0, doubt };
  }
  const written = found["year"] ?? "";
  const hidden = written.split("X").length - 1;
  // The earliest year meant: `-004X` is -0049 to -0040.
  const year = Number(written.replace(/X/g, written.startsWith("-") ? "9" : "0"));
  const month = part(found["month"]);
  const day = part(found["day"]);
  const time = timeOf(found);
  if (written === "-0000" || time === undefined) return null;
  if (month !== null && (hidden || (found["month"] !== "XX" && !isMonth(month)))) return null;
  if (day !== null) {
    if ((month ?? 0) >= SPRING) return null;
    // A month that is not known has no days here, so that `2020-XX-05` is refused.
    if (found["day"] !== "XX" && !(day >= 1 && day <= daysInMonth(year, month ?? 0))) return null;
  }
  if (time && (!day || doubt !== "none")) return null;
  return { year, month, day, time, hidden, doubt };
}

function part(text: string | undefined): number | null {
  if (text === undefined) return null;
  return text === "XX" ? UNKNOWN : Number(text);
}

function isMonth(month: number): boolean {
  return (month >= 1 && month <= 12) || (month >= SPRING && month <= WINTER);
}

/** Returns the time, null where there is none, undefined where it is not one of a day. */
function timeOf(found: Readonly<Record<string, string>>): Time | null | undefined {
  if (found["hour"] === undefined) return null;
  const [hour, minute, second] = [found["hour"], found["minute"], found["second"] ?? 0].map(Number);
  if (hour === undefined || minute === undefined || second === undefined) return undefined;
  const zone = zoneOf(found["zone"]);
  if (hour > 23 || minute > 59 || second > 59 || zone === undefined) return undefined;
  return {
    second: hour * 3600 + minute * 60 + second, toSecond: found["second"] !== undefined, zone,
  };
}

function zoneOf(text: string | undefined): number | null | undefined {
  if (text === undefined || text === "Z") return text === undefined ? null : 0;
  const rest = Number(text.slice(4) || 0);
  const minutes = Number(text.slice(1, 3)) * 60 + rest;
  // UTC is `Z`, or +00:00, but not -00:00.
  const isWest = text.startsWith("-");
  if (minutes > ZONE_LIMIT || rest > 59 || (minutes === 0 && isWest)) return undefined;
  return isWest ? -minutes : minutes;
}
