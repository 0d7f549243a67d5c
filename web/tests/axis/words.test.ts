import { expect, test } from "vitest";
import { WORDS as CALENDAR } from "../../src/calendar/words.ts";
import { WORDS as AXIS } from "../../src/axis/words.ts";
import { be } from "../../src/words/be.ts";
import { ru } from "../../src/words/ru.ts";

declare global {
  interface ImportMeta {
    /** Vite's: the files of a pattern, here as text. */
    glob(pattern: string, how: { query: "?raw"; import: "default"; eager: true }): Record<string, string>;
  }
}

const CODE = import.meta.glob("../../src/*/*.ts", { query: "?raw", import: "default", eager: true });

/** The phrases that stand in the code of a folder, in `say("…")`. */
function phrases(folder: string): string[] {
  const texts = Object.entries(CODE).filter(([path]) => path.includes(`/src/${folder}/`));
  return texts.flatMap(([, text]) =>
    [...text.matchAll(/\bsay\(\s*"([^"]+)"/g)].map(([, phrase = ""]) => phrase));
}

/** It is the same in all languages. */
const SAME = "{when}: {events}";

test.each([
  ["axis", AXIS], ["overview", AXIS], ["calendar", CALENDAR],
] as const)("all that the %s says is said in Belarusian and Russian too", (folder, own) => {
  const found = phrases(folder);
  expect(found.length).toBeGreaterThan(0);
  for (const phrase of found.filter((one) => one !== SAME)) {
    expect({ ...be, ...own["be"] }).toHaveProperty([phrase]);
    expect({ ...ru, ...own["ru"] }).toHaveProperty([phrase]);
  }
});

test("both languages have the same phrases, with the same holes", () => {
  const holes = (text: string) => text.match(/\{\w+\}/g)?.sort() ?? [];
  for (const words of [AXIS, CALENDAR]) {
    expect(Object.keys(words["be"]!)).toEqual(Object.keys(words["ru"]!));
    for (const table of Object.values(words)) {
      for (const [english, said] of Object.entries(table)) expect(holes(said)).toEqual(holes(english));
    }
  }
});
