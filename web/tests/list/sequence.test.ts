import fc from "fast-check";
import { expect, it } from "vitest";
import { Sequence } from "../../src/list/sequence.ts";
import { Words } from "../../src/words/words.ts";
import { columnsOf } from "../made.ts";
import type { App, State } from "../../src/app/app.ts";

const DAY = 1440;

function appOf(days: readonly number[], shown: readonly number[], order: State["order"]): App {
  const app: Partial<App> = {
    columns: columnsOf(days.map((day) => [day * DAY, (day + 1) * DAY])),
    shown: Uint32Array.from(shown),
    state: { order } as State,
    words: new Words("en"),
    language: "en",
  };
  return app as App;
}

const sequences = fc.tuple(
  fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 30 })
    .map((days) => days.sort((one, other) => one - other))
    .chain((days) => fc.tuple(fc.constant(days), fc.subarray([...days.keys()], { minLength: 1 }))),
  fc.constantFrom("oldest" as const, "newest" as const),
);

it("gives every event that passes once, in the order chosen, and finds each again", () => {
  fc.assert(fc.property(sequences, ([[days, shown], order]) => {
    const sequence = new Sequence(appOf(days, shown, order));
    const positions = Array.from({ length: sequence.count }, (_, position) => position);
    const events = positions.map((position) => sequence.eventAt(position));
    expect(events).toEqual(order === "oldest" ? shown : [...shown].reverse());
    events.forEach((event, position) => expect(sequence.positionOf(event)).toBe(position));
  }));
});

it("heads every month once, with as many events as it has", () => {
  fc.assert(fc.property(sequences, ([[days, shown], order]) => {
    const sequence = new Sequence(appOf(days, shown, order));
    const months = new Map<string, number>();
    for (let position = 0; position < sequence.count; position += 1) {
      const month = sequence.monthAt(position);
      const heading = sequence.headingAt(position);
      expect(heading !== null).toBe(!months.has(month));
      months.set(month, Number(heading?.events.split(" ")[0] ?? months.get(month)));
    }
    expect([...months.values()].reduce((sum, size) => sum + size, 0)).toBe(shown.length);
  }));
});

it("counts positions from after what is skipped", () => {
  const sequence = new Sequence(appOf([1, 2, 3, 4], [0, 1, 2, 3], "oldest"), 2);
  expect([sequence.count, sequence.eventAt(0), sequence.positionOf(3)]).toEqual([2, 2, 1]);
});
