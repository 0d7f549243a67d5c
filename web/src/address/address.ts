/**
 * The state as the query of the page's address, in words that a reader can understand and change.
 *
 * The query and not the fragment: anchors and the skip link stay free, `?embed` is of the same
 * grammar, static servers and `file://` ignore it, and it is sent nowhere while one looks around.
 */
import { printEnd, printStart, readEnd, readStart } from "./moment.ts";
import { MINUTES_A_DAY } from "../data/columns.ts";
import type { Range, State } from "../app/app.ts";
import type { Columns } from "../data/columns.ts";

/** What can be filtered by, in the order in which it is offered and printed. */
export const FACETS = [
  "topic", "thread", "place", "person", "organization", "role", "status", "publisher",
  "source-language", "precision",
] as const;

const VIEWS = ["list", "axis", "map", "calendar"] as const;
const ORDERS = ["oldest", "newest"] as const;
const LANES = ["topic", "thread", "place"] as const;

export const DEFAULTS: State = {
  filters: new Map(),
  range: null,
  view: "list",
  zoom: null,
  order: "oldest",
  query: "",
  open: null,
  lanes: "",
  at: null,
};

/** Prints a state without its `?`; empty where all is as at first. */
export function print(state: State, columns: Columns): string {
  const parts: [string, string][] = [];
  for (const facet of FACETS) {
    for (const value of state.filters.get(facet) ?? []) parts.push([facet, value]);
  }
  const { range, zoom } = state;
  if (range) parts.push(["from", printStart(range[0])], ["to", printEnd(range[1])]);
  if (state.query) parts.push(["find", state.query]);
  if (state.view !== DEFAULTS.view) parts.push(["view", state.view]);
  if (state.lanes) parts.push(["lanes", state.lanes]);
  if (zoom) parts.push(["zoom", `${printStart(zoom[0])}..${printEnd(zoom[1])}`]);
  if (state.order !== DEFAULTS.order) parts.push(["order", state.order]);
  if (state.at !== null) parts.push(["at", printPlace(state.at, columns)]);
  if (state.open) parts.push(["event", state.open]);
  return parts.map(([name, value]) => `${name}=${encode(value)}`).join("&");
}

/** Reads what an address says of the state; the rest, and what has no meaning, is left out. */
export function parse(query: string, columns: Columns): Partial<State> {
  const said = new URLSearchParams(query);
  const one = (name: string) => said.get(name) ?? "";
  const filters = new Map<string, ReadonlySet<string>>();
  for (const facet of FACETS) {
    const values = said.getAll(facet).filter((value) => value !== "");
    if (values.length) filters.set(facet, new Set(values));
  }
  const range = readRange(one("from"), one("to"), columns);
  const zoom = readRange(...split(one("zoom")), null);
  const view = known(one("view"), VIEWS);
  const order = known(one("order"), ORDERS);
  const lanes = known(one("lanes"), LANES);
  const at = readPlace(one("at"), columns);
  return {
    ...(filters.size && { filters }),
    ...(range && { range }),
    ...(zoom && { zoom }),
    ...(view && { view }),
    ...(order && { order }),
    ...(lanes && { lanes }),
    ...(at !== null && { at }),
    ...(one("find") && { query: one("find") }),
    ...(one("event") && { open: one("event") }),
  };
}

const PLAIN: Readonly<Record<string, string>> = {
  "%20": "+", "%2C": ",", "%2F": "/", "%3A": ":", "'": "%27",
};

/** Escapes what ends or splits a part of a query; the rest stays readable. */
function encode(value: string): string {
  // Half of a character can be in no address.
  const whole = value.replace(/\p{Surrogate}/gu, "\ufffd");
  return encodeURIComponent(whole).replace(/%20|%2C|%2F|%3A|'/g, (code) => PLAIN[code] ?? code);
}

function known<Word extends string>(text: string, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === text);
}

function split(zoom: string): [string, string] {
  const [start = "", end = ""] = zoom.split("..");
  return [start, end];
}

/** Reads a range; an end that is not said is the timeline's own, where there is one. */
function readRange(start: string, end: string, whole: Columns | null): Range | null {
  let [from, to] = [readStart(start), readEnd(end)];
  if (whole?.count && (from === null) !== (to === null)) {
    from ??= whole.from[0] ?? null;
    to ??= whole.to.reduce((latest, one) => Math.max(latest, one), -Infinity);
  }
  return from !== null && to !== null && from < to ? [from, to] : null;
}

/** Says an event's place in the list by its day, which holds when other days get more events. */
function printPlace(event: number, columns: Columns): string {
  const day = dayOf(event, columns);
  let first = event;
  while (first > 0 && dayOf(first - 1, columns) === day) first -= 1;
  const written = printStart(day * MINUTES_A_DAY);
  return event === first ? written : `${written}.${event - first}`;
}

function readPlace(text: string, columns: Columns): number | null {
  const [written = "", after = "0"] = text.split(".");
  const minute = readStart(written);
  if (minute === null || !columns.count || !/^[0-9]{1,9}$/.test(after)) return null;
  const first = columns.from.findIndex((from) => from >= minute);
  if (first < 0) return columns.count - 1;
  const day = dayOf(first, columns);
  let event = first;
  while (event - first < Number(after) && dayOf(event + 1, columns) === day) event += 1;
  return event;
}

function dayOf(event: number, { from }: Columns): number {
  return Math.floor((from[event] ?? NaN) / MINUTES_A_DAY);
}
