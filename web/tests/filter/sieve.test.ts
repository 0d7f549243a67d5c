import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Sieve } from "../../src/filter/sieve.ts";
import { columnsOf, facetOf, facetsOf, timelines } from "../made.ts";
import type { Choice } from "../../src/filter/sieve.ts";
import type { Columns } from "../../src/data/columns.ts";
import type { Facet } from "../../src/data/facets.ts";

const NOTHING: Choice = { filters: new Map(), range: null, found: null };

function valuesOf(facet: Facet, event: number): string[] {
  const own = facet.values.slice(facet.offsets[event], facet.offsets[event + 1]);
  return [...own].map((value) => facet.ids[value] ?? "");
}

/** The same as the sieve, as one would say it. */
function passes(
  columns: Columns, facets: readonly Facet[], choice: Choice, event: number, but?: Facet,
): boolean {
  const { filters, range, found } = choice;
  const inTime = !range
    || ((columns.from[event] ?? 0) < range[1] && (columns.to[event] ?? 0) > range[0]);
  const isFound = !found || [...found].includes(event);
  return inTime && isFound && facets.every((facet) => {
    const chosen = filters.get(facet.name);
    return facet === but || !chosen?.size
      || valuesOf(facet, event).some((value) => chosen.has(value));
  });
}

const ids = fc.constantFrom("v0", "v1", "v2", "v3", "v4", "gone");
const values = fc.uniqueArray(ids, { maxLength: 3 });
const choices = fc.record({
  topic: values,
  place: values,
  range: fc.option(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 40 }))),
  found: fc.option(fc.uniqueArray(fc.nat(45))),
}).map(({ topic, place, range, found }): Choice => ({
  filters: new Map([["topic", new Set(topic)], ["place", new Set(place)]]),
  range: range && [range[0] * 1440, (range[0] + range[1]) * 1440],
  found,
}));

describe("the sieve", () => {
  it("lets the events pass that a naive filter lets pass, and counts as it would", () => {
    const several = fc.array(choices, { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(timelines, several, (made, steps) => {
      const { columns, topic, place } = made;
      const facets = [topic, place];
      const events = [...columns.from.keys()];
      const sieve = new Sieve(columns);
      sieve.take(facetsOf(facets));
      // Several choices one after the other: nothing of the one before may stay.
      for (const choice of steps) {
        sieve.apply(choice);
        expect([...sieve.shown]).toEqual(
          events.filter((event) => passes(columns, facets, choice, event)),
        );
        for (const facet of facets) {
          const counted = events.filter((event) => passes(columns, facets, choice, event, facet));
          const wanted = facet.ids.map(
            (id) => counted.filter((event) => valuesOf(facet, event).includes(id)).length,
          );
          expect([...sieve.counts(facet)]).toEqual(wanted);
        }
      }
    }));
  });

  it("shows everything where nothing is chosen, also before the facets have come", () => {
    const sieve = new Sieve(columnsOf([[0, 1440], [1440, 2880]]));
    sieve.apply({ ...NOTHING, filters: new Map([["topic", new Set(["v0"])]]) });
    expect([...sieve.shown]).toEqual([0, 1]);
  });

  it("takes a range as from, and to before", () => {
    const sieve = new Sieve(columnsOf([[0, 1440], [1440, 2880], [2880, 4320]]));
    sieve.apply({ ...NOTHING, range: [1440, 2880] });
    expect([...sieve.shown]).toEqual([1]);
  });

  it("answers within 100 ms for a hundred thousand events with ten facets", () => {
    const count = 100_000;
    const facets = Array.from({ length: 10 }, (_, which) => facetOf(
      `facet ${which}`,
      Array.from({ length: count }, (_, event) => [(event * 7 + which) % 50, (event + which) % 49]),
      0,
    )).map((facet) => ({
      ...facet,
      ids: Array.from({ length: 50 }, (_, value) => `v${value}`),
      totals: new Uint32Array(50),
    }));
    const spans = Array.from({ length: count }, (_, start) => [start, start + 1440] as const);
    const sieve = new Sieve(columnsOf(spans));
    sieve.take(facetsOf(facets));
    const filters = new Map([["facet 0", new Set(["v1", "v2"])], ["facet 1", new Set(["v3"])]]);
    const times = Array.from({ length: 9 }, (_, turn) => {
      const start = performance.now();
      sieve.apply({ ...NOTHING, filters, range: [turn, 90_000] });
      facets.forEach((facet) => sieve.counts(facet));
      return performance.now() - start;
    }).sort((one, other) => one - other);
    expect(times[4]).toBeLessThan(100);
  });
});
