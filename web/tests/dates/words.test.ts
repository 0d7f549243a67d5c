/** Words in Belarusian and Russian; English is held by the contract of dates. */
import { expect, it } from "vitest";
import contract from "../../../tests/contract/date-words.json" with { type: "json" };
import { parse } from "../../src/dates/grammar.ts";
import { weekday, words } from "../../src/dates/words.ts";

function said(text: string, language: string): string {
  const date = parse(text);
  return date ? words(date, language) : "no date";
}

it.each(contract.cases)("says $expression", ({ expression, be, ru }) => {
  expect(said(expression, "be")).toBe(be);
  expect(said(expression, "ru")).toBe(ru);
});

it("says a date in English where it has no phrases", () => {
  expect(said("2020-08-17~", "uk")).toBe("about 17 August 2020");
  expect(said("2020-08", "be-tarask")).toBe("жнівень 2020");
});

it.each(contract.weekdays)("names the weekday of $expression", ({ expression, ...wanted }) => {
  const date = parse(expression);
  const named = (language: string) => date && weekday(date, language);
  expect({ en: named("en"), be: named("be"), ru: named("ru") }).toEqual(wanted);
});
