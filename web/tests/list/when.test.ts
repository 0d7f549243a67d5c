import { expect, it } from "vitest";
import { parse } from "../../src/dates/grammar.ts";
import { markOf, whenOf } from "../../src/list/when.ts";
import type { Mark } from "../../src/list/when.ts";

it.each<[string, Mark, string, string]>([
  ["2020-08-17", "day", "Mon 17", ""],
  ["2020-08-17T15:30", "day", "Mon 17", "15:30"],
  ["2020-08-17?", "about", "17", "probably 17 August 2020"],
  ["2020-08", "block", "August 2020", ""],
  ["2020-08~", "about", "about August 2020", ""],
  ["2020", "block", "2020", ""],
  ["2020-08-10/2020-08-16", "span", "10–16", ""],
  ["2020-07-30/2020-08-02", "span", "30–2", "30 July – 2 August 2020"],
  ["2020-08-10~/2020-08-16", "about", "10–16", "from about 10 August 2020 to 16 August 2020"],
  ["[2020-08-10..2020-08-16]", "one-of", "10–16", "between 10 and 16 August 2020"],
  ["2020-08-11/..", "open", "11", "since 11 August 2020"],
  ["/2020-08-11", "open", "11", "until 11 August 2020, start not known"],
  ["2020-08-17T15:30/2020-08-17T16:45", "span", "17", "17 August 2020, 15:30–16:45"],
])("draws %s as %s and says it as %s, %s", (text, mark, bold, small) => {
  const date = parse(text);
  if (!date) throw new Error(`${text} is no date`);
  expect([markOf(date), whenOf(date, "en")]).toEqual([mark, { bold, small }]);
});
