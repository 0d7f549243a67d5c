/** What is kept for an event's page: what stands before and after it in what shows. */
import { expect, it, vi } from "vitest";
import { around } from "../../src/app/onward.ts";
import { Words } from "../../src/words/words.ts";
import { DEFAULTS } from "../../src/address/address.ts";
import type { App, State } from "../../src/app/app.ts";

vi.stubGlobal("matchMedia", () => ({}));

/** Shows every third of 600 events; the texts of the events from `end` on have not come. */
function app(state: Partial<State>, end = 600): App {
  return {
    state: { ...DEFAULTS, ...state },
    shown: Uint32Array.from({ length: 200 }, (_, place) => place * 3),
    textNow: (event: number) => (event < end ? { id: `e${event}`, title: `T${event}` } : undefined),
    address: (id: string) => `events/${id}/`,
    link: () => "https://example.org/?find=a",
    facetsNow: () => undefined,
    language: "en",
    words: new Words("en"),
  } as unknown as App;
}

const chosen = { query: "a" };

it("keeps events on both sides, in their order", () => {
  const kept = around(app(chosen), [], "events/e300/");
  const at = kept?.events.findIndex(([id]) => id === "e300") ?? -1;
  expect(kept?.events.slice(at - 1, at + 2)).toEqual([["e297", "T297"], ["e300", "T300"], ["e303", "T303"]]);
  expect(kept?.back).toBe("https://example.org/?find=a");
  expect(kept?.said).toBe("“a”");
  expect(kept?.events.length).toBeLessThanOrEqual(121);
});

it("keeps the order of a list that shows the newest first", () => {
  const events = around(app({ ...chosen, order: "newest" }), [], "events/e3/")?.events;
  expect(events?.slice(-3).map(([id]) => id)).toEqual(["e6", "e3", "e0"]);
});

it("leaves no event out: what has not come ends it", () => {
  const events = around(app(chosen, 310), [], "events/e300/")?.events;
  expect(events?.at(-1)).toEqual(["e309", "T309"]);
});

it("keeps nothing where nothing is chosen, or of an event that does not show", () => {
  expect(around(app({}), [], "events/e300/")).toBeNull();
  expect(around(app(chosen), [], "events/e301/")).toBeNull();
});
