/** The shard of outlines: coasts and borders around the timeline's places. */
import { loadScript } from "../data/script.ts";

/** [latitude, longitude], in degrees. */
export type Point = [number, number];

/** West, south, east, north, in degrees. */
export type Box = readonly [number, number, number, number];

/** `data/browse/outlines.js` as it travels; a level without outlines has only its box. */
export interface PackedOutlines {
  readonly version: number;
  readonly levels: readonly PackedLevel[];
  readonly tiles: { readonly url: string; readonly attribution: string } | null;
}

export interface PackedLevel {
  readonly box: Box;
  readonly scale?: readonly [number, number];
  readonly origin?: readonly [number, number];
  readonly land?: readonly (readonly number[])[];
  readonly borders?: readonly (readonly number[])[];
}

export interface Level {
  readonly box: Box;
  /** Rings, in which a sea within land lies as another ring. */
  readonly land: readonly Point[][];
  /** What of those rings is a coast: all but where they were cut off at the box. */
  readonly coasts: readonly Point[][];
  readonly borders: readonly Point[][];
}

export function levelOf(packed: PackedLevel): Level {
  const { box, scale = [1, 1], origin = [0, 0], land = [], borders = [] } = packed;
  const step = (degrees: number, axis: 0 | 1): number =>
    Math.round((degrees - origin[axis]) / scale[axis]);
  const grid = [step(box[0], 0), step(box[1], 1), step(box[2], 0), step(box[3], 1)] as const;
  const degrees = ([x, y]: Point): Point => [y * scale[1] + origin[1], x * scale[0] + origin[0]];
  const rings = land.map(walk);
  return {
    box,
    land: rings.map((ring) => ring.map(degrees)),
    coasts: rings.flatMap((ring) => coastsOf(ring, grid)).map((line) => line.map(degrees)),
    borders: borders.map((line) => walk(line).map(degrees)),
  };
}

/** The first point, then the way from each to the next: to points. */
function walk(steps: readonly number[]): Point[] {
  const points: Point[] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i + 1 < steps.length; i += 2) {
    x += steps[i]!;
    y += steps[i + 1]!;
    points.push([x, y]);
  }
  return points;
}

function coastsOf(ring: readonly Point[], [west, south, east, north]: Box): Point[][] {
  const isSide = (one: Point, other: Point): boolean =>
    (one[0] === other[0] && (one[0] <= west || one[0] >= east))
    || (one[1] === other[1] && (one[1] <= south || one[1] >= north));
  const lines: Point[][] = [];
  let line: Point[] = [];
  for (let i = 0; i + 1 < ring.length; i += 1) {
    const [start, end] = [ring[i]!, ring[i + 1]!];
    if (isSide(start, end)) {
      if (line.length) lines.push(line);
      line = [];
    } else if (line.length) {
      line.push(end);
    } else {
      line = [start, end];
    }
  }
  if (line.length) lines.push(line);
  return lines;
}

/** Loads the shard from the folder `base`. */
export async function loadOutlines(base: string, version: string): Promise<PackedOutlines> {
  let arrived = "";
  // The core script takes in every shard; this one it does not know.
  const others = window.datelineData;
  const take = (name: string, text: string): void => {
    if (name === "outlines") arrived = text;
    else others?.(name, text);
  };
  window.datelineData = take;
  try {
    await loadScript(`${base}outlines.js?v=${encodeURIComponent(version)}`);
  } finally {
    if (others && window.datelineData === take) window.datelineData = others;
  }
  return JSON.parse(arrived) as PackedOutlines;
}
