import fc from "fast-check";
import { expect, it } from "vitest";
import { dayNumber, dayOf, daysInMonth, weekdayOf } from "../../src/dates/gregorian.ts";

it("counts days as the platform's own calendar does", () => {
  fc.assert(fc.property(fc.integer({ min: -1e8, max: 1e8 }), (number) => {
    const platform = new Date(number * 864e5);
    const day = dayOf(number);
    expect(day).toEqual({
      year: platform.getUTCFullYear(),
      month: platform.getUTCMonth() + 1,
      day: platform.getUTCDate(),
    });
    expect(weekdayOf(number)).toBe((platform.getUTCDay() + 6) % 7);
  }));
});

it("finds a day's number again, in any year that a date may have", () => {
  fc.assert(fc.property(
    fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
    (year, month, wanted) => {
      const day = Math.min(wanted, daysInMonth(year, month));
      expect(dayOf(dayNumber(year, month, day))).toEqual({ year, month, day });
    },
  ));
});
