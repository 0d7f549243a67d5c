/**
 * A long list in the page's own scrolling, of which only the rows near the window are in the page.
 *
 * The rows in the page stand in one block. What is scrolled into sight is added to the block at its
 * ends and nothing is moved; only when the reader rests, or meets the list's own ends, the block is
 * put where it should be and the page scrolled with it, so that nothing is seen to move. So heights
 * need not be known, and a list may be taller than browsers allow an element to be.
 */
import { el } from "../app/dom.ts";

export interface Rows {
  readonly count: number;
  row(position: number): HTMLElement;
}

/** Pixels above and below the window that have their rows. */
const AHEAD = 700;
/** Pixels; Firefox draws nothing beyond 17.8 million. */
const TALLEST = 12_000_000;
/** Pixels of a row before any was seen. */
const GUESS = 130;
/** Rows that a row with the focus may be away before it is let go. */
const HELD = 100;
/** Milliseconds without scrolling after which the reader rests. */
const REST = 140;

export class Scroller {
  readonly block: HTMLElement;
  private rows: Rows = { count: 0, row: () => el("div") };
  private first = 0;
  private end = 0;
  /** Where the block begins, in pixels from the host's top. */
  private top = 0;
  /** Pixels that a row is tall, by those seen first. */
  private tall = GUESS;
  private anchor: { readonly row: Element; readonly top: number } | null = null;
  private height = 0;
  private frame = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly resized = new ResizeObserver(() => this.keep());

  /** `headroom`: the pixels at the window's top that something else covers. */
  constructor(
    private readonly host: HTMLElement,
    attributes: Readonly<Record<string, string>>,
    private readonly headroom: () => number,
    /** Is told which row is at the top when the reader rests; null above the list. */
    private readonly onrest: (position: number | null) => void,
    private readonly onmove: (position: number) => void,
  ) {
    this.block = el("div", { ...attributes, class: `dl-scrolled ${attributes["class"] ?? ""}` });
    host.append(this.block);
    addEventListener("scroll", this.onscroll, { passive: true });
    addEventListener("resize", this.onscroll, { passive: true });
    this.resized.observe(this.block);
  }

  stop(): void {
    removeEventListener("scroll", this.onscroll);
    removeEventListener("resize", this.onscroll);
    cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
    this.resized.disconnect();
    this.block.remove();
  }

  /** Shows other rows, from the first; a window within the list goes to the list's head. */
  show(rows: Rows): void {
    this.rows = rows;
    this.place(0);
    this.fill();
    if (this.view().from > 0) this.reveal(0);
  }

  /** Scrolls a row to the top of the window, and `before` pixels further down. */
  reveal(position: number, before = 0): void {
    const goal = Math.max(0, Math.min(position, this.rows.count - 1));
    this.place(goal);
    this.append(this.missing(innerHeight));
    this.size();
    const { from } = this.view();
    scrollBy({ top: this.top - from - before, behavior: "instant" });
    this.fill();
  }

  /** Returns a row that is in the page. */
  at(position: number): HTMLElement | null {
    const row = this.block.children[position - this.first];
    return position >= this.first && row instanceof HTMLElement ? row : null;
  }

  /** Returns the position of the row that something stands in. */
  positionOf(node: Element | null): number | null {
    for (let row = node; row; row = row.parentElement) {
      if (row.parentElement === this.block) {
        return this.first + [...this.block.children].indexOf(row);
      }
    }
    return null;
  }

  /** Makes those rows in the page anew for which `is` holds; nothing is seen to move. */
  refresh(is: (row: Element) => boolean): void {
    [...this.block.children].forEach((row, place) => {
      if (!is(row)) return;
      const fresh = this.rows.row(this.first + place);
      if (this.anchor?.row === row) this.anchor = { row: fresh, top: this.anchor.top };
      row.replaceWith(fresh);
    });
    this.keep();
    this.fill();
  }

  /** The first row in sight. */
  get position(): number {
    return this.positionAt(this.view().from);
  }

