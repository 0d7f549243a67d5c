/** The labels of the axis: titles as they come, asked for where they are to be drawn. */
import { fontsOf, Texts } from "./texts.ts";
import type { App } from "../app/app.ts";
import type { Item } from "./layout.ts";
import type { Look } from "./look.ts";
import type { Fonts } from "./texts.ts";

/** Events whose texts come in one piece. */
const CHUNK = 256;
/** Pieces that are on their way at once: an axis may show events from everywhere. */
export const PIECES = { moving: 2, resting: 10 } as const;
/** Pixels that a label takes which has not come. */
const WAITING = 90;
/** Rem that a label takes at most. */
const WIDEST = 20;

export class Titles {
  readonly texts = new Texts();
  fonts!: Fonts;
  private rem = 20;
  private readonly known = new Map<number, string>();
  private readonly widths = new Map<number, number>();
  private readonly asked = new Set<number>();

  constructor(private readonly app: App) {}

  take(look: Look): void {
    this.fonts = fontsOf(look);
    this.rem = look.rem;
    this.texts.forget();
    this.widths.clear();
  }

  /** Returns an event's title, or nothing where it has not come. */
  of(event: number): string {
    let title = this.known.get(event);
    if (title === undefined) {
      title = this.app.columns.key.get(event) ?? this.app.textNow(event)?.title ?? "";
      if (title) this.known.set(event, title);
    }
    return title;
  }

  font(event: number): string {
    const { columns } = this.app;
    if (columns.key.has(event)) return this.fonts.key;
    return columns.minor[event] ? this.fonts.minor : this.fonts.normal;
  }

  width(event: number): number {
    const title = this.of(event);
    if (!title) return WAITING;
    let width = this.widths.get(event);
    if (width === undefined) {
      width = Math.min(WIDEST * this.rem, Math.ceil(this.texts.width(title, this.font(event))));
      this.widths.set(event, width);
    }
    return width;
  }

  /**
   * Asks for the titles that are missing, the middle first, until `most` pieces are on their way;
   * `oncome` is called for each.
   */
  ask(items: readonly Item[], width: number, most: number, oncome: () => void): void {
    const missing = items.filter(({ event, x0, x1 }) => x1 > 0 && x0 < width && !this.of(event))
      .sort((one, other) => Math.abs(one.text - width / 2) - Math.abs(other.text - width / 2));
    for (const { event } of missing) {
      const chunk = Math.floor(event / CHUNK);
      if (this.asked.has(chunk)) continue;
      if (this.asked.size >= most) return;
      this.asked.add(chunk);
      this.app.texts(event).then(
        () => {
          this.asked.delete(chunk);
          oncome();
        },
        // Not told: the marks stand, and a later look asks again.
        () => void setTimeout(() => this.asked.delete(chunk), 5000),
      );
    }
  }
}
