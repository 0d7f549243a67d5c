/** One page in the list of what was found. */
import { el } from "../app/dom.ts";
import { drawn, markedIn, piecesOf, withoutTitle, wordsOf } from "./marks.ts";
import { KINDS } from "./words.ts";
import type { Words } from "../words/words.ts";
import type { Found } from "./arranging.ts";
import type { PageText } from "./engine.ts";

const FOLDERS: Readonly<Record<string, string>> = {
  events: "event", articles: "article", people: "person", organizations: "organization",
  places: "place", topics: "topic", threads: "thread",
};

/** A place in the list that its page's text will fill. */
export function emptyResult({ engine }: Found): HTMLElement {
  return el("li", { lang: engine.language, "aria-busy": "true" }, el("p", { class: "dl-wait" }, "…"));
}

/** `site` is the whole address of the site's root. */
export function fill(
  item: HTMLElement, { engine }: Found, text: PageText, site: string, query: string, words: Words,
): void {
  const pieces = piecesOf(text.excerpt);
  const { title = "", date, place, by } = text.meta;
  const meta = [date, named(kindOf(text.url), words), place ?? by, foreign(engine.language, words)];
  item.removeAttribute("aria-busy");
  item.replaceChildren(
    el("a", { href: new URL(`.${text.url}`, site).href },
      ...drawn(markedIn(title, wordsOf(query, pieces)))),
    el("p", { class: "dl-meta" }, ...meta.flatMap((part) => (part ? [part, " "] : []))),
    el("p", {}, ...drawn(withoutTitle(pieces, title)), "…"));
}

/** Returns what a page is about, by its address from the site's root. */
function kindOf(url: string): string {
  const folder = /^\/(?:[^/]+\/)?([^/]+)\/[^/]+\/$/.exec(url)?.[1];
  return (folder && FOLDERS[folder]) ?? "page";
}

function named(kind: string, words: Words): HTMLElement {
  return el("span", { lang: words.language }, words.say(KINDS[kind]?.[0] ?? kind));
}

/** Names the language of a page in another than this one's. */
function foreign(language: string, words: Words): HTMLElement | null {
  if (language === words.language) return null;
  const name = new Intl.DisplayNames([words.language], { type: "language" }).of(language);
  return el("span", { lang: words.language }, name ?? language);
}
