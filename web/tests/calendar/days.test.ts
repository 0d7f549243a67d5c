import fc from "fast-check";
import { expect, test } from "vitest";
import { daysOf, heatOf, monthOf, nextDay } from "../../src/calendar/days.ts";
import { dayNumber } from "../../src/dates/gregorian.ts";
import { columns } from "../axis/made.ts";

// The days between them are a column of numbers.
const near = columns.filter(({ count, from }) => !count || from[count - 1]! - from[0]! < 4e8);

test("an event of some days counts on each of them, every other by its month or year", () => {
  fc.assert(fc.property(near, (all) => {
    const events = Uint32Array.from({ length: all.count }, (_, event) => event);
    const { first, counts, months, years } = daysOf(all, events);
    const naive = new Map<number, number>();
    let others = 0;
    for (const event of events) {
      const [from, to] = [all.from[event]!, all.to[event]!];
      const [start, end] = [Math.floor(from / 1440), Math.ceil(to / 1440)];
      if (all.precision[event]! >= 2 || end - start > 31) others += 1;
      else for (let day = start; day < end; day += 1) naive.set(day, (naive.get(day) ?? 0) + 1);
    }
    expect(counts.every((count, at) => count === (naive.get(first + at) ?? 0))).toBe(true);
    expect([...naive.keys()].every((day) => day >= first && day < first + counts.length)).toBe(true);
    const sum = (some: ReadonlyMap<number, number>) => [...some.values()].reduce((all_, one) => all_ + one, 0);
    expect(sum(months) + sum(years)).toBe(others);
  }), { numRuns: 50 });
});

test.each([
  [0, 10, 0], [1, 1, 4], [1, 100, 1], [100, 100, 4], [4, 100, 2], [2, 2, 4],
])("%i events where the most are %i: heat %i", (count, most, heat) => {
  expect(heatOf(count, most)).toBe(heat);
});

const start = dayNumber(2020, 8, 31);
/** Events on 31 August, 1, 7 and 14 September, and 2 October. */
const days = daysOf({
  count: 5,
  from: Float64Array.of(0, 1, 7, 14, 32).map((day) => (start + day) * 1440),
  to: Float64Array.of(1, 2, 8, 15, 33).map((day) => (start + day) * 1440),
  precision: new Uint8Array(5).fill(1),
  flags: new Uint8Array(5),
  minor: new Uint8Array(5),
  key: new Map(),
}, Uint32Array.of(0, 1, 2, 3, 4));

test.each([
  [0, "day", 1, 1], [1, "day", 1, 7], [1, "day", -1, 0], [0, "week", 1, 7], [7, "week", -1, 0],
  [0, "month", 1, 1], [1, "month", 1, 32], [32, "month", -1, 14], [1, "end", 1, 32], [1, "end", -1, 0],
  [32, "day", 1, null], [0, "end", -1, null], [32, "week", 1, null],
] as const)("from day %i a %s by %i leads to %s", (day, way, by, goal) => {
  expect(nextDay(days, start + day, way, by)).toBe(goal === null ? null : start + goal);
});

test("months are counted through", () => {
  expect(monthOf(dayNumber(2020, 1, 1))).toBe(2020 * 12);
  expect(monthOf(dayNumber(-43, 3, 15))).toBe(-43 * 12 + 2);
});
