/** The page's address follows the state; going back and forward brings states back. */

/** Browsers refuse to write the address more often than about a hundred times in half a minute. */
const PAUSE = 400;

export class Address {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting: string | null = null;

  /** `onmove` is called where the reader went back or forward, with the query then. */
  constructor(private readonly isEmbedded: boolean, onmove: (query: string) => void) {
    window.addEventListener("popstate", () => {
      this.drop();
      onmove(location.search);
    });
    // What was scrolled to last is there when one comes back.
    window.addEventListener("pagehide", () => this.flush());
  }

  /** The address of a state, given as `print` gives it, relative to this page. */
  of(printed: string): string {
    const query = [this.isEmbedded ? "embed" : "", printed].filter(Boolean).join("&");
    return location.pathname + (query ? `?${query}` : "") + location.hash;
  }

  push(printed: string): void {
    this.flush();
    if (this.of(printed) !== this.here()) this.write("pushState", printed);
  }

  /** Writes it soon, in place of what is there; of many in a row only the last. */
  replace(printed: string): void {
    this.waiting = printed;
    this.timer ??= setTimeout(() => this.flush(), PAUSE);
  }

  private flush(): void {
    const printed = this.waiting;
    this.drop();
    if (printed !== null && this.of(printed) !== this.here()) this.write("replaceState", printed);
  }

  private drop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.waiting = null;
  }

  private here(): string {
    return location.pathname + location.search + location.hash;
  }

  private write(how: "pushState" | "replaceState", printed: string): void {
    try {
      history[how](null, "", this.of(printed));
    } catch {
      // Some browsers refuse it to pages from a folder: all but the address works on.
    }
  }
}
