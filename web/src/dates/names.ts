/** One date of a date expression in words, without the phrase around it. */
import { be } from "./languages/be.ts";
import { en } from "./languages/en.ts";
import { ru } from "./languages/ru.ts";
import { clockOf, isSeason, SPRING, UNKNOWN, WINTER } from "./points.ts";
import type { Phrases } from "./languages/phrases.ts";
import type { Doubt, Point, Time } from "./points.ts";

const LANGUAGES: Readonly<Record<string, Phrases>> = { en, be, ru };

/** Returns the phrases of a language (`be` for `be-tarask`), of English where it has none. */
export function phrasesOf(language: string): Phrases {
  return LANGUAGES[language] ?? LANGUAGES[language.split("-")[0] ?? ""] ?? en;
}

/** Fills `{d}` and the like. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w)\}/g, (_, name: string) => values[name] ?? "");
}

/** Puts a dash between two texts, spaced where one of them has a space itself. */
export function spanOf(first: string, last: string, tail = ""): string {
  return first + (/ /.test(first + last) ? " – " : "–") + last + tail;
}

/** Whether the bare number is seen to be a year. */
export function isPlainYear(year: number): boolean {
  return year >= 1000;
}

export function yearName(year: number, said: Phrases): string {
  if (isPlainYear(year)) return String(year);
  return year > 0 ? fill(said.ad, { d: String(year) }) : fill(said.bc, { d: String(1 - year) });
}

/** `17 August` of a day. */
export function dayOfMonth(point: Point, said: Phrases): string {
  return `${point.day} ${said.monthsAfter[(point.month || 1) - 1]}`;
}

/** `August` or `summer`, without the year. */
export function monthName(point: Point, said: Phrases, after = false): string {
  const month = point.month || 1;
  if (isSeason(point)) return said.season[month - SPRING]?.[after ? 1 : 0] ?? "";
  return (after ? said.monthsAfter : said.months)[month - 1] ?? "";
}

/** ` (UTC+3)`, or nothing where the timeline's zone is meant. */
export function zoneName({ zone }: Time): string {
  if (zone === null) return "";
  if (zone === 0) return " (UTC)";
  const [hours, rest] = [Math.floor(Math.abs(zone) / 60), Math.abs(zone) % 60];
  const minutes = rest ? `:${String(rest).padStart(2, "0")}` : "";
  return ` (UTC${zone < 0 ? "-" : "+"}${hours}${minutes})`;
}

/** `after`: in the form that follows "since", "about". */
export function pointName(point: Point, said: Phrases, after = false): string {
  let text: string;
  if (!point.month) {
    text = yearsName(point, said, after);
  } else if (!point.day) {
    const year = yearName(point.year, said);
    // A winter has two years.
    const years =
      point.month === WINTER ? spanOf(year, yearName(point.year + 1, said)) : year;
    text = `${monthName(point, said, after)} ${years}`;
  } else {
    text = `${dayOfMonth(point, said)} ${yearName(point.year, said)}`;
  }
  return point.time ? `${text}, ${clockOf(point.time)}${zoneName(point.time)}` : text;
}

function yearsName({ year, hidden }: Point, said: Phrases, after: boolean): string {
  const form = after ? 1 : 0;
  const isPlain = isPlainYear(year);
  if (!hidden) {
    const name = yearName(year, said);
    return isPlain ? fill(said.year[form], { d: name }) : name;
  }
  // "the 2000s" could be a century.
  if (hidden === 1 && isPlain && year % 100) return fill(said.decade[form], { d: String(year) });
  const span = spanOf(yearName(year, said), yearName(year + 10 ** hidden - 1, said));
  return isPlain ? fill(said.years[form], { d: span }) : span;
}

/** A lone point's words with its doubt and with what is not known. */
export function aloneName(point: Point, said: Phrases): string {
  let text = pointName(point, said);
  if (point.doubt !== "none") {
    text = fill(said.doubt[point.doubt], { d: text, a: pointName(point, said, true) });
  }
  if (point.day === UNKNOWN) return fill(said.dayUnknown, { d: text });
  return point.month === UNKNOWN ? fill(said.monthUnknown, { d: text }) : text;
}

/** A point's words with its doubt, as a part of a longer phrase. */
export function withinName(point: Point, said: Phrases, after = false): string {
  return doubted(pointName(point, said, after), point.doubt, said);
}

export function doubted(text: string, doubt: Doubt, said: Phrases): string {
  return doubt === "none" ? text : fill(said.doubtWithin[doubt], { d: text });
}
