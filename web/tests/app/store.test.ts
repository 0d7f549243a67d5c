/** The state: what follows from a change of it, and the address. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Timeline } from "../../src/app/store.ts";
import { Words } from "../../src/words/words.ts";
import { columnsOf, facetOf, facetsOf } from "../made.ts";
import type { Key } from "../../src/app/app.ts";
import type { Facets } from "../../src/data/facets.ts";
import type { Data } from "../../src/data/loader.ts";

const DAY = 1440;

/** A browser's address and history, as far as the state needs them. */
class Browser extends EventTarget {
  readonly stack: string[];
  at = 0;
  readonly kept = new Map<string, string>();

  constructor(start: string) {
    super();
    this.stack = [start];
    vi.stubGlobal("window", this);
    vi.stubGlobal("history", {
      pushState: (_: unknown, __: string, address: string) => {
        this.stack.splice(this.at + 1, Infinity, address.replace("/", ""));
        this.at += 1;
      },
      replaceState: (_: unknown, __: string, address: string) => {
        this.stack[this.at] = address.replace("/", "");
      },
    });
    const { kept } = this;
    vi.stubGlobal("localStorage", {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
    });
    vi.stubGlobal("location", {
      pathname: "/", hash: "", href: "https://example.org/",
      get search() { return browser.here; },
    });
  }

  get here(): string {
    return this.stack[this.at] ?? "";
  }

  go(by: number): void {
    this.at += by;
    this.dispatchEvent(new Event("popstate"));
  }
}

let browser: Browser;

/** Four events on four days, of the topics 0, 0 and 1, 1, none. */
function open(start = ""): { app: Timeline; bring: () => Promise<void>; said: string[] } {
  browser = new Browser(start);
  const facets = facetsOf([facetOf("topic", [[0], [0, 1], [1], []], 2)]);
  let come: (facets: Facets) => void = () => {};
  const coming = new Promise<Facets>((resolve) => (come = resolve));
  const data = {
    columns: columnsOf([0, 1, 2, 3].map((day) => [day * DAY, (day + 1) * DAY])),
    opening: { chunk: 256, chunks: ["a"], count: 4 },
    facetsNow: undefined as Facets | undefined,
    facets: () => coming,
    text: (event: number) => Promise.resolve(data.textNow(event)),
    textNow: (event: number) => ({
      id: `e${event}`, title: ["Strike", "A strike ends", "Vote", "March"][event] ?? "", summary: "",
      date: "", where: "", status: "", sources: 1, text: "",
    }),
  };
  const said: string[] = [];
  const app = new Timeline(
    data as unknown as Data, new Words("en"),
    { event: "../events/{id}/", language: "en", isEmbedded: false, search: null }, (one) => said.push(one),
  );
  const bring = async (): Promise<void> => {
    data.facetsNow = facets;
    come(facets);
    await coming;
    await Promise.resolve();
    await Promise.resolve();
  };
  return { app, bring, said };
}

