/** One month of the calendar. */
import { el } from "../app/dom.ts";
import { dayNumber, daysInMonth, weekdayOf } from "../dates/gregorian.ts";
import { dayOfMonth, phrasesOf, pointName, yearName } from "../dates/names.ts";
import { heatOf } from "./days.ts";
import type { App } from "../app/app.ts";
import type { Point } from "../dates/points.ts";
import type { Days } from "./days.ts";

const PLAIN = { time: null, hidden: 0, doubt: "none" } as const;

export function monthName(month: number, language: string): string {
  const point: Point = { year: Math.floor(month / 12), month: (((month % 12) + 12) % 12) + 1, day: null, ...PLAIN };
  return pointName(point, phrasesOf(language));
}

/** Builds a table of weeks; days with events are buttons with `data-day`, days since 1970-01-01. */
export function monthTable(app: App, month: number, days: Days, most: number): HTMLElement {
  const { words, language } = app;
  const said = phrasesOf(language);
  const [year, number] = [Math.floor(month / 12), (((month % 12) + 12) % 12) + 1];
  const first = dayNumber(year, number, 1);
  const size = daysInMonth(year, number);
  const rows: HTMLElement[] = [];
  for (let day = first - weekdayOf(first); day < first + size; day += 7) {
    rows.push(el("tr", {}, ...Array.from({ length: 7 }, (_, weekday) => {
      const one = day + weekday;
      if (one < first || one >= first + size) return el("td", {});
      const count = days.counts[one - days.first] ?? 0;
      const written = String(one - first + 1);
      if (!count) return el("td", {}, el("span", {}, written));
      const point: Point = { year, month: number, day: one - first + 1, ...PLAIN };
      const name = `${dayOfMonth(point, said)} ${yearName(year, said)}`;
      return el("td", {}, el("button", {
        type: "button",
        tabindex: "-1",
        class: `dl-heat-${heatOf(count, most)}`,
        "data-day": one,
        title: words.count(count, "event"),
        "aria-label": words.say("{when}: {events}", { when: name, events: words.count(count, "event") }),
      }, written));
    })));
  }
  return el("div", { class: "dl-cal-month" },
    el("table", {},
      el("caption", {}, said.months[number - 1] ?? ""),
      el("thead", {}, el("tr", {}, ...said.weekdays.map((weekday) =>
        el("th", { scope: "col", abbr: weekday }, weekday.slice(0, 2))))),
      el("tbody", {}, ...rows)),
    ...othersOf(app, days.months.get(month)));
}

/** Says how many events are on none of the days. */
export function othersOf({ words }: App, others = 0): HTMLElement[] {
  return others ? [el("p", {}, "+ ", words.say("{events} that lasted longer, or whose day is not known", {
    events: words.count(others, "event"),
  }))] : [];
}
