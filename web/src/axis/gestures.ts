/** Wheel, mouse, pen and fingers on the axis; what only scrolls the page is left to it. */

export interface Hands {
  /** Moves what is shown by pixels. */
  pan(pixels: number): void;
  /** Shows `factor` times as much around a pixel. */
  zoom(factor: number, x: number): void;
  /** Whether there is more or less to show; else a wheel scrolls the page. */
  canZoom(factor: number): boolean;
  /** Says whether there was something to tap on. */
  tap(x: number, y: number, isFinger: boolean): boolean;
  doubleTap(x: number): void;
  hover(x: number, y: number): void;
  leave(): void;
}

/** Pixels that a hand may tremble. */
const STILL = 5;
/** Milliseconds between the taps of a double tap, and between the wheel's turns of one scrolling. */
const DOUBLE = 350;
const SCROLLING = 250;

interface Finger {
  x: number;
  y: number;
  readonly startX: number;
  readonly startY: number;
  isMoved: boolean;
}

/** Returns how to stop it. */
export function watchHands(field: HTMLElement, hands: Hands): () => void {
  const fingers = new Map<number, Finger>();
  let scrolled = -Infinity;
  let tapped = { time: -Infinity, x: 0, y: 0 };
  const leave = new AbortController();
  const { signal } = leave;

  const place = (event: MouseEvent): [number, number] => {
    const { left, top } = field.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const spread = (): { readonly middle: number; readonly wide: number } => {
    const [one, other = one] = [...fingers.values()];
    if (!one || !other) return { middle: 0, wide: 1 };
    return { middle: (one.x + other.x) / 2, wide: Math.hypot(one.x - other.x, one.y - other.y) };
  };

  field.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || fingers.size === 2) return;
    const [x, y] = place(event);
    fingers.set(event.pointerId, { x, y, startX: x, startY: y, isMoved: fingers.size > 0 });
    for (const finger of fingers.values()) finger.isMoved ||= fingers.size > 1;
  }, { signal });

  field.addEventListener("pointermove", (event) => {
    const [x, y] = place(event);
    const finger = fingers.get(event.pointerId);
    if (!finger) {
      if (event.pointerType === "mouse") hands.hover(x, y);
      return;
    }
    if (!finger.isMoved && Math.hypot(x - finger.startX, y - finger.startY) < STILL) return;
    if (!finger.isMoved) {
      finger.isMoved = true;
      hands.leave();
    }
    // Only now, so that a click within stays one.
    if (!field.hasPointerCapture(event.pointerId)) field.setPointerCapture(event.pointerId);
    field.classList.add("dl-held");
    const before = spread();
    [finger.x, finger.y] = [x, y];
    const after = spread();
    if (fingers.size > 1 && after.wide > 0) hands.zoom(before.wide / after.wide, before.middle);
    hands.pan(before.middle - after.middle);
  }, { signal });

  const lift = (event: PointerEvent): void => {
    const finger = fingers.get(event.pointerId);
    fingers.delete(event.pointerId);
    if (!fingers.size) field.classList.remove("dl-held");
    if (!finger || finger.isMoved || event.type === "pointercancel") return;
    const [x, y] = place(event);
    const isSecond = event.timeStamp - tapped.time < DOUBLE
      && Math.hypot(x - tapped.x, y - tapped.y) < 30;
    if (hands.tap(x, y, event.pointerType !== "mouse")) return;
    if (isSecond) hands.doubleTap(x);
    tapped = isSecond ? { time: -Infinity, x: 0, y: 0 } : { time: event.timeStamp, x, y };
  };
  field.addEventListener("pointerup", lift, { signal });
  field.addEventListener("pointercancel", lift, { signal });
  field.addEventListener("pointerleave", () => hands.leave(), { signal });

  // A page that is being scrolled goes on when the axis comes under the pointer.
  addEventListener("wheel", (event) => {
    if (!(event.target instanceof Node && field.contains(event.target))) scrolled = event.timeStamp;
  }, { signal, passive: true, capture: true });
  field.addEventListener("wheel", (event) => {
    if (event.timeStamp - scrolled < SCROLLING) {
      scrolled = event.timeStamp;
      return;
    }
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16
      : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 400 : 1;
    const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
    const isSideways = !event.ctrlKey && (event.shiftKey || Math.abs(dx) > Math.abs(dy));
    if (isSideways) {
      event.preventDefault();
      hands.pan(dx || dy);
      return;
    }
    // Two fingers on a touchpad come as small steps with ctrl.
    const factor = Math.exp(Math.max(-1, Math.min(1, dy * (event.ctrlKey ? 0.01 : 0.0018))));
    if (!event.ctrlKey && !hands.canZoom(factor)) {
      scrolled = event.timeStamp;
      return;
    }
    event.preventDefault();
    hands.zoom(factor, place(event)[0]);
  }, { signal, passive: false });

  return () => leave.abort();
}
