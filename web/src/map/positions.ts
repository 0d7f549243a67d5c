/**
 * Where events are on the map: each event's own spot, else the places that it names, no more
 * exact than they are. The same as the generator's `exports/positions.py`.
 */
import type { Facet, Spots } from "../data/facets.ts";

/** What a point stands for, from the finest: the event's own spot, or a place of some kind. */
export type PointKind = "spot" | "site" | "online" | "city" | "region" | "country";

export interface Position {
  readonly kind: PointKind;
  readonly lat: number;
  readonly lon: number;
  /** The number of the place; of a spot, that of a place that its event names; or -1. */
  readonly place: number;
}

export interface Located {
  readonly positions: readonly Position[];
  /** The events at position p are `events[offsets[p]]` to before `events[offsets[p + 1]]`. */
  readonly offsets: Uint32Array;
  /** In the timeline's order at each position. */
  readonly events: Uint32Array;
  /** 1 for each event that is on the map. */
  readonly has: Uint8Array;
}

/** `place` is absent where no event names any. */
export function locate(place: Facet | undefined, spots: Spots, count: number): Located {
  const positions: Position[] = [];
  const at: number[][] = [];
  const known = new Map<string, number>();
  const has = new Uint8Array(count);
  const put = (key: string, position: Position, event: number): void => {
    let number = known.get(key);
    if (number === undefined) {
      number = positions.push(position) - 1;
      known.set(key, number);
      at.push([]);
    }
    at[number]!.push(event);
    has[event] = 1;
  };

  const around = ancestors(place?.parents ?? []);
  const nearest = around.map((ring, value) =>
    [value, ...ring].find((one) => spots.points[one]) ?? -1);
  const own = new Map(spots.at.map((spot) => [spot[0], spot]));
  const { offsets, values } = spots.named;
  for (let event = 0; event < count; event += 1) {
    const named = [...values.subarray(offsets[event], offsets[event + 1])];
    const spot = own.get(event);
    if (spot) {
      const [, lat, lon] = spot;
      const inner = named.find((one) => !named.some((other) => around[other]?.includes(one)));
      put(`${lat},${lon}`, { kind: "spot", lat, lon, place: inner ?? -1 }, event);
      continue;
    }
    for (const value of innermost(named, nearest, around)) {
      const point = spots.points[value];
      if (!point) continue;
      const kind = (spots.kinds[value] ?? "city") as PointKind;
      put(`#${value}`, { kind, lat: point[0], lon: point[1], place: value }, event);
    }
  }

  const starts = new Uint32Array(positions.length + 1);
  at.forEach((events, number) => (starts[number + 1] = starts[number]! + events.length));
  return { positions, offsets: starts, events: Uint32Array.from(at.flat()), has };
}

/** The places with a point that stand for those named, without any that lies around another. */
function innermost(
  named: readonly number[], nearest: readonly number[], around: readonly number[][],
): Iterable<number> {
  const found = named.map((value) => nearest[value] ?? -1);
  if (found.length < 2) return found;
  return new Set(found.filter((one) => !found.some((other) => around[other]?.includes(one))));
}

/** The numbers of the places around each, the nearest first. */
function ancestors(parents: ArrayLike<number>): number[][] {
  return Array.from(parents, (parent) => {
    const ring: number[] = [];
    for (let one = parent; one >= 0 && !ring.includes(one); one = parents[one] ?? -1) ring.push(one);
    return ring;
  });
}
