import fc from "fast-check";
import { expect, test } from "vitest";
import { boxOf, overlaps, place } from "../../src/map/labels.ts";
import type { Box, Mark } from "../../src/map/labels.ts";

const FRAME: Box = { left: 0, top: 0, right: 600, bottom: 400 };
const marks = fc.array(fc.record({
  x: fc.integer({ min: -50, max: 650 }), y: fc.integer({ min: -50, max: 450 }),
  radius: fc.integer({ min: 4, max: 22 }), width: fc.constantFrom(0, 30, 80),
}), { maxLength: 60 });

test("no name covers a mark or another name, or leaves the frame", () => {
  fc.assert(fc.property(marks, (made) => {
    const sides = place(made, FRAME);
    const boxes = sides.flatMap((side, number) => (side ? [[number, boxOf(made[number]!, side)] as const] : []));
    for (const [at, [number, box]] of boxes.entries()) {
      expect(box.left >= 0 && box.right <= 600 && box.top >= 0 && box.bottom <= 400).toBe(true);
      for (const [, other] of boxes.slice(at + 1)) expect(overlaps(box, other)).toBe(false);
      made.forEach((mark, other) => {
        if (other !== number) expect(overlaps(box, square(mark))).toBe(false);
      });
    }
  }));
});

test("where the right side has no room a name stands on another", () => {
  const mark = { x: 560, y: 200, radius: 10, width: 60 };
  expect(place([mark], FRAME)).toEqual(["left"]);
  expect(place([{ ...mark, width: 0 }], FRAME)).toEqual([null]);
});

function square({ x, y, radius }: Mark): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}
