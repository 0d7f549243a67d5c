import { describe, expect, it } from "vitest";
import { canonical } from "../../src/dates/canonical.ts";
import { parse } from "../../src/dates/grammar.ts";
import { readDate } from "../../src/dates/reading.ts";
import { boundOf } from "../../src/facets/range.ts";

describe("the fields of the date range", () => {
  it.each([
    ["2020-08-17", "en", "2020-08-17"],
    [" 2020-08 ", "en", "2020-08"],
    ["2020", "en", "2020"],
    ["17 August 2020", "en", "2020-08-17"],
    ["August 17, 2020", "en", "2020-08-17"],
    ["17 aug 2020", "en", "2020-08-17"],
    ["Aug. 2020", "en", "2020-08"],
    ["17.8.2020", "en", "2020-08-17"],
    ["08.2020", "en", "2020-08"],
    ["17 августа 2020 г.", "ru", "2020-08-17"],
    ["август 2020", "ru", "2020-08"],
    ["17 жніўня 2020", "be", "2020-08-17"],
    ["17 august 2020", "be", "2020-08-17"],
    ["1 мая 2020", "ru", "2020-05-01"],
  ])("read %s in %s", (text, language, wanted) => {
    const date = readDate(text, language);
    expect(date && canonical(date)).toBe(wanted);
  });

  it.each(["yesterday", "30 February 2020", "17 ma 2020", "12 13 2020", "августа", "", "August"])(
    "refuse %j", (text) => expect(readDate(text, "en")).toBeNull(),
  );

  it.each([
    ["2020-08-17", 0, 1440],
    ["2020-08", -16 * 1440, 15 * 1440],
    ["2020-08-17T15:30", 930, 931],
    ["2020-08-17/..", 0, null],
  ])("take %s from its first minute to after its last", (text, from, to) => {
    const day = Date.UTC(2020, 7, 17) / 60_000;
    const date = parse(text);
    const bound = (side: "from" | "to") => date && boundOf(date, side);
    expect(bound("from")).toBe(day + from);
    expect(bound("to")).toBe(to === null ? null : day + to);
  });
});
