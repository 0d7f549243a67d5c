/** Words in the events' own texts: what searching is where there is no search engine. */
import type { EventText } from "../data/texts.ts";

/** Lower case, without accents; й and ў keep theirs, which are letters of their own. */
export function fold(text: string): string {
  return text.toLowerCase().normalize("NFD")
    .replace(/([иу]?)[\u0300-\u036f]+/g, (marked, letter) => (letter ? marked : ""))
    .normalize("NFC");
}

/** Returns a test for texts in which each word of the query begins some word. */
export function matcher(query: string): (text: EventText) => boolean {
  const words = fold(query).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (!words.length) return () => true;
  const patterns = words.map((word) => new RegExp(`(?:^|[^\\p{L}\\p{N}])${word}`, "u"));
  return (text) => {
    const all = fold(`${text.title} ${text.summary} ${text.where} ${text.text}`);
    return patterns.every((pattern) => pattern.test(all));
  };
}
