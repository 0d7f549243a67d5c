/** What a reader chose once, kept in the browser; where that is not allowed, nothing is kept. */

const PREFIX = "dateline.";

export function recall(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // A frame of another site, or a browser that keeps nothing.
  }
}
