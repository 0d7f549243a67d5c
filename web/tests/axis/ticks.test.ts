import fc from "fast-check";
import { expect, test } from "vitest";
import { ticksOf } from "../../src/axis/ticks.ts";
import { dayNumber } from "../../src/dates/gregorian.ts";
import { windows } from "./made.ts";
import type { Range } from "../../src/app/app.ts";

const measure = (text: string) => text.length * 7;
const window = (from: readonly [number, number, number], to: readonly [number, number, number]): Range =>
  [dayNumber(...from) * 1440, dayNumber(...to) * 1440];

const labels = (some: Range, width = 1000, language = "en") => {
  const { fine, coarse } = ticksOf(some, width, language, measure);
  return { fine: fine.map((tick) => tick.label), coarse: coarse.map((tick) => tick.label) };
};

test("labels never touch each other", () => {
  const languages = fc.constantFrom("en", "be", "ru");
  const letters = fc.integer({ min: 4, max: 40 });
  fc.assert(fc.property(windows, fc.integer({ min: 200, max: 2000 }), languages, letters, (some, width, language, letter) => {
    const { fine, coarse } = ticksOf(some, width, language, (text) => text.length * letter);
    for (const ticks of [fine, coarse]) {
      ticks.slice(1).forEach((tick, at) => {
        const before = ticks[at]!;
        expect(before.from + before.wide).toBeLessThan(tick.from);
      });
    }
  }));
});

test("labels never touch at the year 1, before which there is none of ours", () => {
  for (let width = 100; width < 2000; width += 20) {
    const { fine } = ticksOf(window([-9, 1, 1], [12, 1, 1]), width, "en", measure);
    fine.slice(1).forEach((tick, at) => expect(fine[at]!.from + fine[at]!.wide).toBeLessThan(tick.from));
  }
});

test("every window has ticks, and not too many", () => {
  fc.assert(fc.property(windows, fc.integer({ min: 200, max: 2000 }), (some, width) => {
    const { fine, coarse } = ticksOf(some, width, "en", measure);
    expect(fine.length + coarse.length).toBeGreaterThan(0);
    expect(fine.length).toBeLessThan(width / 14 + 2);
  }));
});

test.each([
  ["hours of two days", window([2020, 8, 16], [2020, 8, 18]),
    ["00:00", "03:00", "06:00"], ["Sunday, 16 August 2020", "Monday, 17 August 2020"]],
  ["days of a fortnight", window([2020, 8, 1], [2020, 8, 15]), ["Sat 1", "Sun 2", "Mon 3"], ["August 2020"]],
  ["weeks of some months", window([2020, 8, 1], [2020, 12, 1]), ["3", "10", "17"],
    ["August 2020", "September 2020", "October 2020", "November 2020"]],
  ["months of a year", window([2020, 1, 1], [2021, 1, 1]), ["Jan", "Feb", "Mar"], ["2020"]],
  ["years", window([2009, 1, 1], [2021, 1, 1]), ["2009", "2010", "2011"], []],
  ["a far year", window([12344, 1, 1], [12347, 1, 1]), ["January", "April", "July"], ["12344", "12345", "12346"]],
])("%s", (_, some, fine, coarse) => {
  const found = labels(some);
  expect(found.fine.slice(0, 3)).toEqual(fine);
  expect(found.coarse).toEqual(coarse);
});

test.each([
  ["ru", ["январь", "февраль", "март"]], ["be", ["студзень", "люты", "сакавік"]],
])("in %s", (language, months) => {
  expect(labels(window([2020, 1, 1], [2021, 1, 1]), 1400, language).fine.slice(0, 3)).toEqual(months);
});

test("the month that the window begins in stays at its edge", () => {
  const { coarse } = ticksOf(window([2020, 8, 20], [2020, 10, 20]), 1000, "en", measure);
  expect(coarse[0]).toMatchObject({ label: "August 2020", from: 4 });
});

test("hundreds of years are counted from both sides of the year 1", () => {
  const { fine } = ticksOf(window([-499, 1, 1], [500, 1, 1]), 1000, "en", measure);
  expect(fine.map((tick) => tick.label)).toEqual([
    "500 BC", "400 BC", "300 BC", "200 BC", "100 BC", "1 AD", "100 AD", "200 AD", "300 AD", "400 AD",
  ]);
});
