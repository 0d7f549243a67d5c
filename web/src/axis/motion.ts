/** The window of an axis: where it may be, and how it gets from one place to another. */
import { between, panned, within, zoomed } from "./scale.ts";
import type { Range } from "../app/app.ts";
import type { Bounds } from "./scale.ts";

/** Minutes that are shown at least. */
const LEAST = 120;
/** Milliseconds of a move that the reader asked for by one click or key. */
const LASTS = 220;

export class Motion {
  window: Range = [0, 1];
  private bounds: Bounds = { whole: [0, 1], least: LEAST };
  private frame = 0;
  private goal: Range | null = null;

  /** `onmove` is called after each step. */
  constructor(private readonly onmove: () => void) {}

  /** Sets what can be shown at all, and goes to `window`, or shows all of it. */
  open(whole: Range, window: Range | null): void {
    this.stop();
    this.bounds = { whole, least: LEAST };
    this.window = within(window ?? whole, this.bounds);
  }

  get isWhole(): boolean {
    const [from, to] = this.target;
    const { whole } = this.bounds;
    return to - from > (whole[1] - whole[0]) * 0.9999;
  }

  get isClosest(): boolean {
    return this.target[1] - this.target[0] <= LEAST * 1.0001;
  }

  get whole(): Range {
    return this.bounds.whole;
  }

  /** Moves under the reader's hand: at once. */
  pan(minutes: number): void {
    this.jump(panned(this.window, minutes, this.bounds));
  }

  zoom(factor: number, at: number): void {
    this.jump(zoomed(this.window, factor, at, this.bounds));
  }

  /** The same by steps, in an even motion; several in a row add up. */
  glidePan(share: number): void {
    const [from, to] = this.target;
    this.glide(panned(this.target, share * (to - from), this.bounds));
  }

  glideZoom(factor: number, at?: number): void {
    const [from, to] = this.target;
    this.glide(zoomed(this.target, factor, at ?? (from + to) / 2, this.bounds));
  }

  glide(window: Range): void {
    const [start, goal] = [this.window, within(window, this.bounds)];
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
      this.jump(goal);
      return;
    }
    cancelAnimationFrame(this.frame);
    this.goal = goal;
    const began = performance.now();
    const step = (): void => {
      const share = Math.min(1, (performance.now() - began) / LASTS);
      this.window = share < 1 ? between(start, goal, 1 - (1 - share) ** 3) : goal;
      if (share < 1) this.frame = requestAnimationFrame(step);
      else this.stop();
      this.onmove();
    };
    this.frame = requestAnimationFrame(step);
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.goal = null;
  }

  private get target(): Range {
    return this.goal ?? this.window;
  }

  private jump(window: Range): void {
    this.stop();
    this.window = window;
    this.onmove();
  }
}
