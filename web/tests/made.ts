/** Timelines made up for tests. */
import fc from "fast-check";
import type { Columns } from "../src/data/columns.ts";
import type { Facet, Facets } from "../src/data/facets.ts";

/** Columns of events by [from, to], in minutes. */
export function columnsOf(spans: readonly (readonly [number, number])[]): Columns {
  const bytes = () => new Uint8Array(spans.length);
  return {
    count: spans.length,
    from: Float64Array.from(spans, ([from]) => from),
    to: Float64Array.from(spans, ([, to]) => to),
    flags: bytes(),
    precision: bytes().fill(1),
    minor: bytes(),
    key: new Map(),
  };
}

/** A facet from each event's values, numbered; the id of value 3 is "v3". */
export function facetOf(name: string, rows: readonly (readonly number[])[], size: number): Facet {
  const ids = Array.from({ length: size }, (_, value) => `v${value}`);
  let end = 0;
  return {
    name,
    ids,
    names: ids,
    totals: Uint32Array.from(ids, (_, value) => rows.filter((row) => row.includes(value)).length),
    offsets: Uint32Array.from([0, ...rows.map((row) => (end += row.length))]),
    values: Uint32Array.from(rows.flat()),
  };
}

export function facetsOf(all: readonly Facet[]): Facets {
  const nowhere = { offsets: new Uint32Array(1), values: new Uint32Array(0) };
  return {
    all,
    spots: { points: [], kinds: [], at: [], named: nowhere },
    get: (name) => all.find((facet) => facet.name === name),
  };
}

const DAY = 1440;

/** Some events in order, each with values of two facets of five values. */
export const timelines = fc
  .array(
    fc.record({
      day: fc.integer({ min: -40, max: 40 }),
      days: fc.integer({ min: 1, max: 30 }),
      topics: fc.uniqueArray(fc.nat(4), { maxLength: 3 }),
      places: fc.uniqueArray(fc.nat(4), { maxLength: 3 }),
    }),
    { maxLength: 40 },
  )
  .map((events) => {
    events.sort((one, other) => one.day - other.day);
    return {
      columns: columnsOf(events.map(({ day, days }) => [day * DAY, (day + days) * DAY])),
      topic: facetOf("topic", events.map((event) => event.topics), 5),
      place: facetOf("place", events.map((event) => event.places), 5),
    };
  });
