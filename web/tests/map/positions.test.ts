import { expect, test } from "vitest";
import { locate } from "../../src/map/positions.ts";
import type { Facet, Spots } from "../../src/data/facets.ts";

// A country with a city in it with a square in it, which has no coordinates; and a place apart.
const PARENTS = Int32Array.of(-1, 0, 1, -1);
const POINTS = [[53, 28], [54, 27], null, [50, 4]] as const;

function located(of: number[][], at: Spots["at"] = []) {
  const offsets = Uint32Array.from([0, ...of.map((_, row) =>
    of.slice(0, row + 1).reduce((sum, values) => sum + values.length, 0))]);
  const named = { offsets, values: Uint32Array.from(of.flat()) };
  const place = { name: "place", parents: PARENTS } as unknown as Facet;
  const spots: Spots = {
    points: POINTS, kinds: ["country", "city", "site", "city"], at, named,
  };
  const found = locate(place, spots, of.length);
  return found.positions.map((position, number) => [
    `${position.kind} ${position.lat},${position.lon} of ${position.place}`,
    [...found.events.subarray(found.offsets[number], found.offsets[number + 1])],
  ]);
}

test("an event is where its places are", () => {
  expect(located([[1], [3], [1, 3], []])).toEqual([
    ["city 54,27 of 1", [0, 2]], ["city 50,4 of 3", [1, 2]],
  ]);
});

test("a place without coordinates is where the place around it is, and no more exact", () => {
  expect(located([[2]])).toEqual([["city 54,27 of 1", [0]]]);
});

test("a place around another of the same event is left out", () => {
  expect(located([[0, 1], [0]])).toEqual([["city 54,27 of 1", [0]], ["country 53,28 of 0", [1]]]);
});

test("a spot of an event's own is its only point, and has the name of its innermost place", () => {
  expect(located([[0, 1], [1]], [[0, 53.9, 27.5]])).toEqual([
    ["spot 53.9,27.5 of 1", [0]], ["city 54,27 of 1", [1]],
  ]);
});

test("a timeline without places has an empty map", () => {
  const named = { offsets: Uint32Array.of(0, 0), values: new Uint32Array() };
  const found = locate(undefined, { points: [], kinds: [], at: [], named }, 1);
  expect(found.positions).toEqual([]);
  expect([...found.has]).toEqual([0]);
});
