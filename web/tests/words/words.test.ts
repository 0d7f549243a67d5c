import { describe, expect, it } from "vitest";
import { be as beHelp, ru as ruHelp } from "../../src/words/help.ts";
import { be } from "../../src/words/be.ts";
import { ru } from "../../src/words/ru.ts";
import { Words } from "../../src/words/words.ts";

describe("the timeline's own words", () => {
  it.each([
    ["en", 1, "1 event"], ["en", 5, "5 events"], ["en", 100_000, "100,000 events"],
    ["ru", 1, "1 событие"], ["ru", 3, "3 события"], ["ru", 11, "11 событий"], ["ru", 21, "21 событие"],
    ["be", 2, "2 падзеі"], ["be", 12, "12 падзей"], ["be-tarask", 1, "1 падзея"],
    ["uk", 5, "5 events"],
  ])("counts in %s: %i", (language, value, wanted) => {
    expect(new Words(language, { be, ru }).count(value, "event")).toBe(wanted);
  });

  it("fills what a phrase leaves open, in English where a language has it not", () => {
    const words = new Words("ru", { be, ru });
    const said = words.say("Showing {number} of {total}", { number: 9, total: 93 });
    expect(said).toBe("Показано 9 из 93");
    expect(words.say("Not {said}", { said: "yet" })).toBe("Not yet");
  });

  it("says the same things in both languages, with the same holes", () => {
    const holes = (text: string) => text.match(/\{\w+\}/g)?.sort() ?? [];
    for (const [one, other] of [[be, ru], [beHelp, ruHelp]] as const) {
      expect(Object.keys(one)).toEqual(Object.keys(other));
      for (const table of [one, other]) {
        for (const [english, said] of Object.entries(table)) {
          expect(holes(said)).toEqual(holes(english));
        }
      }
    }
  });
});
