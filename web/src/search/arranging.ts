/** What was found, counted, filtered and sorted. */
import type { Engine, Hit } from "./engine.ts";
import type { Order, Place } from "./order.ts";

export interface Found {
  readonly hit: Hit;
  readonly engine: Engine;
}

export type Sorting = "relevance" | "oldest" | "newest";

export interface Choice {
  /** Null is every kind. */
  readonly kind: string | null;
  /** Null is every year; with a year only events are shown. */
  readonly year: number | null;
  readonly sorting: Sorting;
}

export interface Arranged {
  readonly shown: readonly Found[];
  /** How many were found of each kind, in the year that is chosen. */
  readonly kinds: ReadonlyMap<string, number>;
  /** How many events were found in each year, by year. */
  readonly years: ReadonlyMap<number, number>;
  /** The numbers of all events that were found, ascending, each once. */
  readonly events: readonly number[];
}

/**
 * What was found stays in its order where nothing else is chosen; what has no date comes last.
 *
 * Of an event's pages in several languages the first one stays.
 */
export function arrange(found: readonly Found[], order: Order, choice: Choice): Arranged {
  const kinds = new Map<string, number>();
  const years = new Map<number, number>();
  const events = new Set<number>();
  const shown: (readonly [Found, Place])[] = [];
  for (const one of found) {
    const place = order.of(one.hit.id);
    if (!place) continue;
    const year = place.event === null ? null : order.yearOf(place.event);
    if (place.event !== null) {
      if (events.has(place.event)) continue;
      events.add(place.event);
    }
    if (year !== null) add(years, year);
    if (choice.year !== null && year !== choice.year) continue;
    add(kinds, place.kind);
    if (choice.kind === null || place.kind === choice.kind) shown.push([one, place]);
  }
  if (choice.sorting !== "relevance") {
    const turn = choice.sorting === "oldest" ? 1 : -1;
    shown.sort(([, { event: one }], [, { event: other }]) =>
      one === null || other === null ? Number(one === null) - Number(other === null)
      : turn * (one - other));
  }
  return {
    shown: shown.map(([one]) => one),
    kinds,
    years: new Map([...years].sort(([one], [other]) => one - other)),
    events: [...events].sort((one, other) => one - other),
  };
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
