/** What facets are called, and which of their values the timeline says in its own words. */
import type { Words } from "../words/words.ts";

const NAMES: Readonly<Record<string, string>> = {
  topic: "Topics",
  thread: "Threads",
  place: "Places",
  person: "People",
  organization: "Organizations",
  role: "Roles",
  status: "Status",
  publisher: "Publishers",
  "source-language": "Languages of sources",
  precision: "Precision of the date",
};

/** Their values are words of Dateline's own, not of the records. */
const OURS: ReadonlySet<string> = new Set(["role", "status", "precision"]);

export function facetName(facet: string, words: Words): string {
  return words.say(NAMES[facet] ?? facet);
}

export function valueName(facet: string, name: string, words: Words): string {
  return OURS.has(facet) ? words.say(name) : name;
}
