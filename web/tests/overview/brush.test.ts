import fc from "fast-check";
import { expect, test } from "vitest";
import { binsOf } from "../../src/overview/bins.ts";
import { dragged, heldAt, moved, pieceAt, snapped, stepped } from "../../src/overview/brush.ts";
import type { Range } from "../../src/app/app.ts";
import type { Held } from "../../src/overview/brush.ts";

const DAY = 1440;
/** Forty days. */
const bins = binsOf([0, 40 * DAY], 400);

test.each([
  [103, true, "from"], [296, true, "to"], [200, true, "all"], [50, true, "new"], [350, true, "new"],
  [200, false, "new"], [99, false, "from"],
] as const)("pixel %i of a brush from 100 to 300, chosen %s, is %s", (x, isChosen, held) => {
  expect(heldAt(x, [100, 300], isChosen, 5)).toBe(held);
});

test("a new brush holds the pieces from the first to the last touched, either way", () => {
  for (const [start, now] of [[3.5, 5.2], [5.2, 3.5]] as const) {
    expect(dragged(bins, "new", [0, 40 * DAY], start * DAY, now * DAY)).toEqual([3 * DAY, 6 * DAY]);
  }
});

test("a brush that is moved keeps its pieces and stays on the strip", () => {
  const range: Range = [10 * DAY, 13 * DAY];
  expect(dragged(bins, "all", range, 11 * DAY, 14.2 * DAY)).toEqual([13 * DAY, 16 * DAY]);
  expect(dragged(bins, "all", range, 11 * DAY, 900 * DAY)).toEqual([37 * DAY, 40 * DAY]);
});

test("an end never passes the other", () => {
  expect(moved(bins, [10 * DAY, 13 * DAY], "from", 20 * DAY)).toEqual([12 * DAY, 13 * DAY]);
  expect(moved(bins, [10 * DAY, 13 * DAY], "to", 2 * DAY)).toEqual([10 * DAY, 11 * DAY]);
});

test("a range from elsewhere, between the edges, steps to them", () => {
  expect(stepped(bins, 10.5 * DAY, -1)).toBe(10 * DAY);
  expect(stepped(bins, 10.5 * DAY, 1)).toBe(11 * DAY);
  expect(stepped(bins, 10 * DAY, 1)).toBe(11 * DAY);
  expect(stepped(bins, 10 * DAY, -1)).toBe(9 * DAY);
  expect(stepped(bins, 39 * DAY, 10)).toBe(40 * DAY);
  expect(snapped(bins, 10.4 * DAY)).toBe(10 * DAY);
  expect(pieceAt(bins, 10 * DAY)).toEqual([10 * DAY, 11 * DAY]);
});

test("whatever a hand does, the range has a piece and lies on the strip", () => {
  const minutes = fc.integer({ min: -5 * DAY, max: 45 * DAY });
  const range = fc.tuple(fc.nat(38), fc.integer({ min: 1, max: 40 }))
    .map(([from, days]): Range => [from * DAY, Math.min(40, from + days) * DAY]);
  fc.assert(fc.property(fc.constantFrom<Held>("from", "to", "all", "new"), range, minutes, minutes, (held, before, start, now) => {
    const [from, to] = dragged(bins, held, before, start, now);
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeLessThanOrEqual(40 * DAY);
    expect(to - from).toBeGreaterThanOrEqual(DAY);
    expect([from % DAY, to % DAY]).toEqual([0, 0]);
  }));
});
