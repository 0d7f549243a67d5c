/** Hands on the overview: a drag chooses a stretch, moves it or one of its ends; a click, one bar. */
import { dragged, heldAt, pieceAt } from "./brush.ts";
import type { Range } from "../app/app.ts";
import type { Scale } from "../axis/scale.ts";
import type { Bins } from "./bins.ts";
import type { Held } from "./brush.ts";

/** Pixels by which a pointer, and a finger, may miss an end; and that a hand may tremble. */
const SLOP = { mouse: 7, finger: 22 } as const;
const STILL = 4;

export interface Strip {
  readonly bins: Bins;
  readonly scale: Scale;
  /** What is chosen; the strip's own ends where nothing is. */
  readonly range: Range;
  readonly isChosen: boolean;
  choose(range: Range | null, how: "push" | "replace"): void;
  /** The pointer is over a pixel, or nowhere. */
  point(x: number | null): void;
}

interface Drag {
  readonly held: Held;
  readonly before: Range | null;
  readonly range: Range;
  readonly start: number;
  readonly x: number;
  isMoved: boolean;
}

export function watchHands(element: HTMLElement, strip: Strip): void {
  let drag: Drag | null = null;
  /** When all views may be shown anew, while one drags. */
  let free = 0;
  const xOf = (event: PointerEvent) => event.clientX - element.getBoundingClientRect().left;

  element.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || drag) return;
    const { scale, range, isChosen } = strip;
    const x = xOf(event);
    const slop = event.pointerType === "mouse" ? SLOP.mouse : SLOP.finger;
    const held = heldAt(x, [scale.x(range[0]), scale.x(range[1])], isChosen, slop);
    drag = { held, before: isChosen ? range : null, range, start: scale.minute(x), x, isMoved: false };
  });

  element.addEventListener("pointermove", (event) => {
    const x = xOf(event);
    if (!drag) {
      if (event.pointerType === "mouse") strip.point(x);
      return;
    }
    if (!drag.isMoved && Math.abs(x - drag.x) < STILL) return;
    const isFirst = !drag.isMoved;
    if (isFirst) element.setPointerCapture(event.pointerId);
    drag.isMoved = true;
    strip.point(x);
    const began = performance.now();
    if (!isFirst && began < free) return;
    const goal = dragged(strip.bins, drag.held, drag.range, drag.start, strip.scale.minute(x));
    strip.choose(goal, isFirst ? "push" : "replace");
    // The next time waits as long as four of this one took, so that the hand stays free.
    const now = performance.now();
    free = now + 4 * Math.min(100, now - began);
  });

  element.addEventListener("pointerup", (event) => {
    const done = drag;
    drag = null;
    if (!done) return;
    const minute = strip.scale.minute(xOf(event));
    if (done.isMoved) {
      strip.choose(dragged(strip.bins, done.held, done.range, done.start, minute), "replace");
    } else if (done.held === "all" || done.held === "new") {
      strip.choose(pieceAt(strip.bins, minute), "push");
    }
  });
  // A finger that turns out to scroll the page.
  element.addEventListener("pointercancel", () => {
    if (drag?.isMoved) strip.choose(drag.before, "replace");
    drag = null;
  });
  element.addEventListener("pointerleave", () => strip.point(null));
  element.addEventListener("dblclick", () => strip.choose(null, "push"));
}
