import { expect, test } from "vitest";
import { arrange } from "../../src/search/arranging.ts";
import { Order } from "../../src/search/order.ts";
import type { Choice, Found } from "../../src/search/arranging.ts";
import type { Engine } from "../../src/search/engine.ts";

const order = new Order({
  events: 4,
  years: [[-43, 1], [2019, 2], [2020, 1]],
  pages: { en: { event: "a b  d", place: "p", page: "x y" }, ru: { event: " rb rc " } },
});
const found = (...ids: string[]): Found[] =>
  ids.map((id) => ({ hit: { id, data: "", score: 1 }, engine: {} as Engine }));
const all: Choice = { kind: null, year: null, sorting: "relevance" };
const ids = (choice: Partial<Choice>, ...some: string[]): string[] =>
  arrange(found(...some), order, { ...all, ...choice }).shown.map(({ hit }) => hit.id);

test("what was found stays in its order, each event once", () => {
  expect(ids({}, "en_d", "en_p", "en_b", "ru_rb", "ru_rc")).toEqual(["en_d", "en_p", "en_b", "ru_rc"]);
});

test("a page that is not in the order is left out", () => {
  expect(ids({}, "en_a", "en_z", "fr_a")).toEqual(["en_a"]);
});

test("by date events come in the timeline's order or against it, and the rest last", () => {
  expect(ids({ sorting: "oldest" }, "en_p", "en_d", "ru_rc", "en_a", "en_x"))
    .toEqual(["en_a", "ru_rc", "en_d", "en_p", "en_x"]);
  expect(ids({ sorting: "newest" }, "en_p", "en_a", "en_d")).toEqual(["en_d", "en_a", "en_p"]);
});

test("a kind and a year narrow what shows; each is counted", () => {
  const { shown, kinds, years, events } = arrange(
    found("en_a", "en_b", "ru_rc", "en_d", "en_p"), order, { ...all, year: 2019, kind: "event" },
  );
  expect(shown.map(({ hit }) => hit.id)).toEqual(["en_b", "ru_rc"]);
  expect([...kinds]).toEqual([["event", 2]]);
  expect([...years]).toEqual([[-43, 1], [2019, 2], [2020, 1]]);
  expect(events).toEqual([0, 1, 2, 3]);
});
