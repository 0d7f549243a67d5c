import { expect, test } from "vitest";
import { wholeOf } from "../../src/axis/whole.ts";
import { columnsOf } from "../made.ts";

const YEAR = 4;

test.each([
  ["nothing is one day", [], [], [0, 1440]],
  ["a day", [[0, 1440]], [1], [0, 1440]],
  ["the latest end is not that of the latest event", [[0, 9000], [10, 20]], [1, 1], [0, 9000]],
  ["a year around the known days does not widen it", [[0, 525_600], [1440, 2880]], [YEAR, 1], [1440, 2880]],
  ["a year apart from them does", [[0, 525_600], [600_000, 601_440]], [YEAR, 1], [0, 601_440]],
  ["years alone", [[0, 525_600]], [YEAR], [0, 525_600]],
] as const)("%s", (_, spans, precision, wanted) => {
  const columns = { ...columnsOf(spans as unknown as [number, number][]), precision: Uint8Array.from(precision) };
  expect(wholeOf(columns)).toEqual(wanted);
});
