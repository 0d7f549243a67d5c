import fc from "fast-check";
import { expect, test } from "vitest";
import { APART, cluster, countAll } from "../../src/map/clusters.ts";

const points = fc.array(fc.record({
  x: fc.integer({ min: -300, max: 300 }), y: fc.integer({ min: -300, max: 300 }),
  kind: fc.integer({ min: 1, max: 3 }),
}), { maxLength: 80 });

function clustersOf(made: readonly { x: number; y: number; kind: number }[]) {
  return cluster(
    Uint32Array.from(made.keys()),
    Float64Array.from(made, ({ x }) => x),
    Float64Array.from(made, ({ y }) => y),
    Uint8Array.from(made, ({ kind }) => kind),
  );
}

test("each point is in one cluster, with points of its own class", () => {
  fc.assert(fc.property(points, (made) => {
    const found = clustersOf(made);
    const all = found.flatMap((one) => one.points).sort((one, other) => one - other);
    expect(all).toEqual([...made.keys()]);
    for (const one of found) {
      expect(new Set(one.points.map((point) => made[point]!.kind)).size).toBe(1);
    }
  }));
});

test("marks of one class stand apart, and no point is far from its mark", () => {
  fc.assert(fc.property(points, (made) => {
    const found = clustersOf(made);
    const far = (one: number, other: number): number =>
      Math.hypot(made[one]!.x - made[other]!.x, made[one]!.y - made[other]!.y);
    const leads = found.map((one) => one.points[0]!);
    for (const [number, lead] of leads.entries()) {
      for (const other of leads.slice(number + 1)) {
        if (made[lead]!.kind === made[other]!.kind) {
          expect(far(lead, other)).toBeGreaterThanOrEqual(APART);
        }
      }
      for (const point of found[number]!.points) expect(far(lead, point)).toBeLessThan(APART);
    }
  }));
});

test("the heaviest point leads", () => {
  const found = clustersOf([{ x: 0, y: 0, kind: 1 }, { x: 10, y: 0, kind: 1 }]);
  expect(found).toEqual([{ points: [0, 1] }]);
});

test("an event at two places of a cluster counts once", () => {
  const counts = countAll(
    [{ points: [0, 1] }, { points: [2] }],
    Uint32Array.of(0, 2, 3, 4), Uint32Array.of(0, 1, 1, 1), Uint8Array.of(1, 0),
  );
  expect(counts).toEqual([{ total: 2, shown: 1 }, { total: 1, shown: 0 }]);
});
