/** Draws the overview: bars of all events, and in them those that show. */
import { sized } from "../axis/look.ts";
import { fontsOf } from "../axis/texts.ts";
import { ticksOf } from "../axis/ticks.ts";
import type { Texts } from "../axis/texts.ts";
import type { Look } from "../axis/look.ts";
import type { Scale } from "../axis/scale.ts";
import type { Bins } from "./bins.ts";

export interface Picture {
  readonly look: Look;
  readonly texts: Texts;
  readonly language: string;
  readonly scale: Scale;
  /** Pixels of the bars, and of the line of ticks below them. */
  readonly high: number;
  readonly ticks: number;
  readonly bins: Bins;
  readonly all: Float64Array;
  /** Null where all events show. */
  readonly shown: Float64Array | null;
  /** The piece that the pointer is on. */
  readonly over: number | null;
}

export function drawStrip(canvas: HTMLCanvasElement, picture: Picture): void {
  const { look, scale, high, bins, all, shown, over } = picture;
  const { colours } = look;
  const pen = sized(canvas, scale.width, high + picture.ticks);
  if (!pen) return;
  const peak = all.reduce((most, one) => Math.max(most, one), 0);
  const bars = (some: Float64Array, colour: string): void => {
    pen.fillStyle = colour;
    some.forEach((size, at) => {
      // What is known by the year alone is no bar of its own on each day.
      if (size < 0.05) return;
      const [left, right] = [scale.x(bins.edges[at]!), scale.x(bins.edges[at + 1]!)];
      // A single event among thousands is still seen.
      const tall = Math.max(size >= 0.5 ? 1.5 : 0.75, (size / peak) * (high - 3));
      const gap = right - left > 4 ? 1 : 0.5;
      pen.fillRect(left + gap / 2, high - tall, right - left - gap, tall);
    });
  };
  bars(all, shown ? colours.dim : colours.edge);
  if (shown) bars(shown, colours.accent);
  pen.fillStyle = colours.edge;
  pen.fillRect(0, high, scale.width, 1);
  if (over !== null) {
    const [left, right] = [scale.x(bins.edges[over]!), scale.x(bins.edges[over + 1]!)];
    pen.fillStyle = colours.ink;
    pen.fillRect(left, high, right - left, 2);
  }
  drawTicks(pen, picture);
}

function drawTicks(pen: CanvasRenderingContext2D, picture: Picture): void {
  const { look, texts, scale, high, ticks } = picture;
  const { small } = fontsOf(look);
  const found = ticksOf(scale.window, scale.width, picture.language, (text) => texts.width(text, small));
  pen.font = small;
  pen.textBaseline = "middle";
  for (const { x, from, wide, label } of found.coarse.length > 2 ? found.coarse : found.fine) {
    if (from + wide > scale.width) continue;
    pen.fillStyle = look.colours.edge;
    if (x >= 0) pen.fillRect(Math.round(x), high, 1, ticks / 2);
    pen.fillStyle = look.colours.soft;
    pen.fillText(label, from, high + ticks / 2 + 1);
  }
}
