/** Draws the axis. */
import { MARK } from "./layout.ts";
import { drawMark, fillStretch } from "./marks.ts";
import type { Frame } from "./frame.ts";
import type { Count, Item, Layout } from "./layout.ts";
import type { Look } from "./look.ts";
import type { Fonts, Texts } from "./texts.ts";
import type { Tick, Ticks } from "./ticks.ts";

export interface Picture {
  readonly frame: Frame;
  readonly layout: Layout;
  readonly ticks: Ticks;
  readonly width: number;
  readonly look: Look;
  readonly fonts: Fonts;
  readonly texts: Texts;
  /** The label of an event, or nothing where it has not come. */
  label(event: number): string;
  font(event: number): string;
  isKey(event: number): boolean;
  isMinor(event: number): boolean;
  /** How a count is said in its cell. */
  number(size: number): string;
  /** What the reader points at, and what has the focus of the keyboard. */
  readonly over: Item | Count | null;
  readonly focused: Item | Count | null;
  readonly open: number | null;
}

type Pen = CanvasRenderingContext2D;

export function draw(pen: Pen, picture: Picture): void {
  pen.textBaseline = "middle";
  pen.direction = "ltr";
  drawGrid(pen, picture);
  for (const count of picture.layout.counts) drawColumn(pen, picture, count);
  drawNumbers(pen, picture);
  for (const item of picture.layout.items) drawItem(pen, picture, item);
  drawFocus(pen, picture);
  drawTicks(pen, picture);
}

function drawGrid(pen: Pen, { frame, ticks, width, look }: Picture): void {
  const { line } = look.colours;
  pen.fillStyle = line;
  for (const { x } of ticks.coarse) pen.fillRect(Math.round(x), frame.ticks, 1, frame.height - frame.ticks);
  for (let lane = 1; lane < frame.lanes; lane += 1) pen.fillRect(0, frame.laneTop(lane), width, 1);
}

function drawColumn(pen: Pen, { frame, look, over }: Picture, count: Count): void {
  if (!count.cell) return;
  const { colours } = look;
  const top = Math.round(frame.columnTop(count));
  const [left, right] = [Math.round(count.x0) + 1, Math.round(count.x1) - 1];
  pen.fillStyle = same(count, over) ? colours["accent-wash"] : colours.column;
  pen.fillRect(left, top, right - left, frame.laneEnd(count.lane) - top);
}

/** Whether two things of different layouts are the same. */
export function same(one: Item | Count | null, other: Item | Count | null): boolean {
  if (!one || !other || one.lane !== other.lane) return false;
  if ("event" in one || "event" in other) {
    return "event" in one && "event" in other && one.event === other.event;
  }
  return one.cell?.[0] === other.cell?.[0] && one.cell?.[1] === other.cell?.[1];
}

function drawNumbers(pen: Pen, picture: Picture): void {
  const { frame, layout, width, look, fonts, texts, over } = picture;
  pen.font = fonts.small;
  pen.textAlign = "center";
  const taken = new Map<number, number>();
  for (const count of layout.counts) {
    const text = count.cell ? picture.number(count.size) : `← ${picture.number(count.size)}`;
    const wide = texts.width(text, fonts.small);
    const [left, right] = count.cell
      ? [Math.max(count.x0, taken.get(count.lane) ?? 0), Math.min(count.x1, width)]
      : [4, wide + 4];
    if (right - left < wide) continue;
    if (!count.cell) taken.set(count.lane, right + 6);
    pen.fillStyle = same(count, over) ? look.colours.accent : look.colours.soft;
    pen.fillText(text, (left + right) / 2, frame.laneEnd(count.lane) - frame.foot / 2);
  }
  pen.textAlign = "left";
}

function drawItem(pen: Pen, picture: Picture, item: Item): void {
  const { frame, look, width, texts } = picture;
  const { colours } = look;
  const top = frame.rowTop(item);
  const middle = top + frame.row / 2;
  const isHere = same(item, picture.over) || same(item, picture.focused) || picture.open === item.event;
  const isMinor = picture.isMinor(item.event);
  const { mark, isSoft } = item.shape;
  // Far outside of the canvas nothing is drawn, and numbers stay small.
  const [x0, x1] = [Math.max(item.x0, -50), Math.min(item.x1, width + 50)];
  if (mark === "bar") {
    fillStretch(pen, isMinor ? colours.edge : colours.accent, x0, x1, top + frame.row - 5, 3.5, isSoft);
  } else if (item.x1 - item.x0 > MARK) {
    if (mark === "one-of") {
      pen.strokeStyle = colours.accent;
      pen.lineWidth = 1;
      pen.strokeRect(x0 + 0.5, top + frame.row - 4.5, x1 - x0 - 1, 3);
    } else {
      // Behind the whole label, or below it: half of one is hard to read.
      const isBroad = item.x1 >= item.text + item.room;
      const high = isBroad ? frame.row - 4 : 3;
      if (isBroad || mark !== "day") {
        fillStretch(pen, colours["accent-wash"], x0, x1, top + frame.row - 2 - high, high, mark === "about");
      }
    }
  }
  if (isHere) {
    pen.fillStyle = colours.accent;
    if (item.x0 >= -1) pen.fillRect(Math.round(item.x0), frame.ticks, 1, top - frame.ticks);
  }
  pen.strokeStyle = pen.fillStyle = isMinor ? colours.edge : colours.accent;
  drawMark(pen, mark, item.mark, middle, picture.isKey(item.event));
  const label = picture.label(item.event);
  if (!label) {
    pen.fillStyle = colours.line;
    pen.fillRect(item.text, middle - 3, Math.min(item.room, 90), 6);
    return;
  }
  const font = picture.font(item.event);
  pen.font = font;
  pen.fillStyle = isHere ? colours.accent : isMinor ? colours.soft : colours.ink;
  pen.fillText(texts.cut(label, font, item.room), item.text, middle - (mark === "bar" ? 1 : 0));
}

function drawFocus(pen: Pen, { frame, focused, width, look }: Picture): void {
  if (!focused) return;
  const { left, top, width: wide, height } = frame.spotOf(focused, width);
  pen.strokeStyle = look.colours.accent;
  pen.lineWidth = 2;
  pen.strokeRect(left + 1, top + 1, Math.max(8, wide - 2), height - 2);
}

function drawTicks(pen: Pen, { frame, ticks, width, look, fonts }: Picture): void {
  const { colours } = look;
  pen.fillStyle = colours.edge;
  pen.fillRect(0, frame.ticks - 1, width, 1);
  const line = frame.ticks / 2;
  const write = (some: readonly Tick[], font: string, colour: string, y: number): void => {
    pen.font = font;
    for (const tick of some) {
      pen.fillStyle = colours.edge;
      if (tick.x >= -1) pen.fillRect(Math.round(tick.x), y - line * 0.35, 1, line * 0.8);
      pen.fillStyle = colour;
      pen.fillText(tick.label, tick.from, y);
    }
  };
  write(ticks.fine, fonts.small, colours.soft, line * 1.45);
  write(ticks.coarse, fonts.coarse, colours.ink, line * 0.5);
}
