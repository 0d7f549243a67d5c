import { expect, it } from "vitest";
import { INTERVAL, MONTH, SEASON, YEAR } from "../../src/data/columns.ts";
import { monthOf, monthWords } from "../../src/list/months.ts";
import { columnsOf } from "../made.ts";
import type { Columns } from "../../src/data/columns.ts";

function one(precision: number, flags: number): Columns {
  const columns = columnsOf([[Date.UTC(2020, 7, 1) / 60_000, Date.UTC(2020, 8, 1) / 60_000]]);
  return { ...columns, precision: Uint8Array.of(precision), flags: Uint8Array.of(flags) };
}

it.each([
  ["a month", MONTH, 0, "August 2020"],
  ["a season", SEASON, 0, "2020, month not known"],
  ["a year", YEAR, 0, "2020, month not known"],
  ["an interval that ends with a year", YEAR, INTERVAL, "August 2020"],
])("puts %s under its heading", (_, precision, flags, wanted) => {
  expect(monthWords(monthOf(one(precision, flags), 0), "en")).toBe(wanted);
});
