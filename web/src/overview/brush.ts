/** Choosing a stretch on the overview: what a hand holds, and what becomes of the range. */
import { lowerBound } from "../axis/sorted.ts";
import type { Range } from "../app/app.ts";
import type { Bins } from "./bins.ts";

/** An end of the brush, all of it, or a new one. */
export type Held = "from" | "to" | "all" | "new";

/** Says what is under a pixel; the ends stand at the strip's own ends where nothing is chosen. */
export function heldAt(x: number, ends: readonly [number, number], isChosen: boolean, slop: number): Held {
  const [left, right] = ends.map((end) => Math.abs(x - end));
  if (Math.min(left!, right!) <= slop) return left! <= right! ? "from" : "to";
  return isChosen && x > ends[0] && x < ends[1] ? "all" : "new";
}

/** Returns the edge that is nearest to a minute. */
export function snapped({ edges }: Bins, minute: number): number {
  const after = Math.min(edges.length - 1, lowerBound(edges, minute));
  const before = Math.max(0, after - 1);
  return minute - edges[before]! < edges[after]! - minute ? edges[before]! : edges[after]!;
}

/** Returns the piece that a minute lies in. */
export function pieceAt({ edges }: Bins, minute: number): Range {
  const after = Math.max(1, Math.min(edges.length - 1, lowerBound(edges, minute + 1e-6)));
  return [edges[after - 1]!, edges[after]!];
}

/** Returns the range after a hand that held something at one minute moved to another. */
export function dragged(bins: Bins, held: Held, range: Range, start: number, now: number): Range {
  const { edges } = bins;
  if (held === "new") {
    const [one, other] = [pieceAt(bins, start), pieceAt(bins, now)];
    return [Math.min(one[0], other[0]), Math.max(one[1], other[1])];
  }
  if (held === "all") {
    const from = snapped(bins, range[0] + now - start);
    const places = lowerBound(edges, range[1]) - lowerBound(edges, range[0]);
    const first = Math.min(lowerBound(edges, from), edges.length - 1 - places);
    return [edges[first]!, edges[first + places]!];
  }
  return moved(bins, range, held, snapped(bins, now));
}

/** Returns the range with one end elsewhere, but never without a piece between its ends. */
export function moved({ edges }: Bins, range: Range, end: "from" | "to", goal: number): Range {
  if (end === "from") {
    const last = edges[Math.max(0, lowerBound(edges, range[1]) - 1)]!;
    return [Math.max(edges[0]!, Math.min(goal, last)), range[1]];
  }
  const first = edges[Math.min(edges.length - 1, lowerBound(edges, range[0] + 1))]!;
  return [range[0], Math.min(edges[edges.length - 1]!, Math.max(goal, first))];
}

/** Returns the edge so many pieces away from a minute. */
export function stepped({ edges }: Bins, minute: number, by: number): number {
  // From within a piece a step back goes to its beginning.
  const place = by < 0 ? lowerBound(edges, minute) : lowerBound(edges, minute + 1e-6) - 1;
  return edges[Math.max(0, Math.min(edges.length - 1, place + by))]!;
}
