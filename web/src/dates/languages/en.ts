/** English. */
import type { Phrases } from "./phrases.ts";

const MONTHS = (
  "January February March April May June July August September October November December"
).split(" ");
const DOUBT = {
  uncertain: "probably {d}", approximate: "about {d}", both: "probably about {d}",
} as const;
const BETWEEN = "between {f} and {l}{t}";

export const en: Phrases = {
  months: MONTHS,
  monthsAfter: MONTHS,
  weekdays: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" "),
  bc: "{d} BC",
  ad: "{d} AD",
  year: ["{d}", "{d}"],
  decade: ["the {d}s", "the {d}s"],
  years: ["the years {d}", "the years {d}"],
  season: [
    ["spring", "spring"], ["summer", "summer"], ["autumn", "autumn"], ["winter", "winter"],
  ],
  monthUnknown: "{d}, month not known",
  dayUnknown: "{d}, day not known",
  doubt: DOUBT,
  doubtWithin: DOUBT,
  yearSpan: "{d}",
  fromTo: "from {f} to {l}",
  halfOpen: {
    since: "since {d}",
    until: "until {d}",
    began: "from {d}, end not known",
    ended: "until {d}, start not known",
  },
  between: { day: BETWEEN, month: BETWEEN, season: BETWEEN, year: BETWEEN, other: BETWEEN },
  yearsEither: "{d}",
  orLast: "{f} or {l}",
  orEarlier: "{d} or earlier",
  orLater: "{d} or later",
  oneOf: "one of: {d}",
};
