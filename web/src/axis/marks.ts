/** The drawings of dates and of their doubt, as the legend has them. */
import { ARROW, MARK } from "./layout.ts";
import type { Mark } from "./shape.ts";

type Pen = CanvasRenderingContext2D;

const LINE = 1.6;

/** Draws a mark from `x`, its middle at `y`, in the stroke's and fill's colour; a bar is none. */
export function drawMark(pen: Pen, mark: Mark, x: number, y: number, isKey: boolean): void {
  pen.lineWidth = LINE;
  pen.setLineDash([]);
  pen.beginPath();
  if (mark === "bar") return;
  if (mark === "day" || mark === "block" || mark === "about") {
    const size = isKey ? 5.4 : 4.2;
    if (mark === "about") pen.setLineDash([1.9, 1.9]);
    pen.arc(x + MARK / 2, y, size, 0, 2 * Math.PI);
    if (mark === "day") pen.fill();
    else pen.stroke();
    pen.setLineDash([]);
  } else if (mark === "one-of") {
    for (const [edge, inwards] of [[x + 2, 3], [x + MARK - 2, -3]] as const) {
      pen.moveTo(edge + inwards, y - 5);
      pen.lineTo(edge, y - 5);
      pen.lineTo(edge, y + 5);
      pen.lineTo(edge + inwards, y + 5);
    }
    pen.stroke();
  } else {
    drawOpen(pen, mark, x, y);
  }
}

/** An arrow where it goes on, dots where nobody knows. */
function drawOpen(pen: Pen, mark: Mark, x: number, y: number): void {
  const isBack = mark === "until" || mark === "ended";
  const [near, far] = isBack ? [x + ARROW, x] : [x, x + ARROW];
  const way = isBack ? -1 : 1;
  pen.moveTo(near, y - 4);
  pen.lineTo(near, y + 4);
  pen.moveTo(near, y);
  if (mark === "since" || mark === "until") {
    pen.lineTo(far, y);
    pen.moveTo(far - 5 * way, y - 4);
    pen.lineTo(far, y);
    pen.lineTo(far - 5 * way, y + 4);
    pen.stroke();
    return;
  }
  pen.lineTo(near + 8 * way, y);
  pen.stroke();
  [12, 17, 22].forEach((way_, place) => {
    pen.beginPath();
    pen.arc(near + way_ * way, y, 1.5 - place * 0.3, 0, 2 * Math.PI);
    pen.fill();
  });
}

/** Fills a stretch in one colour; soft ends run out into nothing. */
export function fillStretch(
  pen: Pen, colour: string, from: number, to: number, top: number, height: number, isSoft: boolean,
): void {
  pen.fillStyle = colour;
  const fade = Math.min(18, (to - from) / 2);
  if (isSoft && fade >= 3) {
    const ramp = pen.createLinearGradient(from, 0, to, 0);
    const share = fade / (to - from);
    const clear = transparent(colour);
    ramp.addColorStop(0, clear);
    ramp.addColorStop(share, colour);
    ramp.addColorStop(1 - share, colour);
    ramp.addColorStop(1, clear);
    pen.fillStyle = ramp;
  }
  pen.fillRect(from, top, Math.max(2, to - from), height);
}

/** Computed colours are `rgb(…)` or `color(…)`; only the first kind is known to fade evenly. */
function transparent(colour: string): string {
  const parts = /^rgba?\(([^)]+)\)$/.exec(colour)?.[1]?.split(/[\s,/]+/).slice(0, 3);
  return parts ? `rgba(${parts.join(",")},0)` : "transparent";
}
