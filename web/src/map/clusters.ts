/** Points that would lie on each other become one mark. */

/** Pixels between two marks at least. */
export const APART = 46;

export interface Cluster {
  /** The numbers of the points in it, the heaviest first; it stands where that one is. */
  readonly points: number[];
}

/**
 * Puts each point into one cluster, so that no two of a class are nearer than `apart` pixels.
 *
 * `order` are the numbers of the points, the heaviest first; `x` and `y` are pixels by number.
 * Points of different classes are never put together: a country is no city.
 */
export function cluster(
  order: Uint32Array, x: Float64Array, y: Float64Array, classes: Uint8Array, apart = APART,
): Cluster[] {
  const clusters: Cluster[] = [];
  const cells = new Map<number, number[]>();
  for (const point of order) {
    const [column, row] = [Math.floor(x[point]! / apart), Math.floor(y[point]! / apart)];
    let [best, least] = [-1, apart];
    for (let at = 0; at < 9; at += 1) {
      const cell = cells.get(keyOf(column - 1 + (at % 3), row - 1 + Math.floor(at / 3)));
      for (const number of cell ?? []) {
        const lead = clusters[number]!.points[0]!;
        const distance = Math.hypot(x[lead]! - x[point]!, y[lead]! - y[point]!);
        if (classes[lead] === classes[point] && distance < least) [best, least] = [number, distance];
      }
    }
    if (best >= 0) {
      clusters[best]!.points.push(point);
      continue;
    }
    const number = clusters.push({ points: [point] }) - 1;
    const key = keyOf(column, row);
    const cell = cells.get(key);
    if (cell) cell.push(number);
    else cells.set(key, [number]);
  }
  return clusters;
}

/** More cells to a row than any zoom has. */
const ROW = 2 ** 24;

function keyOf(column: number, row: number): number {
  return (row + ROW / 2) * ROW + column + ROW / 2;
}

/** How many events a cluster has, and how many of them pass; each counts once. */
export interface Count {
  readonly total: number;
  readonly shown: number;
}

/** Counts the events of clusters; `passes` has 1 for each event that passes. */
export function countAll(
  clusters: readonly Cluster[], offsets: Uint32Array, events: Uint32Array, passes: Uint8Array,
): Count[] {
  const seen = new Uint32Array(passes.length);
  return clusters.map(({ points }, number) => {
    let [total, shown] = [0, 0];
    for (const point of points) {
      for (let i = offsets[point]!; i < offsets[point + 1]!; i += 1) {
        const event = events[i]!;
        if (seen[event] === number + 1) continue;
        seen[event] = number + 1;
        total += 1;
        shown += passes[event]!;
      }
    }
    return { total, shown };
  });
}
