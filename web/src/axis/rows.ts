/** Boxes side by side in rows, so that none overlaps another. */
import { lowerBound } from "./sorted.ts";

export class Row {
  /** Where the boxes begin and end, ascending. */
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  /** `gap`: the pixels between boxes at least. */
  constructor(private readonly gap: number) {}

  /** Takes a box in, if there is room for it. */
  take(from: number, to: number): boolean {
    const place = lowerBound(this.starts, from);
    const before = this.ends[place - 1];
    const after = this.starts[place];
    if (before !== undefined && before + this.gap > from) return false;
    if (after !== undefined && to + this.gap > after) return false;
    this.starts.splice(place, 0, from);
    this.ends.splice(place, 0, to);
    return true;
  }

  /** Returns the pixel up to which the box that begins at `from` could grow. */
  limit(from: number): number {
    const next = this.starts[lowerBound(this.starts, from) + 1];
    return next === undefined ? Infinity : next - this.gap;
  }
}
