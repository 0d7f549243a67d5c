import { expect, it } from "vitest";
import { goalOf } from "../../src/list/keys.ts";

it.each([
  ["j", false, 3, 4],
  ["k", false, 3, 2],
  ["j", true, 9, 9],
  ["k", true, 0, 0],
  ["ArrowDown", true, 3, 4],
  ["ArrowUp", true, 3, 2],
  ["Home", true, 3, 0],
  ["End", true, 3, 9],
  // From elsewhere these scroll the page.
  ["ArrowDown", false, 3, null],
  ["Home", false, 3, null],
  ["x", true, 3, null],
])("%s leads from a row (within the list: %s) %i to %s", (key, isWithin, at, goal) => {
  expect(goalOf(key, isWithin, at, 10)).toBe(goal);
});
