/**
 * Which events pass the filters, and how many of each value would.
 *
 * Values of one facet are alternatives; facets, range and query must all agree. A value's count is
 * of the events that pass everything but its own facet's choice: as many as choosing it would give,
 * were it the only one chosen there.
 */
import type { Columns } from "../data/columns.ts";
import type { Facet, Facets } from "../data/facets.ts";

export interface Choice {
  /** Value ids by facet. What no event has lets no event pass. */
  readonly filters: ReadonlyMap<string, ReadonlySet<string>>;
  /** Minutes, from and to before: passes what overlaps it, as far as its bounds are known. */
  readonly range: readonly [number, number] | null;
  /** The events that the query found; null where nothing is asked. */
  readonly found: Iterable<number> | null;
}

const RANGE = 1;
const QUERY = 2;
const FIRST_FACET = 4;

export class Sieve {
  /** The numbers of the events that pass, ascending. */
  shown: Uint32Array;
  /** For each event a bit for each thing that it fails. */
  private readonly fails: Uint32Array;
  private facets: readonly Facet[] = [];
  /** The facets in which something is chosen. */
  private readonly chosen = new Set<Facet>();
  private readonly counted = new Map<Facet, Uint32Array>();

  constructor(private readonly columns: Columns) {
    this.fails = new Uint32Array(columns.count);
    this.shown = Uint32Array.from(this.fails, (_, event) => event);
  }

  /** Takes the facets once they have come; until then choices of values are not heeded. */
  take(facets: Facets): void {
    this.facets = facets.all;
  }

  apply({ filters, range, found }: Choice): void {
    this.applyRange(range);
    this.applyFound(found);
    this.facets.forEach((facet, place) => {
      this.applyFacet(facet, FIRST_FACET << place, filters.get(facet.name));
    });
    this.shown = this.passing(0);
    this.counted.clear();
  }

  /** How many events have each value of a facet, numbered as the facet's values are. */
  counts(facet: Facet): Uint32Array {
    let counts = this.counted.get(facet);
    if (!counts) {
      counts = this.count(facet);
      this.counted.set(facet, counts);
    }
    return counts;
  }

  private count(facet: Facet): Uint32Array {
    const own = FIRST_FACET << this.facets.indexOf(facet);
    const events = this.chosen.has(facet) ? this.passing(own) : this.shown;
    if (events.length === this.columns.count) return facet.totals;
    const counts = new Uint32Array(facet.ids.length);
    const { offsets, values } = facet;
    for (let place = 0; place < events.length; place += 1) {
      const event = events[place]!;
      for (let i = offsets[event]!, end = offsets[event + 1]!; i < end; i += 1) {
        counts[values[i]!]! += 1;
      }
    }
    return counts;
  }

  /** Returns the events that fail nothing but, perhaps, what the bits say. */
  private passing(bits: number): Uint32Array {
    const { fails } = this;
    const found = new Uint32Array(fails.length);
    let size = 0;
    for (let event = 0; event < fails.length; event += 1) {
      if ((fails[event]! & ~bits) === 0) found[size++] = event;
    }
    return found.slice(0, size);
  }

  private applyRange(range: readonly [number, number] | null): void {
    const { fails } = this;
    const { from, to } = this.columns;
    const [first, last] = range ?? [-Infinity, Infinity];
    for (let event = 0; event < fails.length; event += 1) {
      const overlaps = from[event]! < last && to[event]! > first;
      fails[event] = overlaps ? fails[event]! & ~RANGE : fails[event]! | RANGE;
    }
  }

  private applyFound(found: Iterable<number> | null): void {
    const { fails } = this;
    for (let event = 0; event < fails.length; event += 1) {
      fails[event] = found ? fails[event]! | QUERY : fails[event]! & ~QUERY;
    }
    for (const event of found ?? []) {
      if (event < fails.length) fails[event]! &= ~QUERY;
    }
  }

  private applyFacet(facet: Facet, bit: number, chosen: ReadonlySet<string> | undefined): void {
    const { fails } = this;
    const { offsets, values } = facet;
    // Most facets have no choice and had none.
    if (!chosen?.size && !this.chosen.delete(facet)) return;
    if (chosen?.size) this.chosen.add(facet);
    const wanted = Uint8Array.from(facet.ids, (id) => (chosen?.has(id) ? 1 : 0));
    for (let event = 0; event < fails.length; event += 1) {
      let passes = !chosen?.size;
      for (let i = offsets[event]!, end = offsets[event + 1]!; !passes && i < end; i += 1) {
        passes = wanted[values[i]!] === 1;
      }
      fails[event] = passes ? fails[event]! & ~bit : fails[event]! | bit;
    }
  }
}
