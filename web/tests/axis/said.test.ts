import { expect, test } from "vitest";
import { said, saidWindow } from "../../src/axis/said.ts";
import { dayNumber } from "../../src/dates/gregorian.ts";

const at = (year: number, month: number, day: number, hour = 0, minute = 0) =>
  dayNumber(year, month, day) * 1440 + hour * 60 + minute;

test.each([
  [at(2020, 8, 17), at(2020, 8, 18), "17 August 2020"],
  [at(2020, 8, 10), at(2020, 8, 17), "10–16 August 2020"],
  [at(2020, 8, 1), at(2020, 9, 1), "August 2020"],
  [at(2020, 8, 1), at(2020, 10, 1), "August–September 2020"],
  [at(2020, 1, 1), at(2021, 1, 1), "2020"],
  [at(2000, 1, 1), at(2010, 1, 1), "2000–2009"],
  [at(-43, 1, 1), at(-42, 1, 1), "44 BC"],
  [at(2020, 8, 17, 15), at(2020, 8, 17, 18), "17 August 2020, 15:00–18:00"],
])("minutes %i to %i are %s", (from, to, wanted) => {
  expect(said([from, to], "en")).toBe(wanted);
});

test("a window is said in whole days, and in hours where it is short", () => {
  expect(saidWindow([at(2020, 8, 10, 3, 7), at(2020, 8, 16, 9, 1)], "en")).toBe("10–16 August 2020");
  expect(saidWindow([at(2020, 8, 10, 3, 7), at(2020, 8, 10, 9, 1)], "en")).toBe("10 August 2020, 03:00–10:00");
});
