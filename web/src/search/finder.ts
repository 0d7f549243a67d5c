/** One query, asked in all languages: the page's own first, the others once that is answered. */
import { Engine } from "./engine.ts";
import { isGuessed } from "./marks.ts";
import { Order } from "./order.ts";
import type { Found } from "./arranging.ts";
import type { PackedOrder } from "./order.ts";

/** Where the index is and what it holds, as the page says. */
export interface Setting {
  /** The whole address of the index's folder. */
  readonly base: string;
  readonly release: string;
  /** The languages of the index, the page's own first. */
  readonly languages: readonly string[];
}

export class Finder {
  private readonly engines = new Map<string, Engine>();
  private ordering: Promise<Order> | undefined;
  private latest: unknown;
  /** What the workers keep for the answer that shows. */
  private held: readonly Found[] = [];

  constructor(private readonly setting: Setting) {}

  /** Gets ready to answer in the page's own language. */
  warm(): void {
    this.engine(this.setting.languages[0] ?? "en");
  }

  /**
   * Tells what answers a query: first the pages in the page's own language, then all of them.
   *
   * Nothing more is told once another query is asked; fails where the first answer does.
   */
  async search(query: string, tell: (found: readonly Found[], isAll: boolean) => void): Promise<void> {
    const asked = (this.latest = {});
    const [own = "en", ...others] = this.setting.languages;
    const first = await this.ask(own, query);
    if (asked !== this.latest) return release(first);
    release(this.held);
    this.held = first;
    tell(first, !others.length);
    // A language whose index does not come is left out: the first answer stands.
    const answers = others.map((one) => this.ask(one, query).catch(() => []));
    // One who asks in another language finds its pages before those of a third.
    const best = ([one]: readonly Found[]): number => one?.hit.score ?? 0;
    const rest = (await Promise.all(answers)).sort((one, other) => best(other) - best(one)).flat();
    if (asked !== this.latest) return release(rest);
    this.held = [...first, ...rest];
    if (others.length) tell(this.held, true);
  }

  /** Forgets what was asked. */
  stop(): void {
    this.latest = undefined;
  }

  /** Returns the numbers of all events with a page that answers a query, in any language. */
  async events(query: string): Promise<number[]> {
    const { languages } = this.setting;
    const [order, ...found] = await Promise.all(
      [this.order(), ...languages.map((one) => this.ask(one, query))] as const,
    );
    release(found.flat());
    return found.flat().flatMap(({ hit }) => order.of(hit.id)?.event ?? []);
  }

  /** Loads the order of the index's pages; once, but again after a failure. */
  order(): Promise<Order> {
    this.ordering ??= fetch(`${this.setting.base}order.json`)
      .then((answer) => {
        if (!answer.ok) throw new Error("the search's order did not load");
        return answer.json() as Promise<PackedOrder>;
      })
      .then((packed) => new Order(packed));
    this.ordering.catch(() => (this.ordering = undefined));
    return this.ordering;
  }

  private async ask(language: string, query: string): Promise<Found[]> {
    const engine = this.engine(language);
    try {
      const hits = await engine.search(query);
      // What was guessed is so for all of an answer; the first page is shown in any case.
      const [first] = hits;
      if (first && isGuessed(query, (await engine.text(first)).matched)) {
        hits.forEach((hit) => engine.release(hit));
        return [];
      }
      return hits.map((hit) => ({ hit, engine }));
    } catch (problem) {
      // The next query begins with a new worker.
      this.engines.delete(language);
      throw problem;
    }
  }

  private engine(language: string): Engine {
    let engine = this.engines.get(language);
    if (!engine) {
      engine = new Engine(this.setting.base, this.setting.release, language);
      this.engines.set(language, engine);
    }
    return engine;
  }
}

function release(found: readonly Found[]): void {
  for (const { engine, hit } of found) engine.release(hit);
}
