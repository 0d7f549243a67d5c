/** The facets' shard, decoded. */
import { readLists, withParents } from "./runs.ts";
import type { Facet, Facets, Spots } from "./facets.ts";

/** One facet as it travels; only places have the rest. */
interface Packed {
  readonly values: readonly (readonly [id: string, name: string, events: number])[];
  readonly of: string;
  readonly parents?: readonly number[];
  readonly points?: Spots["points"];
  readonly kinds?: Spots["kinds"];
}

/** `data/browse/facets.js` as it travels: the facets by name, and the events' own spots. */
export type PackedFacets = Readonly<Record<string, Packed>> & { readonly at: Spots["at"] };

export function facetsOf(packed: PackedFacets, count: number): Facets {
  const { at, ...facets } = packed;
  const all: Facet[] = [];
  let spots: Spots = { points: [], kinds: [], at, named: readLists("", 0) };
  for (const [name, one] of Object.entries<Packed>(facets)) {
    const named = readLists(one.of, count);
    const parents = one.parents && Int32Array.from(one.parents);
    all.push({
      name,
      ids: one.values.map(([id]) => id),
      names: one.values.map(([, text]) => text),
      totals: Uint32Array.from(one.values, ([, , events]) => events),
      ...(parents ? { ...withParents(named, parents), parents } : named),
    });
    if (one.points) spots = { points: one.points, kinds: one.kinds ?? [], at, named };
  }
  const byName = new Map(all.map((facet) => [facet.name, facet]));
  return { all, spots, get: (name) => byName.get(name) };
}