function chosen(...values: string[]): { filters: Map<string, Set<string>> } {
  return { filters: new Map([["topic", new Set(values)]]) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the state", () => {
  it("filters once the facets have come", async () => {
    const { app, bring } = open("?topic=v0");
    expect([...app.shown]).toEqual([0, 1, 2, 3]);
    const told: Key[][] = [];
    app.subscribe((_, changed) => told.push([...changed].sort()));
    await bring();
    expect([...app.shown]).toEqual([0, 1]);
    expect(told).toEqual([["facets", "shown"]]);
  });

  it.each(["?find=x", "?from=1970-01-02", "?topic=v0"])(
    "has the facets count what %s leaves, before anybody comes near them", async (address) => {
      const { app, bring } = open(address);
      const told = new Set<Key>();
      app.subscribe((_, changed) => changed.forEach((key) => told.add(key)));
      await bring();
      expect(told).toContain("facets");
    },
  );

  it("drops from the choice what nothing has, also from the address", async () => {
    const { app, bring } = open("?topic=v0&topic=gone&place=minsk");
    await bring();
    expect(app.state.filters).toEqual(new Map([["topic", new Set(["v0"])]]));
    vi.runAllTimers();
    expect(browser.here).toBe("?topic=v0");
  });

  it("goes back and forward", async () => {
    const { app, bring } = open();
    await bring();
    await app.facets();
    app.set(chosen("v0"));
    app.set({ view: "axis" });
    expect(browser.stack).toEqual(["", "?topic=v0", "?topic=v0&view=axis"]);
    browser.go(-1);
    expect([app.state.view, [...app.shown]]).toEqual(["list", [0, 1]]);
    browser.go(-1);
    expect([...app.shown]).toEqual([0, 1, 2, 3]);
    browser.go(2);
    expect([app.state.view, [...app.shown]]).toEqual(["axis", [0, 1]]);
    expect(browser.stack).toHaveLength(3);
  });

  it("leaves zoom and place in the list out of the history, and writes them seldom", () => {
    const { app } = open();
    for (let day = 1; day < 4; day += 1) app.set({ at: day, zoom: [0, day * DAY] });
    expect(browser.here).toBe("");
    vi.runAllTimers();
    expect(browser.stack).toEqual(["?zoom=1970-01-01..1970-01-03&at=1970-01-04"]);
  });

  it("keeps what waits to be written when another view is pushed", () => {
    const { app } = open();
    app.set({ at: 2 });
    app.set({ view: "axis" });
    expect(browser.stack).toEqual(["?at=1970-01-03", "?view=axis&at=1970-01-03"]);
  });

  it("tells only of what changed", () => {
    const { app } = open();
    const told: Key[][] = [];
    const stop = app.subscribe((_, changed) => told.push([...changed]));
    app.set({ range: [0.2, DAY + 0.4] });
    app.set({ range: [0, DAY] });
    app.set({ range: [5, 5], filters: new Map([["topic", new Set()]]) });
    stop();
    app.set({ view: "map" });
    expect(told).toEqual([["range", "shown"], ["range", "shown"]]);
  });

  it("remembers the order, and lets an address say another", () => {
    open().app.set({ order: "newest" });
    const { kept } = browser;
    expect([...kept]).toEqual([["dateline.order", "newest"]]);
    const app = open("?view=axis").app;
    expect(app.state.order).toBe("oldest");
    expect(app.link()).toBe("https://example.org/?view=axis&order=oldest");
  });

  it("finds words in the texts, or by another search", async () => {
    vi.useRealTimers();
    const { app } = open();
    app.set({ query: "strike" });
    await vi.waitFor(() => expect([...app.shown]).toEqual([0, 1]));
    app.searchBy((query) => Promise.resolve(query === "strike" ? [3] : []));
    await vi.waitFor(() => expect([...app.shown]).toEqual([3]));
    app.set({ query: "" });
    await vi.waitFor(() => expect(app.shown).toHaveLength(4));
  });

  it("shows the answer to the last query, also where an earlier one comes after it", async () => {
    const { app } = open();
    const answers = new Map<string, (found: number[]) => void>();
    app.searchBy((query) => new Promise((resolve) => answers.set(query, resolve)));
    app.set({ query: "vo" });
    app.set({ query: "vote" });
    answers.get("vote")?.([2]);
    await vi.advanceTimersByTimeAsync(1);
    answers.get("vo")?.([0, 2]);
    await vi.advanceTimersByTimeAsync(1);
    expect([...app.shown]).toEqual([2]);
  });

  it("says so where a search fails, and shows what showed", async () => {
    vi.useRealTimers();
    const { app, said } = open();
    app.searchBy(() => Promise.reject(new Error("offline")));
    app.set({ query: "x" });
    await vi.waitFor(() => expect(said).toEqual(["The search did not load."]));
    expect(app.shown).toHaveLength(4);
  });

  it("finds an event by its id", async () => {
    const { app } = open();
    expect(await app.numberOf("e2")).toBe(2);
    expect(await app.numberOf("gone")).toBeNull();
    expect(app.address("2020-a&b")).toBe("../events/2020-a%26b/");
  });
});
