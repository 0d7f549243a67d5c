/** What events can be filtered by, with the values that each event has. */

/** One facet; its values are numbered from the most frequent. */
export interface Facet {
  readonly name: string;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** How many events of the whole timeline have each value. */
  readonly totals: Uint32Array;
  /** The values of event i are `values[offsets[i]]` to before `values[offsets[i + 1]]`. */
  readonly offsets: Uint32Array;
  /** For places these include all that lie around the ones the event names. */
  readonly values: Uint32Array;
  /** The number of the value that it lies within, or -1; only places have it. */
  readonly parents?: Int32Array;
}

/** Where places are, and the spots that events have of their own. */
export interface Spots {
  /** [lat, lon] of each value of the facet "place", or null. */
  readonly points: readonly (readonly [number, number] | null)[];
  /** "site", "city", "region", "country" or "online", of each value. */
  readonly kinds: readonly string[];
  /** [event, lat, lon]. */
  readonly at: readonly (readonly [number, number, number])[];
  /** As the facet's `offsets` and `values`, but without what lies around the places named. */
  readonly named: { readonly offsets: Uint32Array; readonly values: Uint32Array };
}

export interface Facets {
  readonly all: readonly Facet[];
  get(name: string): Facet | undefined;
  readonly spots: Spots;
}
