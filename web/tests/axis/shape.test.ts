import { expect, test } from "vitest";
import { parse } from "../../src/dates/grammar.ts";
import { markOf } from "../../src/list/when.ts";
import { shapeOf } from "../../src/axis/shape.ts";

/** EDTF, the flags and the precision that the data have for it, and how it is drawn. */
const CASES = [
  ["2020-08-17", 0, 1, "day", false],
  ["2020-08-17T15:30", 0, 0, "day", false],
  ["2020-08", 0, 2, "block", true],
  ["2020", 0, 4, "block", true],
  ["2020-08-17~", 1, 1, "about", true],
  ["2020-08?", 2, 2, "about", true],
  ["[2020-08-10..2020-08-16]", 16, 1, "one-of", false],
  ["2020-08-11/..", 8, 1, "since", false],
  ["../2020-08-11", 4, 1, "until", false],
  ["2020-08-11/", 64, 1, "began", false],
  ["/2020-08-11", 32, 1, "ended", false],
  ["2020-08-10/2020-08-16", 128, 1, "bar", false],
  ["2020-08-10~/2020-08-16~", 129, 1, "bar", true],
  ["2020-08/2020-10", 128, 2, "bar", true],
] as const;

test.each(CASES)("%s", (_, flags, precision, mark, isSoft) => {
  expect(shapeOf(flags, precision)).toEqual({ mark, isSoft });
});

/** What the list draws with one mark the axis tells apart. */
const IN_LIST: Readonly<Record<string, string>> = {
  since: "open", until: "open", began: "open", ended: "open", bar: "span",
};

test.each(CASES.filter(([, flags]) => flags !== 129))("%s has the mark that the list gives it", (written, flags, precision) => {
  const { mark } = shapeOf(flags, precision);
  expect(IN_LIST[mark] ?? mark).toBe(markOf(parse(written)!));
});
