/** Belarusian, in the official orthography. */
import type { Phrases } from "./phrases.ts";

export const be: Phrases = {
  months: (
    "студзень люты сакавік красавік май чэрвень ліпень жнівень верасень кастрычнік лістапад снежань"
  ).split(" "),
  monthsAfter: (
    "студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада"
    + " снежня"
  ).split(" "),
  weekdays: "панядзелак аўторак серада чацвер пятніца субота нядзеля".split(" "),
  bc: "{d} г. да н. э.",
  ad: "{d} г. н. э.",
  year: ["{d} год", "{d} года"],
  decade: ["{d}-я гады", "{d}-х гадоў"],
  years: ["{d} гады", "{d} гадоў"],
  season: [["вясна", "вясны"], ["лета", "лета"], ["восень", "восені"], ["зіма", "зімы"]],
  monthUnknown: "{d}, месяц невядомы",
  dayUnknown: "{d}, дзень невядомы",
  doubt: { uncertain: "верагодна, {d}", approximate: "каля {a}", both: "верагодна, каля {a}" },
  doubtWithin: {
    uncertain: "{d} (верагодна)",
    approximate: "{d} (прыблізна)",
    both: "{d} (верагодна, прыблізна)",
  },
  yearSpan: "{d} гады",
  fromTo: "{f} – {l}",
  halfOpen: {
    since: "з {d}",
    until: "да {d}",
    began: "з {d}, канец невядомы",
    ended: "да {d}, пачатак невядомы",
  },
  // "са студзеня", "са ста": before с, з, ж or ш and another consonant
  exception: [/^(?:студзеня|жніўня|снежня|1\d\d )/, "са ", "з "],
  between: {
    day: "у адзін з дзён: {d}",
    month: "у адзін з месяцаў: {d}",
    season: "у адзін з сезонаў: {d}",
    year: "у адзін з гадоў: {d}",
    other: "у адну з дат: {d}",
  },
  yearsEither: "{d} год",
  orLast: "{f} або {l}",
  orEarlier: "{d} або раней",
  orLater: "{d} або пазней",
  oneOf: "адна з дат: {d}",
};
