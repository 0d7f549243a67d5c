/**
 * The strip above all views: how densely events lie over the whole timeline, and how many of them
 * show. What one chooses on it is the range that all views then keep to; where the axis looks is
 * only marked.
 */
import { el } from "../app/dom.ts";
import { looking } from "../axis/looking.ts";
import { lookOf, sized, watchLook } from "../axis/look.ts";
import { said } from "../axis/said.ts";
import { Scale } from "../axis/scale.ts";
import { Texts } from "../axis/texts.ts";
import { wholeOf } from "../axis/whole.ts";
import { WORDS } from "../axis/words.ts";
import { binsOf, density } from "./bins.ts";
import { pieceAt } from "./brush.ts";
import { watchHands } from "./hands.ts";
import { drawStrip } from "./strip.ts";
import { Thumb } from "./thumbs.ts";
import type { App, Range, View } from "../app/app.ts";
import type { Look } from "../axis/look.ts";
import type { Bins } from "./bins.ts";
import type { Strip } from "./hands.ts";

/** Rem of the bars and of the ticks. */
const HIGH = 2.5;
const TICKS = 0.95;
/** Pixels of the line that marks what the axis shows. */
const MARK = 3;

class Overview implements View, Strip {
  private app!: App;
  private whole!: Range;
  bins!: Bins;
  scale = new Scale([0, 1], 0);
  private look!: Look;
  private readonly texts = new Texts();
  private all: Float64Array = new Float64Array();
  private shown: Float64Array | null = null;
  private thumbs: readonly Thumb[] = [];
  private readonly canvas = el("canvas", { "aria-hidden": "true" });
  private readonly brush = el("div", { class: "dl-brush" });
  private readonly looking = el("canvas", { class: "dl-looking", "aria-hidden": "true" });
  private readonly tip = el("div", { class: "dl-tip", "aria-hidden": "true" });
  private readonly summary = el("p", { class: "dl-hidden", id: "dl-density-summary" });
  private element!: HTMLElement;
  private over: number | null = null;
  private frame = 0;
  private leave: (() => void) | undefined;

  mount(host: HTMLElement, app: App): void {
    // One event has no density.
    if (app.columns.count < 2) return;
    this.app = app;
    app.words.add(WORDS);
    this.whole = wholeOf(app.columns);
    this.thumbs = (["from", "to"] as const).map((end) => new Thumb(app, end, (range) => this.choose(range)));
    this.element = el("div", {
      class: "dl-density", role: "group", dir: "ltr",
      "aria-label": app.words.say("Events over time"), "aria-describedby": "dl-density-summary",
    }, this.canvas, this.looking, this.brush, ...this.thumbs.map((thumb) => thumb.element), this.tip, this.summary);
    host.append(this.element);
    watchHands(this.element, this);
    const watch = new ResizeObserver(() => this.resize());
    watch.observe(this.element);
    const stops = [
      app.subscribe((_, changed) => {
        if (changed.has("shown")) this.count();
        if (changed.has("range")) this.place();
      }),
      looking.subscribe(() => this.mark()),
      watchLook(() => this.resize()),
    ];
    this.leave = () => {
      stops.forEach((stop) => stop());
      watch.disconnect();
      cancelAnimationFrame(this.frame);
      this.frame = 0;
      host.replaceChildren();
    };
    this.resize();
  }

  unmount(): void {
    this.leave?.();
    this.leave = undefined;
  }

  private resize(): void {
    this.look = lookOf(this.element);
    this.texts.forget();
    this.element.style.setProperty("--ticks", `${TICKS * this.look.rem}px`);
    const width = this.element.clientWidth;
    this.bins = binsOf(this.whole, width);
    const { edges } = this.bins;
    this.scale = new Scale([edges[0]!, edges[edges.length - 1]!], width);
    const { columns } = this.app;
    this.all = density(this.bins, columns, allOf(columns.count));
    const most = this.all.indexOf(Math.max(...this.all));
    this.summary.textContent = this.app.words.say("Most events: {when}, {events}", {
      when: said([edges[most]!, edges[most + 1]!], this.app.language),
      events: this.app.words.count(Math.round(this.all[most]!), "event"),
    });
    this.count();
    this.place();
    this.mark();
  }

  private count(): void {
    const { columns, shown } = this.app;
    this.shown = shown.length === columns.count ? null : density(this.bins, columns, shown);
    this.draw();
  }

  private draw(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      const { look, texts, scale, bins, all, shown, over } = this;
      drawStrip(this.canvas, {
        look, texts, scale, bins, all, shown, over,
        language: this.app.language, high: HIGH * look.rem, ticks: TICKS * look.rem,
      });
    });
  }

  /** The range that is chosen, as far as the strip goes; the strip's own where none is. */
  get range(): Range {
    const [first, last] = this.scale.window;
    const [from, to] = this.app.state.range ?? [first, last];
    return [Math.max(first, Math.min(from, last)), Math.max(first, Math.min(to, last))];
  }

  get isChosen(): boolean {
    return this.app.state.range !== null;
  }

  private place(): void {
    const { range } = this;
    const percents = range.map((minute) => (this.scale.x(minute) / this.scale.width) * 100);
    this.thumbs.forEach((thumb, end) => thumb.draw(this.bins, range, percents[end]!));
    this.brush.style.left = `${percents[0]}%`;
    this.brush.style.width = `${percents[1]! - percents[0]!}%`;
    this.brush.hidden = !this.isChosen;
    this.element.classList.toggle("dl-chosen", this.isChosen);
  }

  /** Marks what the axis shows; on a canvas of its own, since styles cost more in each frame. */
  private mark(): void {
    const { scale, look } = this;
    const pen = sized(this.looking, scale.width, MARK);
    const { now } = looking;
    if (!pen || !now) return;
    const [from, to] = [Math.max(0, scale.x(now[0])), Math.min(scale.width, scale.x(now[1]))];
    if (to - from > scale.width - 1) return;
    pen.fillStyle = look.colours.ink;
    pen.fillRect(from, 0, Math.max(2, to - from), MARK);
  }

  choose(range: Range | null, how?: "push" | "replace"): void {
    const [first, last] = this.scale.window;
    const isAll = !range || (range[0] <= first && range[1] >= last);
    this.app.set({ range: isAll ? null : range }, how);
  }

  /** Says what the bar under a pixel stands for. */
  point(x: number | null): void {
    const { edges } = this.bins;
    const piece = x === null ? null : pieceAt(this.bins, this.scale.minute(x));
    const over = piece && edges.indexOf(piece[0]);
    if (over === this.over) return;
    this.over = over;
    this.tip.textContent = "";
    if (piece && over !== null) {
      const { words, language } = this.app;
      const size = Math.round((this.shown ?? this.all)[over] ?? 0);
      this.tip.textContent = words.say("{when}: {events}", {
        when: said(piece, language), events: words.count(size, "event"),
      });
    }
    this.draw();
  }
}

function allOf(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, event) => event);
}

export const overview: View = new Overview();
