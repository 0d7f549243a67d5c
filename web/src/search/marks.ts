/** Marks on the words that were found; as elements and texts, never as HTML. */
import { el } from "../app/dom.ts";
import { fold } from "../filter/text.ts";

export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Shorter than this share of a word, a beginning of it says nothing of it. */
const SHORT = 0.4;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Cuts Pagefind's excerpt, in which nothing but `<mark>` is HTML. */
export function piecesOf(excerpt: string): Piece[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/su).flatMap((part, place) => {
    const text = part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return text ? [{ text, isMarked: place % 2 === 1 }] : [];
  });
}

/** Returns the words that an excerpt marks, and those of the query, as they are compared. */
export function wordsOf(query: string, pieces: readonly Piece[]): ReadonlySet<string> {
  const marked = pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text);
  return new Set([query, ...marked].flatMap((text) => fold(text).match(WORD) ?? []));
}

/**
 * Says whether a word of a query was not found, and the pages have a short beginning of it instead.
 *
 * Pagefind then answers with all that hold its longest beginning that is a word: "is" for
 * "isolation". Other forms of a word stay, as "run" for "running".
 */
export function isGuessed(query: string, matched: readonly string[]): boolean {
  const found = matched.flatMap((text) => fold(text).match(WORD) ?? []);
  return (fold(query).match(WORD) ?? []).some((word) => {
    const like = found.filter((one) => one[0] === word[0]);
    return like.length > 0
      && like.every((one) => word.startsWith(one) && one.length < SHORT * word.length);
  });
}

/** Leaves out of an excerpt the page's title, which stands above it. */
export function withoutTitle(pieces: readonly Piece[], title: string): Piece[] {
  const all = pieces.map(({ text }) => text).join("");
  if (!title || !all.startsWith(title)) return [...pieces];
  let rest = title.length + (/^[.\s]*/.exec(all.slice(title.length))?.[0].length ?? 0);
  return pieces.flatMap(({ text, isMarked }) => {
    const left = text.slice(rest);
    rest = Math.max(0, rest - text.length);
    return left ? [{ text: left, isMarked }] : [];
  });
}

/** Cuts a text at the words that are to be marked in it. */
export function markedIn(text: string, words: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!words.has(fold(word))) continue;
    if (index > end) pieces.push({ text: text.slice(end, index), isMarked: false });
    pieces.push({ text: word, isMarked: true });
    end = index + word.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isMarked: false });
  return pieces;
}

export function drawn(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, isMarked }) => (isMarked ? el("mark", {}, text) : text));
}
