/** The calendar in numbers, a row a month: its equal for those who do not see colours. */
import { el } from "../app/dom.ts";
import { monthName } from "./month.ts";
import { monthOf } from "./days.ts";
import type { App } from "../app/app.ts";
import type { Days } from "./days.ts";

interface Row {
  days: number;
  most: number;
}

export function table(app: App, days: Days): HTMLElement {
  const { words, language } = app;
  const rows = new Map<number, Row>();
  const rowOf = (month: number): Row => {
    const row = rows.get(month) ?? { days: 0, most: 0 };
    rows.set(month, row);
    return row;
  };
  days.counts.forEach((count, at) => {
    if (!count) return;
    const row = rowOf(monthOf(days.first + at));
    row.days += 1;
    row.most = Math.max(row.most, count);
  });
  for (const month of days.months.keys()) rowOf(month);
  const sorted = [...rows].sort(([one], [other]) => one - other);
  return el("table", { class: "dl-table" },
    el("thead", {}, el("tr", {}, ...["Month", "Days", "Most on one day"].map((name) =>
      el("th", { scope: "col" }, words.say(name))))),
    el("tbody", {}, ...sorted.map(([month, row]) => el("tr", {},
      el("th", { scope: "row" }, monthName(month, language)),
      el("td", {}, words.number(row.days)), el("td", {}, words.number(row.most))))));
}
