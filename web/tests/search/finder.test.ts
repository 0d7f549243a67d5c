import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Finder } from "../../src/search/finder.ts";

/** Pages by language, each with the words that were found in it. */
const PAGES: Record<string, Record<string, string>> = {
  en: { en_1: "strike" },
  ru: { ru_1: "забастовка" },
  be: { be_1: "за" },
};
let held: Set<string>;
let broken: string | null;

/** Answers as Pagefind's worker does, later. */
class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  private language = "";

  postMessage({ id, method, args }: { id: number; method: string; args: unknown[] }): void {
    setTimeout(() => this.onmessage?.({ data: { id, ...this.answer(id, method, args) } }));
  }

  private answer(id: number, method: string, [first]: unknown[]): object {
    if (method === "init") this.language = (first as { language: string }).language;
    if (broken === this.language) return { error: "it did not load" };
    const pages = Object.entries(PAGES[this.language] ?? {});
    if (method === "search") {
      const results = pages.map(([page], place) => ({
        id: page, score: this.language === "ru" ? 9 : 1, data: `${this.language}/${id}/${place}`,
      }));
      results.forEach(({ data }) => held.add(data));
      return { result: { results } };
    }
    if (method === "releaseData") held.delete(first as string);
    const [, word = ""] = pages[0] ?? [];
    return { result: { raw_url: "/", meta: {}, excerpt: "", content: word, locations: [0] } };
  }
}

beforeEach(() => {
  held = new Set();
  broken = null;
  vi.stubGlobal("Worker", FakeWorker);
  vi.stubGlobal("fetch", () => Promise.resolve({
    ok: true,
    json: () => Promise.resolve({
      events: 2, years: [], pages: { en: { event: "1" }, ru: { event: " 1" } },
    }),
  }));
});
afterEach(() => void vi.unstubAllGlobals());

const finder = () => new Finder({ base: "x/", release: "1", languages: ["en", "be", "ru"] });

async function told(one: Finder, query: string): Promise<[string[], boolean][]> {
  const said: [string[], boolean][] = [];
  await one.search(query, (found, isAll) => said.push([found.map(({ hit }) => hit.id), isAll]));
  return said;
}

test("the page's own language answers first, then the others, the best one before", async () => {
  expect(await told(finder(), "с")).toEqual([
    [["en_1"], false], [["en_1", "ru_1", "be_1"], true],
  ]);
});

test("a language in which the word was only guessed answers nothing", async () => {
  expect(await told(finder(), "забастовки")).toEqual([
    [["en_1"], false], [["en_1", "ru_1"], true],
  ]);
});

test("a language whose index does not come is left out, and tried again", async () => {
  const one = finder();
  broken = "ru";
  expect((await told(one, "с")).at(-1)).toEqual([["en_1", "be_1"], true]);
  broken = null;
  expect((await told(one, "с")).at(-1)).toEqual([["en_1", "ru_1", "be_1"], true]);
});

test("the search fails where the page's own language does", async () => {
  broken = "en";
  await expect(told(finder(), "с")).rejects.toThrow("did not load");
});

test("nothing is told of a query once another is asked, and its results are forgotten", async () => {
  const one = finder();
  const [first, second] = await Promise.all([told(one, "с"), told(one, "з")]);
  expect(first).toEqual([]);
  expect(second).toHaveLength(2);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(held.size).toBe(3);
});

test("the timeline gets the numbers of events in any language", async () => {
  expect(await finder().events("с")).toEqual([0, 1]);
});
