import { expect, test } from "vitest";
import fc from "fast-check";
import { isGuessed, markedIn, piecesOf, withoutTitle, wordsOf } from "../../src/search/marks.ts";
import type { Piece } from "../../src/search/marks.ts";

const plain = (text: string): Piece => ({ text, isMarked: false });
const marked = (text: string): Piece => ({ text, isMarked: true });
const textOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join("");

test("an excerpt is cut at its marks", () => {
  expect(piecesOf("the <mark>strike</mark> of <mark>strikers.</mark>")).toEqual([
    plain("the "), marked("strike"), plain(" of "), marked("strikers."),
  ]);
});

test("what looks like HTML in an excerpt is text", () => {
  const excerpt = "a &lt;mark&gt;b&lt;/mark&gt; <mark>&lt;img onerror=x&gt;</mark>";
  expect(piecesOf(excerpt)).toEqual([plain("a <mark>b</mark> "), marked("<img onerror=x>")]);
});

test("words are marked in a title as they are in the excerpt, whatever their case", () => {
  const words = wordsOf("striking", piecesOf("a <mark>Strike,</mark> b"));
  expect(markedIn("STRIKE at the plant; strikers", words)).toEqual([
    marked("STRIKE"), plain(" at the plant; strikers"),
  ]);
});

test("marking and leaving out change no text", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (text, query) => {
    expect(textOf(markedIn(text, wordsOf(query, [])))).toBe(text);
    expect(text.endsWith(textOf(withoutTitle([plain(text)], query)))).toBe(true);
  }));
});

test("the title is not said again in the excerpt", () => {
  const pieces = [plain("A "), marked("strike"), plain(". It began.")];
  expect(withoutTitle(pieces, "A strike")).toEqual([plain("It began.")]);
  expect(withoutTitle(pieces, "Another")).toEqual(pieces);
});

test.each([
  ["isolation", ["is", "Is"], true],
  ["забастовки", ["за"], true],
  ["forecast", ["for"], true],
  ["strike isolation", ["strike", "is"], true],
  ["running", ["run"], false],
  ["забастовки", ["забастовка."], false],
  ["skies", ["sky"], false],
  ["dying", ["died"], false],
  ["Strike", ["strikes"], false],
  ["Salihorsk", [], false],
])("%s, for which %j stand there, is guessed: %s", (query, found, expected) => {
  expect(isGuessed(query, found)).toBe(expected);
});
