/** Names beside marks, as many as have room. */

export interface Mark {
  /** The middle, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** The width of its name; 0 where it has none. */
  readonly width: number;
}

export type Side = "right" | "left" | "below";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const HEIGHT = 16;
const GAP = 3;
const SIDES: readonly Side[] = ["right", "left", "below"];

/**
 * Says on which side each mark's name stands, the first marks first; null where there is no room.
 *
 * Names cover no mark and no other name, and stay within the frame.
 */
export function place(marks: readonly Mark[], frame: Box): (Side | null)[] {
  const taken = marks.map(({ x, y, radius }) => ({
    left: x - radius, top: y - radius, right: x + radius, bottom: y + radius,
  }));
  return marks.map((mark, number) => {
    if (!mark.width) return null;
    for (const side of SIDES) {
      const box = boxOf(mark, side);
      if (!isWithin(box, frame)) continue;
      if (taken.some((other, at) => at !== number && overlaps(box, other))) continue;
      taken.push(box);
      return side;
    }
    return null;
  });
}

export function boxOf({ x, y, radius, width }: Mark, side: Side): Box {
  const left = side === "right" ? x + radius + GAP
    : side === "left" ? x - radius - GAP - width : x - width / 2;
  const top = side === "below" ? y + radius + GAP : y - HEIGHT / 2;
  return { left, top, right: left + width, bottom: top + HEIGHT };
}

export function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right
    && one.top < other.bottom && other.top < one.bottom;
}

function isWithin(one: Box, frame: Box): boolean {
  return one.left >= frame.left && one.right <= frame.right
    && one.top >= frame.top && one.bottom <= frame.bottom;
}
