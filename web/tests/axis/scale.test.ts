import fc from "fast-check";
import { expect, test } from "vitest";
import { between, panned, Scale, within, zoomed } from "../../src/axis/scale.ts";
import type { Range } from "../../src/app/app.ts";

const ranges: fc.Arbitrary<Range> = fc
  .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 1e8 }))
  .map(([from, wide]) => [from, from + wide]);
const bounds = fc.record({ whole: ranges, least: fc.integer({ min: 1, max: 1e5 }) });

test("a pixel and its minute are each other's", () => {
  fc.assert(fc.property(ranges, fc.integer({ min: 1, max: 3000 }), fc.double({ min: 0, max: 1, noNaN: true }), (window, width, share) => {
    const scale = new Scale(window, width);
    expect(scale.x(window[0])).toBe(0);
    expect(scale.x(scale.minute(share * width))).toBeCloseTo(share * width, 3);
  }));
});

test("no move leaves the whole or shows less than the least", () => {
  fc.assert(fc.property(bounds, ranges, fc.integer(), fc.double({ min: 0.01, max: 100, noNaN: true }), (limits, window, by, factor) => {
    const most = limits.whole[1] - limits.whole[0];
    for (const [from, to] of [
      within(window, limits),
      panned(within(window, limits), by, limits),
      zoomed(within(window, limits), factor, by, limits),
    ]) {
      expect(from).toBeGreaterThanOrEqual(limits.whole[0] - 1e-3);
      expect(to).toBeLessThanOrEqual(limits.whole[1] + 1e-3);
      expect(to - from).toBeGreaterThanOrEqual(Math.min(limits.least, most) - 1e-3);
    }
  }));
});

test("zooming keeps the minute under the pointer", () => {
  const limits = { whole: [0, 1e6] as const, least: 10 };
  const [from, to] = zoomed([400_000, 500_000], 0.5, 425_000, limits);
  expect((425_000 - from) / (to - from)).toBeCloseTo(0.25);
  expect(to - from).toBeCloseTo(50_000);
});

test("a motion begins and ends where it should", () => {
  fc.assert(fc.property(ranges, ranges, (one, other) => {
    for (const [share, goal] of [[0, one], [1, other]] as const) {
      between(one, other, share).forEach((end, at) => expect(Math.abs(end - goal[at]!)).toBeLessThan(1));
    }
  }));
});
