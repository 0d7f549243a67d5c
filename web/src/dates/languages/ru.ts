/** Russian. */
import type { Phrases } from "./phrases.ts";

export const ru: Phrases = {
  months: (
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"
  ).split(" "),
  monthsAfter: (
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
  ).split(" "),
  weekdays: "понедельник вторник среда четверг пятница суббота воскресенье".split(" "),
  bc: "{d} г. до н. э.",
  ad: "{d} г. н. э.",
  year: ["{d} год", "{d} года"],
  decade: ["{d}-е годы", "{d}-х годов"],
  years: ["{d} годы", "{d} годов"],
  season: [["весна", "весны"], ["лето", "лета"], ["осень", "осени"], ["зима", "зимы"]],
  monthUnknown: "{d}, месяц неизвестен",
  dayUnknown: "{d}, день неизвестен",
  doubt: {
    uncertain: "вероятно, {d}", approximate: "около {a}", both: "вероятно, около {a}",
  },
  doubtWithin: {
    uncertain: "{d} (вероятно)",
    approximate: "{d} (приблизительно)",
    both: "{d} (вероятно, приблизительно)",
  },
  yearSpan: "{d} годы",
  fromTo: "{f} – {l}",
  halfOpen: {
    since: "с {d}",
    until: "до {d}",
    began: "с {d}, окончание неизвестно",
    ended: "до {d}, начало неизвестно",
  },
  // "со второго", "со сто пятидесятого": before в or с and another consonant
  exception: [/^(?:2 |1\d\d )/, "со ", "с "],
  between: {
    day: "в один из дней: {d}",
    month: "в один из месяцев: {d}",
    season: "в один из сезонов: {d}",
    year: "в один из годов: {d}",
    other: "в одну из дат: {d}",
  },
  yearsEither: "{d} год",
  orLast: "{f} или {l}",
  orEarlier: "{d} или раньше",
  orLater: "{d} или позже",
  oneOf: "одна из дат: {d}",
};
