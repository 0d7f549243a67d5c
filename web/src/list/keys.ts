/** Going through the list by keys: j and k from anywhere, arrows, Home and End from within it. */
import { isTyping } from "../app/dom.ts";
import { recall } from "../app/remembered.ts";

/** Where a key leads from a position in a list of `count`; null where it means nothing here. */
export function goalOf(key: string, isWithin: boolean, at: number, count: number): number | null {
  if (key === "j") return Math.min(at + 1, count - 1);
  if (key === "k") return Math.max(at - 1, 0);
  if (!isWithin) return null;
  if (key === "ArrowDown") return Math.min(at + 1, count - 1);
  if (key === "ArrowUp") return Math.max(at - 1, 0);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}

/** Whether keys of one letter do something; a reader who dictates may turn them off. */
export function hasLetterKeys(): boolean {
  return recall("letter-keys") !== "off";
}

export function isLetterKey(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !isTyping(event) && hasLetterKeys();
}
