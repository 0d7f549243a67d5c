import { expect, test } from "vitest";
import { levelOf } from "../../src/map/outlines.ts";

const GRID = { box: [10, 40, 14, 44], scale: [1, 2], origin: [0, 30] } as const;

test("steps on the grid become degrees, latitude first", () => {
  const { borders } = levelOf({ ...GRID, borders: [[11, 6, 1, -1, 0, 1]] });
  expect(borders).toEqual([[[42, 11], [40, 12], [42, 12]]]);
});

test("where land was cut off at the box is no coast", () => {
  // Land in the south-west corner: two sides of it are the box's.
  const { land, coasts } = levelOf({ ...GRID, land: [[10, 5, 0, 1, 2, 0, 0, -1, -2, 0]] });
  expect(land).toEqual([[[40, 10], [42, 10], [42, 12], [40, 12], [40, 10]]]);
  expect(coasts).toEqual([[[42, 10], [42, 12], [40, 12]]]);
});

test("a level without outlines has only its box", () => {
  expect(levelOf({ box: [0, 0, 1, 1] })).toEqual({ box: [0, 0, 1, 1], land: [], coasts: [], borders: [] });
});
