import fc from "fast-check";
import { expect, test } from "vitest";
import { Starts } from "../../src/axis/starts.ts";
import { UNITS } from "../../src/axis/units.ts";
import { columns, windows } from "./made.ts";

const some = fc.tuple(columns, fc.func(fc.boolean())).map(([all, has]) => {
  const events = Uint32Array.from({ length: all.count }, (_, event) => event).filter((event) => has(event));
  return { all, events, starts: new Starts(all, events) };
});

test("what begins in a stretch is found by its place", () => {
  fc.assert(fc.property(some, windows, ({ all, events, starts }, [from, to]) => {
    const naive = events.filter((event) => all.from[event]! >= from && all.from[event]! < to);
    expect(starts.events.slice(starts.place(from), starts.place(to))).toEqual(naive);
  }));
});

test("what goes on from before a minute is found, however long ago it began", () => {
  fc.assert(fc.property(some, windows, ({ all, events, starts }, [minute]) => {
    const naive = [...events].filter((event) => all.from[event]! < minute && all.to[event]! > minute);
    expect(starts.across(minute)).toEqual(naive);
  }));
});

test("the peak is the most that begin in one piece", () => {
  fc.assert(fc.property(some, fc.constantFrom(...UNITS), ({ all, events, starts }, unit) => {
    const sizes = new Map<number, number>();
    for (const event of events) {
      const start = unit.floor(all.from[event]!);
      sizes.set(start, (sizes.get(start) ?? 0) + 1);
    }
    expect(starts.peak(unit)).toBe(Math.max(0, ...sizes.values()));
  }));
});
