/** Which lanes an axis has, and which events are in each. */
import type { Facet } from "../data/facets.ts";

export interface LaneEvents {
  /** Null is the lane of all others. */
  readonly name: string | null;
  readonly events: Uint32Array;
}

const MOST = 8;

/**
 * Puts events into lanes by the values of a facet: those that are chosen, else the most frequent
 * among `shown`; at most eight, and one for the rest.
 *
 * An event with several of the values is in several lanes; but of places that lie within one
 * another it is only in the smallest.
 */
export function lanesOf(shown: Uint32Array, facet: Facet, chosen: ReadonlySet<string>): LaneEvents[] {
  const { names, offsets, values } = facet;
  const chief = laneValues(shown, facet, chosen);
  const { bits, hides } = bitsOf(facet, chief);
  const lanes = Array.from({ length: chief.length + 1 }, () => new Uint32Array(shown.length));
  const sizes = new Uint32Array(lanes.length);
  for (let i = 0; i < shown.length; i += 1) {
    const event = shown[i]!;
    let own = 0;
    let hidden = 0;
    for (let at = offsets[event]!, end = offsets[event + 1]!; at < end; at += 1) {
      own |= bits[values[at]!]!;
      hidden |= hides[values[at]!]!;
    }
    own = own & ~hidden || 1 << chief.length;
    for (let lane = 0; own; lane += 1, own >>>= 1) {
      if (own & 1) lanes[lane]![sizes[lane]!++] = event;
    }
  }
  return lanes.flatMap((events, lane) => (sizes[lane]
    ? [{ name: lane < chief.length ? names[chief[lane]!]! : null, events: events.slice(0, sizes[lane]) }]
    : []));
}

/** Returns for each value the bit of its lane, and those of the lanes that it lies within. */
function bitsOf({ ids, parents }: Facet, chief: readonly number[]) {
  const bits = new Uint16Array(ids.length);
  const hides = new Uint16Array(ids.length);
  chief.forEach((value, lane) => (bits[value] = 1 << lane));
  for (const value of parents ? chief : []) {
    const seen = new Set([value]);
    for (let one = parents![value]!; one >= 0 && !seen.has(one); one = parents![one]!) {
      seen.add(one);
      hides[value]! |= bits[one]!;
    }
  }
  return { bits, hides };
}

function laneValues(shown: Uint32Array, facet: Facet, chosen: ReadonlySet<string>): number[] {
  const { ids, offsets, values } = facet;
  const counts = new Uint32Array(ids.length);
  for (let i = 0; i < shown.length; i += 1) {
    for (let at = offsets[shown[i]!]!, end = offsets[shown[i]! + 1]!; at < end; at += 1) {
      counts[values[at]!]! += 1;
    }
  }
  const some = [...counts.keys()].filter((value) => counts[value]);
  const wanted = some.filter((value) => chosen.has(ids[value]!));
  return (wanted.length ? wanted : some)
    .sort((one, other) => counts[other]! - counts[one]! || one - other)
    .slice(0, MOST);
}
