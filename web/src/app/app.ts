/** What the parts of the timeline share: its state, its data, and how they tell of changes. */
import type { Columns } from "../data/columns.ts";
import type { Facet, Facets } from "../data/facets.ts";
import type { EventText } from "../data/texts.ts";
import type { Words } from "../words/words.ts";

export type ViewName = "list" | "axis" | "map" | "calendar";

/** A stretch of time in minutes since 1970-01-01T00:00: from, and to before. Whole numbers. */
export type Range = readonly [number, number];

/** All that the address holds. */
export interface State {
  /** Chosen value ids by facet; a facet without any is not in it. */
  readonly filters: ReadonlyMap<string, ReadonlySet<string>>;
  readonly range: Range | null;
  readonly view: ViewName;
  /** What the axis shows; null is the whole timeline. */
  readonly zoom: Range | null;
  readonly order: "oldest" | "newest";
  readonly query: string;
  /** The id of the event whose card is open. */
  readonly open: string | null;
  readonly lanes: "" | "topic" | "thread" | "place";
  /** The number of the event at the head of the list; null is where it opens. */
  readonly at: number | null;
}

export type Key = keyof State | "shown" | "facets";
export type Listener = (state: State, changed: ReadonlySet<Key>) => void;

/** Returns the numbers of the events that answer a query. */
export type Search = (query: string) => Promise<Iterable<number>>;

export interface App {
  readonly columns: Columns;
  readonly state: State;
  /** The numbers of the events that pass filters, range and query, in the timeline's order. */
  readonly shown: Uint32Array;
  /** Whether the page stands in a frame of another: links then leave the frame. */
  readonly isEmbedded: boolean;
  /** The language of the page's own words. */
  readonly language: string;
  readonly words: Words;
  /** Loads what events can be filtered by; once. */
  facets(): Promise<Facets>;
  /** The same, where it has come. */
  facetsNow(): Facets | undefined;
  /** How many events would show with each value of a facet alone chosen in it; by its number. */
  counts(facet: Facet): Uint32Array;
  /** Loads an event's text, with its whole chunk. */
  texts(event: number): Promise<EventText>;
  textNow(event: number): EventText | undefined;
  /** Finds the number of an event; may have to load many texts, the likeliest first. */
  numberOf(id: string): Promise<number | null>;
  /** Lets another search than that of the texts answer the state's query. */
  searchBy(search: Search): void;
  /** An event's page, relative to this one. */
  address(id: string): string;
  /** The address of all that shows now, for others. */
  link(): string;
  /**
   * Changes the state and tells the listeners, at once.
   *
   * "push" leaves the view before in the browser's history, "replace" does not. Without `how` a
   * change of zoom, place in the list or query replaces, and every other pushes.
   */
  set(change: Partial<State>, how?: "push" | "replace"): void;
  /** Calls back after each change with what changed; "shown" where other events pass now. */
  subscribe(listener: Listener): () => void;
  /** Tells those who listen to the screen rather than see it; politely. */
  say(message: string): void;
}

/** One way to look at the timeline; `mount` and `unmount` come in turns. */
export interface View {
  mount(host: HTMLElement, app: App): void;
  unmount(): void;
}
