/** Shards: classic scripts that call `datelineData(name, text)`, each loaded once. */
import { loadScript } from "./script.ts";
import { columnsOf } from "./opening.ts";
import { facetsOf } from "./sorting.ts";
import type { Columns } from "./columns.ts";
import type { Facets } from "./facets.ts";
import type { Opening } from "./opening.ts";
import type { PackedFacets } from "./sorting.ts";
import type { EventText } from "./texts.ts";

declare global {
  interface Window {
    datelineData?: (name: string, text: string) => void;
  }
}

/** `data/browse/texts/<n>.js` as it travels: a column for each part of `EventText`. */
type Chunk = { readonly [Part in keyof EventText]: readonly EventText[Part][] };

const arrived = new Map<string, string>();

/** Loads one shard's data; after a failure the next call tries again. */
async function load<Shape>(base: string, name: string, version: string): Promise<Shape> {
  window.datelineData ??= (shard, text) => void arrived.set(shard, text);
  await loadScript(`${base}${name}.js?v=${encodeURIComponent(version)}`);
  const text = arrived.get(name);
  if (text === undefined) throw new Error(`${name}.js brought no data`);
  arrived.delete(name);
  // What the shards hold is made by the generator and versioned with this code.
  return JSON.parse(text) as Shape;
}

/** Keeps a promise until it fails, so that one who asks again after a failure tries again. */
function once<Key, Value>(get: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const asked = new Map<Key, Promise<Value>>();
  return (key) => {
    const known = asked.get(key);
    if (known) return known;
    const loading = get(key);
    asked.set(key, loading);
    loading.catch(() => asked.delete(key));
    return loading;
  };
}

export class Data {
  private facetsNow_: Facets | undefined;
  private readonly chunks: (Chunk | undefined)[] = [];
  private readonly loadFacets = once(async (version: string) => {
    const packed = await load<PackedFacets>(this.base, "facets", version);
    this.facetsNow_ = facetsOf(packed, this.columns.count);
    return this.facetsNow_;
  });
  private readonly loadChunk = once(async (number: number) => {
    const version = this.opening.chunks[number];
    if (version === undefined) throw new RangeError(`no chunk ${number}`);
    const chunk = await load<Chunk>(this.base, `texts/${number}`, version);
    this.chunks[number] = chunk;
    return chunk;
  });

  private constructor(
    private readonly base: string,
    readonly opening: Opening,
    readonly columns: Columns,
  ) {}

  /** Loads the index from the folder `base`, which ends in a slash. */
  static async open(base: string, version: string): Promise<Data> {
    const opening = await load<Opening>(base, "index", version);
    return new Data(base, opening, columnsOf(opening));
  }

  facets(): Promise<Facets> {
    return this.loadFacets(this.opening.facetsVersion);
  }

  get facetsNow(): Facets | undefined {
    return this.facetsNow_;
  }

  async text(event: number): Promise<EventText> {
    await this.loadChunk(Math.floor(event / this.opening.chunk));
    const text = this.textNow(event);
    if (!text) throw new RangeError(`no text of event ${event}`);
    return text;
  }

  textNow(event: number): EventText | undefined {
    const chunk = this.chunks[Math.floor(event / this.opening.chunk)];
    const at = event % this.opening.chunk;
    const id = chunk?.id[at];
    if (!chunk || id === undefined) return undefined;
    return {
      id,
      title: chunk.title[at] ?? id,
      summary: chunk.summary[at] ?? "",
      date: chunk.date[at] ?? "",
      where: chunk.where[at] ?? "",
      status: chunk.status[at] ?? "",
      sources: chunk.sources[at] ?? 0,
      text: chunk.text[at] ?? "",
    };
  }
}