  private readonly onscroll = (): void => {
    if (!this.frame) this.frame = requestAnimationFrame(() => this.fill());
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.rest(), REST);
  };

  /** The window's part of the host, in pixels from the host's top. */
  private view(): { readonly from: number; readonly to: number } {
    const { top } = this.host.getBoundingClientRect();
    return { from: this.headroom() - top, to: innerHeight - top };
  }

  private get bottom(): number {
    return this.top + this.block.offsetHeight;
  }

  /** The pixels that a row takes in the whole list. */
  private get unit(): number {
    return Math.min(this.tall, TALLEST / Math.max(1, this.rows.count));
  }

  /** Empties the block and puts it where a row belongs. */
  private place(position: number): void {
    this.block.replaceChildren();
    this.first = position;
    this.end = position;
    this.anchor = null;
    this.move(position * this.unit);
  }

  private move(top: number): void {
    this.top = top;
    this.block.style.top = `${top}px`;
  }

  private fill(): void {
    this.frame = 0;
    const { from, to } = this.view();
    const isNear = to > -AHEAD && from < this.height + AHEAD;
    if (!isNear && this.end > this.first) return;
    if (this.top > to + AHEAD || this.bottom < from - AHEAD) {
      this.place(Math.max(0, Math.min(Math.floor(from / this.unit), this.rows.count - 1)));
    }
    while (this.end < this.rows.count && this.bottom < to + AHEAD) {
      this.append(this.missing(to + AHEAD - this.bottom));
    }
    while (this.first > 0 && this.top > from - AHEAD) {
      this.prepend(this.missing(this.top - (from - AHEAD)));
    }
    this.trim(from, to);
    const at = this.settle(from);
    // What is read comes before what is written, so that the page is laid out once.
    const position = this.positionAt(at);
    const row = this.at(position);
    this.anchor = row && { row, top: this.topOf(position) };
    this.size();
    this.onmove(position);
  }

  /** Puts the block right where the list's ends are near; returns where the window is then. */
  private settle(from: number): number {
    if (this.first === 0 && from < AHEAD && this.top !== 0) this.shift(0);
    else if (this.first > 0 && this.top <= 0) this.shift(this.first * this.unit);
    else return from;
    return this.view().from;
  }

  private missing(pixels: number): number {
    return Math.min(60, Math.ceil(pixels / this.tall));
  }

  private append(size: number): void {
    const end = Math.min(this.rows.count, this.end + size);
    this.block.append(...this.make(this.end, end));
    const isFirst = this.first === 0 && this.end === 0;
    this.end = end;
    if (isFirst && end) this.tall = Math.max(20, this.block.offsetHeight / end);
  }

  private prepend(size: number): void {
    const first = Math.max(0, this.first - size);
    const before = this.block.offsetHeight;
    this.block.prepend(...this.make(first, this.first));
    this.first = first;
    this.move(this.top - (this.block.offsetHeight - before));
  }

  private make(from: number, to: number): HTMLElement[] {
    return Array.from({ length: to - from }, (_, place) => this.rows.row(from + place));
  }

  /** Takes out the rows that are far from the window, but none that has the focus. */
  private trim(from: number, to: number): void {
    const { children } = this.block;
    const active = this.positionOf(document.activeElement);
    const isClose = active !== null && Math.abs(active - this.positionAt(from)) < HELD;
    const focused = isClose ? active : null;
    let last = this.end;
    while (last > this.first + 1 && last - 1 !== focused && this.topOf(last - 1) > to + 2 * AHEAD) {
      last -= 1;
    }
    let first = this.first;
    while (first < last - 1 && first !== focused && this.topOf(first + 1) < from - 2 * AHEAD) {
      first += 1;
    }
    const down = this.topOf(first) - this.top;
    [...children].slice(last - this.first).forEach((row) => row.remove());
    [...children].slice(0, first - this.first).forEach((row) => row.remove());
    this.first = first;
    this.end = last;
    if (down) this.move(this.top + down);
  }

  private topOf(position: number): number {
    return this.top + (this.at(position)?.offsetTop ?? 0);
  }

  private positionAt(pixel: number): number {
    let position = this.first;
    while (position < this.end - 1 && this.topOf(position + 1) <= pixel + 1) position += 1;
    return position;
  }

  /** Moves the block, and the page with it. */
  private shift(top: number): void {
    const by = top - this.top;
    if (!by) return;
    this.move(top);
    this.size();
    if (this.view().from > 0) scrollBy({ top: by, behavior: "instant" });
  }

  private size(): void {
    const height = Math.ceil(this.bottom + (this.rows.count - this.end) * this.unit);
    if (height === this.height) return;
    this.height = height;
    this.host.style.height = `${height}px`;
  }

  /** Keeps the row at the window's top where it was, when others changed their height. */
  private keep(): void {
    const { anchor } = this;
    if (anchor?.row instanceof HTMLElement && anchor.row.parentElement === this.block) {
      const by = anchor.top - (this.top + anchor.row.offsetTop);
      if (by) {
        if (this.first > 0 || this.view().from > 0) this.move(this.top + by);
        this.size();
      }
    }
  }

  private rest(): void {
    const { from, to } = this.view();
    if (to < 0) return;
    const ideal = this.first * this.unit;
    if (Math.abs(this.top - ideal) > (this.first ? 2 * innerHeight : 0)) {
      this.shift(ideal);
      this.fill();
    }
    this.onrest(from > 0 ? this.positionAt(this.view().from) : null);
  }
}
