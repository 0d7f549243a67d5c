import fc from "fast-check";
import { expect, test } from "vitest";
import { lanesOf } from "../../src/axis/lanes.ts";
import { facetOf, timelines } from "../made.ts";

const named = (lanes: ReturnType<typeof lanesOf>) =>
  lanes.map(({ name, events }) => [name, [...events]]);

test("the most frequent values have a lane each, the others one together", () => {
  const rows = Array.from({ length: 10 }, (_, value) => Array.from({ length: 20 - value }, () => [value])).flat();
  const facet = facetOf("topic", rows, 10);
  const shown = Uint32Array.from(rows, (_, event) => event);
  const lanes = lanesOf(shown, facet, new Set());
  expect(lanes.map(({ name }) => name)).toEqual(["v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7", null]);
  expect(lanes.at(-1)!.events.length).toBe(12 + 11);
});

test("what is chosen has its lanes even where others are more frequent", () => {
  const facet = facetOf("topic", [[0], [0], [0, 1], [1], [2]], 3);
  expect(named(lanesOf(Uint32Array.of(2, 3), facet, new Set(["v1"])))).toEqual([["v1", [2, 3]]]);
});

test("an event is in the lane of the smallest place alone", () => {
  // 0 lies around 1, which lies around 2.
  const facet = { ...facetOf("place", [[2, 1, 0], [1, 0], [0], []], 3), parents: Int32Array.of(-1, 0, 1) };
  expect(named(lanesOf(Uint32Array.of(0, 1, 2, 3), facet, new Set())))
    .toEqual([["v0", [2]], ["v1", [1]], ["v2", [0]], [null, [3]]]);
});

test("every event is in some lane, and in each of its values' lanes, in order", () => {
  fc.assert(fc.property(timelines, ({ columns, topic }) => {
    const shown = Uint32Array.from({ length: columns.count }, (_, event) => event).filter((event) => event % 2);
    const lanes = lanesOf(shown, topic, new Set());
    const all = new Set(lanes.flatMap(({ events }) => [...events]));
    expect([...all].sort((one, other) => one - other)).toEqual([...shown]);
    for (const { name, events } of lanes) {
      const value = topic.names.indexOf(name ?? "");
      const naive = shown.filter((event) => {
        const own = [...topic.values.subarray(topic.offsets[event], topic.offsets[event + 1])];
        return name === null ? own.length === 0 : own.includes(value);
      });
      expect(events).toEqual(naive);
    }
  }));
});
