/** The events that pass, in the order that the reader chose, under their months. */
import { monthOf, monthWords } from "./months.ts";
import type { App } from "../app/app.ts";

export interface Heading {
  readonly month: string;
  readonly events: string;
}

export class Sequence {
  readonly count: number;
  private readonly shown: Uint32Array;
  private readonly isOldestFirst: boolean;

  /** `skipped` events stand before the first position. */
  constructor(private readonly app: App, readonly skipped = 0) {
    this.shown = app.shown;
    this.isOldestFirst = app.state.order === "oldest";
    this.count = this.shown.length - skipped;
  }

  eventAt(position: number): number {
    const place = position + this.skipped;
    return this.shown[this.isOldestFirst ? place : this.shown.length - 1 - place] ?? 0;
  }

  /** The position of an event, or of the one after it in time where it does not pass. */
  positionOf(event: number): number {
    let [first, end] = [0, this.shown.length];
    while (first < end) {
      const half = (first + end) >> 1;
      if ((this.shown[half] ?? 0) < event) first = half + 1;
      else end = half;
    }
    return (this.isOldestFirst ? first : this.shown.length - 1 - first) - this.skipped;
  }

  /** What stands above the first event of a month: its name, and how many of these it has. */
  headingAt(position: number): Heading | null {
    const key = this.keyAt(position);
    if (position > 0 && this.keyAt(position - 1) === key) return null;
    let end = position + 1;
    while (end < this.count && this.keyAt(end) === key) end += 1;
    return {
      month: this.monthAt(position),
      events: this.app.words.count(end - position, "event"),
    };
  }

  monthAt(position: number): string {
    if (!this.count) return "";
    return monthWords(monthOf(this.app.columns, this.eventAt(position)), this.app.language);
  }

  private keyAt(position: number): number {
    const { year, month } = monthOf(this.app.columns, this.eventAt(position));
    return year * 13 + month;
  }
}
