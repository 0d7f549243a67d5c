import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULTS, FACETS, parse, print } from "../../src/address/address.ts";
import { columnsOf, timelines } from "../made.ts";
import type { Range, State } from "../../src/app/app.ts";

const FAR = 2 ** 50;
const range = fc.option(
  fc.tuple(fc.integer({ min: -FAR, max: FAR }), fc.integer({ min: 1, max: FAR }))
    .map(([from, length]): Range => [from, from + length]),
);
const odd = fc.constantFrom("", "a&b=c", "+ %2B", "к");
const text = fc.oneof(fc.string(), fc.string({ unit: "binary" }), odd)
  // A lone surrogate can be in no address.
  .map((one) => one.replace(/\p{Surrogate}/gu, ""));
const values = fc.uniqueArray(text.filter((one) => one !== ""), { minLength: 1, maxLength: 3 });

describe("the address", () => {
  it("holds the whole state", () => {
    const states = timelines.chain(({ columns }) => fc.record({
      columns: fc.constant(columns),
      state: fc.record({
        filters: fc.dictionary(fc.constantFrom(...FACETS), values).map(
          (chosen) => new Map(Object.entries(chosen).map(([name, ids]) => [name, new Set(ids)])),
        ),
        range,
        view: fc.constantFrom("list", "axis", "map", "calendar"),
        zoom: range,
        order: fc.constantFrom("oldest", "newest"),
        query: text,
        open: fc.option(text.filter((one) => one !== "")),
        lanes: fc.constantFrom("", "topic", "thread", "place"),
        at: columns.count ? fc.option(fc.nat(columns.count - 1)) : fc.constant(null),
      }) satisfies fc.Arbitrary<State>,
    }));
    fc.assert(fc.property(states, ({ columns, state }) => {
      const printed = print(state, columns);
      expect({ ...DEFAULTS, ...parse(`?${printed}`, columns) }).toEqual(state);
      // Nothing in it needs to be escaped again by whoever puts it into a link.
      expect(new URL(`https://example.org/?${printed}`).search.slice(1)).toBe(printed);
    }));
  });

  it("takes any text, and leaves out what it does not know", () => {
    const columns = columnsOf([[0, 1440]]);
    fc.assert(fc.property(text, (query) => void parse(query, columns)));
    const said = "view=cake&order=up&zoom=a..b&from=2020-02-30&at=x&lanes=status&colour=red&topic=";
    expect(parse(said, columns)).toEqual({});
    expect(parse("from=2020-08-09&to=2020-08-01", columns)).toEqual({});
  });

  const days = columnsOf([[0, 1440], [0, 4320], [1440, 2880], [4320, 5760]]);

  it.each([
    [{ range: [0, 2880] as const }, "from=1970-01-01&to=1970-01-02"],
    [{ range: [90, 1530] as const }, "from=1970-01-01T01:30&to=1970-01-02T01:29"],
    [{ range: [0, 1] as const }, "from=1970-01-01&to=1970-01-01T00:00"],
    [{ at: 1 }, "at=1970-01-01.1"],
    [{ query: "potash & ore" }, "find=potash+%26+ore"],
    [{ zoom: [-719_528 * 1440, 0] as const }, "zoom=0000-01-01..1969-12-31"],
    [{ filters: new Map([["topic", new Set(["strikes", "press"])]]) }, "topic=strikes&topic=press"],
  ])("writes %j for readers", (change, wanted) => {
    expect(print({ ...DEFAULTS, ...change }, days)).toBe(wanted);
  });

  it("fills an end that is not said from the timeline", () => {
    expect(parse("from=1970-01-02", days)).toEqual({ range: [1440, 5760] });
    expect(parse("to=1970-01-02", days)).toEqual({ range: [0, 2880] });
  });

  it("finds the nearest place in a list that has changed", () => {
    expect(parse("at=1970-01-03", days)).toEqual({ at: 3 });
    expect(parse("at=1970-01-01.7", days)).toEqual({ at: 1 });
    expect(parse("at=2020-01-01", days)).toEqual({ at: 3 });
  });
});
