/**
 * Pagefind for one language, in a worker of its own.
 *
 * One worker a language, since each has its own stemming, while Pagefind's merged indexes would all
 * be asked by the words' English forms. And in a worker only: the page's policy then need not allow
 * WebAssembly, which a worker that comes from the network is not bound by. The messages are those
 * of the release that the site was indexed with, whose worker stands beside the index.
 */

/** A page that answers a query; `id` is the page's key in the index, `data` leads to the rest. */
export interface Hit {
  readonly id: string;
  readonly data: string;
  readonly score: number;
}

/** What a page says of itself where it is listed. */
export interface PageText {
  /** Its address from the site's root, with a slash before it. */
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  /** Words around what was found, as HTML: `<mark>`, and `&lt;` and `&gt;` for the letters. */
  readonly excerpt: string;
  /** The words that were found, wherever they stand, with the signs beside them. */
  readonly matched: readonly string[];
}

/** What Pagefind tells of a page, as far as it is read here. */
interface Told {
  readonly raw_url: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly excerpt: string;
  readonly content: string;
  readonly locations: readonly number[];
}

interface Waiting {
  resolve(result: unknown): void;
  reject(problem: Error): void;
}

const INSTANCE = "site";
const WORDS = 26;

export class Engine {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private readonly ready: Promise<unknown>;
  private asked = 0;

  /** `base` is the whole address of the index's folder. */
  constructor(base: string, release: string, readonly language: string) {
    this.worker = new Worker(`${base}pagefind-worker.js?v=${encodeURIComponent(release)}`);
    this.worker.onmessage = ({ data }: MessageEvent) => this.take(data);
    this.worker.onerror = () => this.fail(new Error("the search's worker did not start"));
    // Without its root Pagefind would put its own guess before the addresses of pages.
    const options = { basePath: base, baseUrl: "/", language, excerptLength: WORDS };
    this.ready = this.call("init", [options]);
    this.ready.catch(() => {});
  }

  /** Returns all pages in this language that answer a query, the best first. */
  async search(query: string): Promise<readonly Hit[]> {
    await this.ready;
    const { results } = await this.call("search", [query, {}]) as { results: readonly Hit[] };
    // An index without this language would answer with its largest one.
    return results.filter(({ id }) => id.startsWith(`${this.language}_`));
  }

  /** Lets the worker forget a result, whose text can then no longer be had. */
  release(hit: Hit): void {
    this.tell("releaseData", [hit.data]);
  }

  async text(hit: Hit): Promise<PageText> {
    const told = await this.call("getData", [hit.data]) as Told | null;
    if (!told) throw new Error("this result is no longer known");
    const words = told.content.split(/\s+/);
    return {
      url: told.raw_url,
      meta: told.meta,
      excerpt: told.excerpt,
      matched: [...new Set(told.locations)].flatMap((place) => words[place] ?? []),
    };
  }

  private call(method: string, args: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => this.waiting.set(this.tell(method, args), { resolve, reject }));
  }

  private tell(method: string, args: readonly unknown[]): number {
    const id = (this.asked += 1);
    this.worker.postMessage({ id, instanceId: INSTANCE, method, args });
    return id;
  }

  private take(said: { id: number; result?: unknown; error?: string }): void {
    const waiting = this.waiting.get(said.id);
    this.waiting.delete(said.id);
    if (said.error === undefined) waiting?.resolve(said.result);
    else waiting?.reject(new Error(said.error));
  }

  private fail(problem: Error): void {
    for (const { reject } of this.waiting.values()) reject(problem);
    this.waiting.clear();
  }
}
