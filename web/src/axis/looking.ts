/** What the axis shows right now, told to the overview while it moves; the address follows later. */
import type { Range } from "../app/app.ts";

export class Looking {
  private window: Range | null = null;
  private readonly listeners = new Set<() => void>();

  /** Null where no axis is open. */
  get now(): Range | null {
    return this.window;
  }

  at(window: Range | null): void {
    if (window?.[0] === this.window?.[0] && window?.[1] === this.window?.[1]) return;
    this.window = window;
    for (const listener of this.listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}

export const looking = new Looking();
