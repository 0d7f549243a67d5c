let number = 0;

/** A dialog over the page, closed by its button, by Escape or by a click beside it. */
import { button, el } from "./dom.ts";
import type { Words } from "../words/words.ts";

export function dialog(
  title: string, words: Words, attributes: Readonly<Record<string, string>>,
  ...parts: (Node | string)[]
): HTMLDialogElement {
  const id = `dl-dialog-${(number += 1)}`;
  const label = words.say("Close");
  const close = button({ class: "dl-close", "aria-label": label }, () => made.close(), "×");
  const made = el("dialog", { ...attributes, "aria-labelledby": id },
    el("div", { class: "dl-dialog-head" }, el("h2", { id }, title), close), ...parts);
  made.addEventListener("click", (event) => {
    if (event.target === made) made.close();
  });
  return made;
}
