/** What an event's page needs to lead on within what showed where the reader came from. */
import { saidFilters } from "./chips.ts";
import type { App } from "./app.ts";
import type { Outline } from "../data/opening.ts";

/** Events kept on each side of the one that is opened. */
const AROUND = 60;

/** The name under which the browser's tab keeps it. */
export const KEPT = "dateline.onward";

/** Kept as JSON; `src/entries/onward.ts` reads it. */
export interface Onward {
  /** The whole address of the view. */
  readonly back: string;
  /** What is chosen, in words. */
  readonly said: string;
  /** Id and title of each, in the order of the view. */
  readonly events: readonly (readonly [string, string])[];
}

/** Returns what shows around the event whose page is at `href`, as far as it is loaded. */
export function around(app: App, outlines: readonly Outline[], href: string): Onward | null {
  const { filters, range, query, order, view } = app.state;
  if (!filters.size && !range && !query) return null;
  const { shown } = app;
  const pair = (place: number): [string, string] | null => {
    const event = shown[place];
    const text = event === undefined ? undefined : app.textNow(event);
    return text ? [text.id, text.title] : null;
  };
  const at = shown.findIndex((event) => {
    const text = app.textNow(event);
    return text !== undefined && app.address(text.id) === href;
  });
  if (at < 0) return null;
  const events: [string, string][] = [];
  // Without a hole: what comes next must be next.
  for (let place = at, one = pair(at); one && at - place <= AROUND; one = pair((place -= 1))) {
    events.unshift(one);
  }
  for (let place = at + 1, one = pair(place); one && place - at <= AROUND; one = pair((place += 1))) {
    events.push(one);
  }
  if (view === "list" && order === "newest") events.reverse();
  return { back: app.link(), said: saidFilters(app, outlines).join(" · "), events };
}

/** Keeps it when a link to an event is followed from within a part of the page. */
export function keepOnward(app: App, outlines: readonly Outline[], part: HTMLElement): void {
  part.addEventListener("click", ({ target }) => {
    const href = target instanceof Element && target.closest("a")?.getAttribute("href");
    if (!href) return;
    try {
      const found = around(app, outlines, href);
      if (found) sessionStorage.setItem(KEPT, JSON.stringify(found));
      else sessionStorage.removeItem(KEPT);
    } catch {
      // A browser that keeps nothing.
    }
  }, { capture: true });
}
