import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsOf } from "../../src/data/opening.ts";
import { readLists, spreadRuns, withParents } from "../../src/data/runs.ts";
import { facetsOf } from "../../src/data/sorting.ts";
import type { Opening } from "../../src/data/opening.ts";

const OPENING: Opening = {
  version: 1, count: 4, language: "en", languages: ["en"], zone: "UTC", chunk: 256, chunks: ["x"],
  facetsVersion: "y", opens: 0,
  day: [-2, 0, 12, 3], span: [0, 1, 30, 1, 0, 2], flags: [0, 1, 128, 2, 1, 1],
  precision: [1, 2, 0, 2], minutes: [[2, 90, 95], [3, 600, null]], key: [[1, "A strike"]],
  minor: [0, 3, 1, 1], facets: [],
};

describe("the first shard", () => {
  it("becomes columns", () => {
    const columns = columnsOf(OPENING);
    expect([...columns.from]).toEqual([-2, -2, 10, 13].map((day) => day * 1440)
      .map((minute, event) => minute + [0, 0, 90, 600][event]!));
    expect([...columns.to]).toEqual([-1 * 1440, 29 * 1440, 10 * 1440 + 96, 14 * 1440]);
    expect([...columns.flags]).toEqual([0, 128, 128, 1]);
    expect([...columns.precision]).toEqual([1, 1, 0, 0]);
    expect([...columns.minor]).toEqual([0, 0, 0, 1]);
    expect(columns.key.get(1)).toBe("A strike");
  });

  it("is refused where it is of another format or does not fit itself", () => {
    expect(() => columnsOf({ ...OPENING, version: 2 })).toThrow("format 2");
    expect(() => columnsOf({ ...OPENING, day: [1] })).toThrow("1 days");
    expect(() => columnsOf({ ...OPENING, minor: [0, 3] })).toThrow("3 values for 4 events");
  });
});

it("spreads runs again", () => {
  const runs = fc.array(fc.tuple(fc.nat(255), fc.integer({ min: 1, max: 9 })));
  fc.assert(fc.property(runs, (made) => {
    const wanted = made.flatMap(([value, times]) => Array<number>(times).fill(value));
    const target = new Uint8Array(wanted.length);
    spreadRuns(made.flat(), target);
    expect([...target]).toEqual(wanted);
  }));
});

it("reads lists of numbers again", () => {
  fc.assert(fc.property(fc.array(fc.array(fc.nat(50_000)), { minLength: 1 }), (rows) => {
    const text = rows.map((row) => row.map((one) => one.toString(36)).join(",")).join(";");
    const { offsets, values } = readLists(text, rows.length);
    expect(rows.map((_, row) => [...values.slice(offsets[row], offsets[row + 1])])).toEqual(rows);
  }));
  expect(() => readLists("1;2", 3)).toThrow("2 lists for 3 events");
});

it("counts a place for all that it lies within, each once", () => {
  // 0 country, 1 region in it, 2 and 3 cities in the region
  const parents = Int32Array.of(-1, 0, 1, 1);
  const widened = withParents(readLists("2,3;0;", 3), parents);
  const rows = [0, 1, 2].map((row) =>
    [...widened.values.slice(widened.offsets[row], widened.offsets[row + 1])].sort());
  expect(rows).toEqual([[0, 1, 2, 3], [0], []]);
});

it("reads facets, and places with their spots", () => {
  const facets = facetsOf({
    at: [[1, 53.9, 27.6]],
    topic: { values: [["strikes", "Strikes", 2], ["press", "Press", 1]], of: "0;0,1" },
    place: {
      values: [["belarus", "Belarus", 2], ["minsk", "Minsk", 1]], of: "1;0",
      parents: [-1, 0], points: [null, [53.9, 27.6]], kinds: ["country", "city"],
    },
  } as unknown as Parameters<typeof facetsOf>[0], 2);
  expect(facets.all.map(({ name }) => name)).toEqual(["topic", "place"]);
  expect(facets.get("topic")?.names).toEqual(["Strikes", "Press"]);
  expect([...(facets.get("place")?.values ?? [])]).toEqual([1, 0, 0]);
  expect(facets.spots.at).toEqual([[1, 53.9, 27.6]]);
  expect([...facets.spots.named.values]).toEqual([1, 0]);
  expect(facets.spots.points).toEqual([null, [53.9, 27.6]]);
});
