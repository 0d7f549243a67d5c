import fc from "fast-check";
import { expect, test } from "vitest";
import { layoutOf } from "../../src/axis/layout.ts";
import { Starts } from "../../src/axis/starts.ts";
import { columns, windows } from "./made.ts";
import type { Layout, Plan } from "../../src/axis/layout.ts";
import type { Columns } from "../../src/data/columns.ts";

/** Every event in the first lane, every third in the second too. */
const lanes = fc.boolean().map((isTwo) => (all: Columns) => {
  const events = Uint32Array.from({ length: all.count }, (_, event) => event);
  const starts = [new Starts(all, events)];
  return isTwo ? [...starts, new Starts(all, events.filter((event) => event % 3 === 0))] : starts;
});

const plans: fc.Arbitrary<Plan> = fc
  .record({
    columns, lanes, window: windows, width: fc.integer({ min: 280, max: 1600 }), rows: fc.integer({ min: 1, max: 12 }),
    label: fc.func(fc.integer({ min: 20, max: 400 })),
  })
  .map(({ lanes: lanesOf, ...plan }) => ({ ...plan, lanes: lanesOf(plan.columns) }));

/** Events of a lane that start within the cells, or go on into them from before. */
function within({ columns: { from, to } }: Plan, { events }: Starts, { stretch }: Layout): number[] {
  return [...events].filter((event) =>
    from[event]! < stretch[1] && (from[event]! >= stretch[0] || to[event]! > stretch[0]));
}

test("every event within the cells is drawn or counted, once in each of its lanes", () => {
  fc.assert(fc.property(plans, (plan) => {
    const layout = layoutOf(plan);
    plan.lanes.forEach((starts, lane) => {
      const items = layout.items.filter((item) => item.lane === lane);
      const counted = layout.counts.filter((count) => count.lane === lane)
        .reduce((sum, { size }) => sum + size, 0);
      expect(new Set(items.map(({ event }) => event)).size).toBe(items.length);
      expect(items.length + counted).toBe(within(plan, starts, layout).length);
    });
  }));
});

test("the cells cover the window", () => {
  fc.assert(fc.property(plans, (plan) => {
    const { stretch } = layoutOf(plan);
    expect(stretch[0]).toBeLessThanOrEqual(plan.window[0]);
    expect(stretch[1]).toBeGreaterThanOrEqual(plan.window[1]);
  }));
});

test("no two events of a row overlap, and a label stays within what its event takes", () => {
  fc.assert(fc.property(plans, windows, (plan, second) => {
    const first = layoutOf(plan);
    for (const layout of [first, layoutOf({ ...plan, window: second }, first)]) {
      for (const one of layout.items) {
        expect(one.row).toBeLessThan(plan.rows);
        expect(one.text).toBeGreaterThanOrEqual(one.from);
        expect(one.text + one.room).toBeLessThanOrEqual(one.to + 0.001);
        for (const other of layout.items) {
          if (other === one || other.lane !== one.lane || other.row !== one.row) continue;
          expect(one.to <= other.from || other.to <= one.from).toBe(true);
        }
      }
    }
  }));
});

test("only a key event takes the place of a key event, whoever had it before", () => {
  const gap = 14;
  fc.assert(fc.property(plans, (whole) => {
    const plan = { ...whole, rows: 1, lanes: whole.lanes.slice(0, 1) };
    const { key } = plan.columns;
    const before = layoutOf({ ...plan, columns: { ...plan.columns, key: new Map() } });
    for (const layout of [layoutOf(plan), layoutOf(plan, before)]) {
      const drawn = layout.items.filter(({ event }) => key.has(event));
      for (const event of key.keys()) {
        const alone = layoutOf({ ...plan, lanes: [new Starts(plan.columns, Uint32Array.of(event))] }).items[0];
        if (!alone || drawn.some((item) => item.event === event)) continue;
        expect(drawn.some(({ from, to }) => alone.from < to + gap && from < alone.to + gap)).toBe(true);
      }
    }
  }), { numRuns: 60 });
});

test("rows hold still where nothing changes", () => {
  fc.assert(fc.property(plans, (plan) => {
    const first = layoutOf(plan);
    expect(layoutOf(plan, first).rows).toEqual(first.rows);
  }));
});
