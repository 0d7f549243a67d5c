/** Events of every kind of date, in order, for tests of the axis. */
import fc from "fast-check";
import { MINUTES_A_DAY } from "../../src/data/columns.ts";
import type { Columns } from "../../src/data/columns.ts";

/** Days that a precision lasts, by its number. */
const LASTS = [0, 1, 30, 91, 365, 3650, 36_500];

const event = fc.record({
  day: fc.oneof(fc.integer({ min: 18_000, max: 18_200 }), fc.integer({ min: -800_000, max: 800_000 })),
  precision: fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.nat(6) }),
  days: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.integer({ min: 2, max: 900 }) }),
  minute: fc.nat(1439),
  flags: fc.constantFrom(0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 129),
  importance: fc.constantFrom("key", "normal", "normal", "minor"),
});

export const columns: fc.Arbitrary<Columns> = fc.array(event, { maxLength: 200, size: "max" }).map((events) => {
  const spans = events.map((one) => {
    const from = one.day * MINUTES_A_DAY + (one.precision ? 0 : one.minute);
    const lasts = Math.max(one.precision ? one.days : 1, LASTS[one.precision] ?? 1) * MINUTES_A_DAY;
    return { ...one, from, to: from + (one.precision ? lasts : 1) };
  }).sort((one, other) => one.from - other.from || one.to - other.to);
  return {
    count: spans.length,
    from: Float64Array.from(spans, (one) => one.from),
    to: Float64Array.from(spans, (one) => one.to),
    flags: Uint8Array.from(spans, (one) => one.flags),
    precision: Uint8Array.from(spans, (one) => one.precision),
    minor: Uint8Array.from(spans, (one) => (one.importance === "minor" ? 1 : 0)),
    key: new Map(spans.flatMap((one, at) => (one.importance === "key" ? [[at, `Key ${at}`]] : []))),
  };
});

/** A window somewhere in or around the events of `columns`. */
export const windows: fc.Arbitrary<readonly [number, number]> = fc
  .tuple(
    fc.oneof(fc.integer({ min: 17_990, max: 18_210 }), fc.integer({ min: -900_000, max: 900_000 })),
    fc.oneof(fc.integer({ min: 120, max: 20_000 }), fc.integer({ min: 20_000, max: 3e9 })),
    fc.nat(1439),
  )
  .map(([day, wide, minute]) => [day * MINUTES_A_DAY + minute, day * MINUTES_A_DAY + minute + wide]);
