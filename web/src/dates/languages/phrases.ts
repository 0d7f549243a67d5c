/** What a language needs to say a date; as in the generator's `records/dates/languages`. */
import type { Kind } from "../expression.ts";
import type { Doubt } from "../points.ts";

export type Unit = "day" | "month" | "season" | "year" | "other";

/** A phrase standing alone, and after a word for "about", "since" or "until" (genitive). */
export type Forms = readonly [alone: string, after: string];

/**
 * Templates: `{d}` is a date, `{a}` its form after a word, `{f}` and `{l}` are two ends, `{t}` is
 * what they share.
 */
export interface Phrases {
  readonly months: readonly string[];
  /** After a day. */
  readonly monthsAfter: readonly string[];
  /** From Monday. */
  readonly weekdays: readonly string[];
  readonly bc: string;
  /** A year from 1 to 999. */
  readonly ad: string;
  readonly year: Forms;
  readonly decade: Forms;
  /** Ten or a hundred years. */
  readonly years: Forms;
  /** Spring, summer, autumn, winter. */
  readonly season: readonly [Forms, Forms, Forms, Forms];
  readonly monthUnknown: string;
  readonly dayUnknown: string;
  /** About a lone date. */
  readonly doubt: Readonly<Record<Exclude<Doubt, "none">, string>>;
  /** About a date within a longer phrase. */
  readonly doubtWithin: Readonly<Record<Exclude<Doubt, "none">, string>>;
  readonly yearSpan: string;
  readonly fromTo: string;
  readonly halfOpen: Readonly<Record<Exclude<Kind, "point" | "interval" | "one-of">, string>>;
  /** Dates before which a preposition takes another form: pattern, form, and instead of which. */
  readonly exception?: readonly [RegExp, string, string];
  readonly between: Readonly<Record<Unit, string>>;
  readonly yearsEither: string;
  readonly orLast: string;
  readonly orEarlier: string;
  readonly orLater: string;
  readonly oneOf: string;
}
