/** The timeline's state, and what follows from it: which events show, what the address says. */
import { DEFAULTS, parse, print } from "../address/address.ts";
import { numberOf, searchTexts } from "../data/finding.ts";
import { Sieve } from "../filter/sieve.ts";
import { Address } from "./history.ts";
import { recall, remember } from "./remembered.ts";
import { isSame } from "./same.ts";
import type { App, Key, Listener, Range, Search, State } from "./app.ts";
import type { Columns } from "../data/columns.ts";
import type { Facet, Facets } from "../data/facets.ts";
import type { Data } from "../data/loader.ts";
import type { EventText } from "../data/texts.ts";
import type { Words } from "../words/words.ts";

/** What the page says of itself. */
export interface Setting {
  /** The address of an event's page relative to this one, with `{id}` for its id. */
  readonly event: string;
  readonly language: string;
  readonly isEmbedded: boolean;
  /** The site's own search; without it, or where it does not come, the events' texts are searched. */
  readonly search: Search | null;
}

const QUIET: ReadonlySet<string> = new Set<keyof State>(["zoom", "at", "query"]);

export class Timeline implements App {
  readonly columns: Columns;
  readonly language: string;
  readonly isEmbedded: boolean;
  private current: State = DEFAULTS;
  private readonly sieve: Sieve;
  private readonly listeners = new Set<Listener>();
  private readonly history: Address;
  private hasFacets = false;
  private found: ReadonlySet<number> | null = null;
  private search: Search = (query) => searchTexts(this.data, query);

  constructor(
    readonly data: Data,
    readonly words: Words,
    private readonly setting: Setting,
    readonly say: (message: string) => void,
  ) {
    this.columns = data.columns;
    this.language = setting.language;
    this.isEmbedded = setting.isEmbedded;
    const { search } = setting;
    if (search) this.search = (query) => search(query).catch(() => searchTexts(data, query));
    this.sieve = new Sieve(this.columns);
    this.history = new Address(this.isEmbedded, (query) => this.change(this.read(query), null));
    this.change(this.read(location.search), null);
  }

  get state(): State {
    return this.current;
  }

  get shown(): Uint32Array {
    return this.sieve.shown;
  }

  async facets(): Promise<Facets> {
    const facets = await this.data.facets();
    this.take(facets);
    return facets;
  }

  facetsNow(): Facets | undefined {
    return this.data.facetsNow;
  }

  counts(facet: Facet): Uint32Array {
    return this.sieve.counts(facet);
  }

  texts(event: number): Promise<EventText> {
    return this.data.text(event);
  }

  textNow(event: number): EventText | undefined {
    return this.data.textNow(event);
  }

  numberOf(id: string): Promise<number | null> {
    return numberOf(this.data, id);
  }

  searchBy(search: Search): void {
    this.search = search;
    if (this.state.query) void this.find(this.state.query);
  }

  address(id: string): string {
    return this.setting.event.replace("{id}", encodeURIComponent(id));
  }

  link(): string {
    const printed = print(this.state, this.columns);
    // Those who get it may like another order.
    const order = this.state.order === "oldest" ? "order=oldest" : "";
    const query = [printed, order].filter(Boolean).join("&");
    return new URL(this.history.of(query), location.href).href;
  }

  set(change: Partial<State>, how?: "push" | "replace"): void {
    if (change.order) remember("order", change.order);
    const isQuiet = Object.keys(change).every((key) => QUIET.has(key));
    this.change(change, how ?? (isQuiet ? "replace" : "push"));
  }

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Reads an address; what it does not say is as at first, the order as the reader likes it. */
  private read(query: string): State {
    const order = recall("order") === "newest" ? "newest" : "oldest";
    return { ...DEFAULTS, order, ...parse(query, this.columns) };
  }

  private change(change: Partial<State>, how: "push" | "replace" | null): void {
    const before = this.state;
    const next = normal({ ...before, ...change });
    const changed = new Set<Key>(
      (Object.keys(next) as (keyof State)[]).filter((key) => !isSame(before[key], next[key])),
    );
    if (!changed.size) return;
    this.current = next;
    if (changed.has("query")) void this.find(next.query);
    // What is counted for all events comes with the page; what is counted for some does not.
    if ((next.filters.size || next.range || next.query) && !this.hasFacets) {
      this.facets().catch(() => this.say(this.words.say("The filters did not load.")));
    }
    if (changed.has("filters") || changed.has("range")) this.sift(changed);
    if (how) this.history[how](print(next, this.columns));
    this.notify(changed);
  }

  /** Takes in the facets when they come, and drops from the choice what they do not have. */
  private take(facets: Facets): void {
    if (this.hasFacets) return;
    this.hasFacets = true;
    this.sieve.take(facets);
    const filters = new Map<string, ReadonlySet<string>>();
    for (const [name, values] of this.state.filters) {
      const ids = new Set(facets.get(name)?.ids);
      filters.set(name, new Set([...values].filter((value) => ids.has(value))));
    }
    const changed = new Set<Key>(["facets"]);
    const next = normal({ ...this.state, filters });
    if (!isSame(next.filters, this.state.filters)) {
      this.current = next;
      changed.add("filters");
      this.history.replace(print(next, this.columns));
    }
    this.sift(changed);
    this.notify(changed);
  }

  private sift(changed: Set<Key>): void {
    const { filters, range } = this.state;
    this.sieve.apply({ filters, range, found: this.found });
    changed.add("shown");
  }

  private async find(query: string): Promise<void> {
    let found: ReadonlySet<number> | null = null;
    try {
      found = query.trim() ? new Set(await this.search(query)) : null;
    } catch {
      this.say(this.words.say("The search did not load."));
      return;
    }
    // Another query may have been asked meanwhile.
    if (query !== this.state.query) return;
    this.found = found;
    const changed = new Set<Key>();
    this.sift(changed);
    this.notify(changed);
  }

  private notify(changed: ReadonlySet<Key>): void {
    for (const listener of [...this.listeners]) listener(this.state, changed);
  }
}

function normal(state: State): State {
  const filters = new Map([...state.filters].filter(([, values]) => values.size));
  return { ...state, filters, range: whole(state.range), zoom: whole(state.zoom) };
}

function whole(range: Range | null): Range | null {
  if (!range) return null;
  const [from, to] = [Math.round(range[0]), Math.round(range[1])];
  return from < to ? [from, to] : null;
}
