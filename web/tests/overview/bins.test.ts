import fc from "fast-check";
import { expect, test } from "vitest";
import { binsOf, density } from "../../src/overview/bins.ts";
import { columns, windows } from "../axis/made.ts";

test("bars are wide enough, and cover the stretch", () => {
  fc.assert(fc.property(windows, fc.integer({ min: 100, max: 2000 }), (window, width) => {
    const { edges } = binsOf(window, width);
    expect(edges[0]).toBeLessThanOrEqual(window[0]);
    expect(edges[edges.length - 1]).toBeGreaterThanOrEqual(window[1]);
    expect(edges.length - 1).toBeLessThanOrEqual(width / 2.5 + 2);
  }));
});

test("some weeks have a bar for each day, however much room there is", () => {
  expect(binsOf([0, 30 * 1440], 4000).unit.length).toBe(1440);
});

test("every event counts as one, in the pieces that it spans", () => {
  fc.assert(fc.property(columns, windows, (all, window) => {
    const bins = binsOf(window, 800);
    const { edges } = bins;
    const events = Uint32Array.from({ length: all.count }, (_, event) => event);
    const naive = new Float64Array(edges.length - 1);
    for (const event of events) {
      const touched = [...naive.keys()]
        .filter((bin) => all.from[event]! < edges[bin + 1]! && all.to[event]! > edges[bin]!);
      for (const bin of touched) naive[bin]! += 1 / touched.length;
    }
    const found = density(bins, all, events);
    naive.forEach((size, bin) => expect(found[bin]).toBeCloseTo(size, 6));
  }), { numRuns: 60 });
});
