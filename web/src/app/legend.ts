/** What the marks beside dates mean. */
import { el } from "./dom.ts";
import type { Words } from "../words/words.ts";

const MEANINGS = [
  ["day", "the day is known"],
  ["block", "only the month or the year is known"],
  ["about", "about then, or probably"],
  ["one-of", "one day of these"],
  ["open", "since, or until"],
  ["span", "it lasted"],
] as const;

export function legend(words: Words): HTMLElement {
  return el("ul", { class: "dl-legend", "aria-label": words.say("Marks beside dates") },
    ...MEANINGS.map(([name, meaning]) => {
      const mark = el("span", { class: `dl-mark dl-mark--${name}`, "aria-hidden": "true" });
      return el("li", {}, mark, words.say(meaning));
    }));
}
