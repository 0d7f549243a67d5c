import fc from "fast-check";
import { expect, test } from "vitest";
import { MONTHS, UNITS, unitOf, YEARS } from "../../src/axis/units.ts";
import { dayNumber } from "../../src/dates/gregorian.ts";

const minute = (year: number, month = 1, day = 1) => dayNumber(year, month, day) * 1440;
const minutes = fc.oneof(fc.integer({ min: -40e6, max: 60e6 }), fc.integer({ min: -6e9, max: 6e9 }));
const units = fc.constantFrom(...UNITS);

test("a minute lies in its piece, and pieces follow without a gap", () => {
  fc.assert(fc.property(units, minutes, (unit, at) => {
    const start = unit.floor(at);
    const end = unit.next(start);
    expect(start).toBeLessThanOrEqual(at);
    expect(end).toBeGreaterThan(at);
    expect(unit.floor(start)).toBe(start);
    expect(unit.floor(end - 1)).toBe(start);
    expect(unit.floor(end)).toBe(end);
  }));
});

test("units get longer", () => {
  UNITS.slice(1).forEach((unit, at) => expect(unit.length).toBeGreaterThan(UNITS[at]!.length));
});

test.each([
  [1, 5], [721, 1440], [1500, 7 * 1440], [8 * 1440, MONTHS.length], [100 * 1440, YEARS.length],
])("the finest unit of %i minutes or more", (least, length) => {
  expect(unitOf(least).length).toBe(length);
});

test("weeks begin on a Monday", () => {
  const weeks = UNITS.find((unit) => unit.name === "week")!;
  expect(weeks.floor(minute(2020, 8, 16))).toBe(minute(2020, 8, 10));
});

const centuries = UNITS.find((unit) => unit.name === "year" && unit.step === 100)!;

test.each([
  // 44 BC lies between 100 BC and the year 1; there is no year 0.
  [-43, -99, 1], [0, -99, 1], [1, 1, 100], [99, 1, 100], [100, 100, 200], [-99, -99, 1], [-100, -199, -99],
  [1999, 1900, 2000], [12345, 12300, 12400],
])("year %i lies in the hundred years from %i to before %i", (year, from, to) => {
  expect(centuries.floor(minute(year, 6))).toBe(minute(from));
  expect(centuries.next(minute(from))).toBe(minute(to));
});
