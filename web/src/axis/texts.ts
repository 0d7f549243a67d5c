/** Texts on a canvas: how wide they are, and cut to what room there is. */
import type { Look } from "./look.ts";

export class Texts {
  private readonly pen = document.createElement("canvas").getContext("2d");
  private readonly widths = new Map<string, number>();
  private readonly cuts = new Map<string, string>();

  /** Forgets what was measured: the fonts are others now. */
  forget(): void {
    this.widths.clear();
    this.cuts.clear();
  }

  width(text: string, font: string): number {
    const key = `${font}\n${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      if (this.widths.size > 20_000) this.forget();
      if (this.pen && this.pen.font !== font) this.pen.font = font;
      width = this.pen?.measureText(text).width ?? text.length * 8;
      this.widths.set(key, width);
    }
    return width;
  }

  /** Returns the text, or as much of its beginning as fits with an ellipsis. */
  cut(text: string, font: string, room: number): string {
    if (this.width(text, font) <= room + 0.5) return text;
    // In steps, so that a room that changes by a pixel does not measure all anew.
    const step = Math.floor(room / 6) * 6;
    const key = `${step}\n${font}\n${text}`;
    let cut = this.cuts.get(key);
    if (cut === undefined) {
      cut = this.shortened([...text], font, step);
      this.cuts.set(key, cut);
    }
    return cut;
  }

  /** Guesses by the letters' average width, which is right soon; measuring is slow. */
  private shortened(letters: readonly string[], font: string, room: number): string {
    if (this.pen && this.pen.font !== font) this.pen.font = font;
    const some = (size: number) => `${letters.slice(0, size).join("").trimEnd()}…`;
    const average = this.width(letters.join(""), font) / letters.length;
    let size = Math.min(letters.length, Math.floor(room / average));
    for (; size > 0; size -= 1) {
      const over = (this.pen?.measureText(some(size)).width ?? 0) - room;
      if (over <= 0) return some(size);
      size -= Math.max(0, Math.floor(over / average / 1.5));
    }
    return "";
  }
}

export interface Fonts {
  readonly key: string;
  readonly normal: string;
  readonly minor: string;
  readonly small: string;
  readonly coarse: string;
}

export function fontsOf({ rem, serif, ui }: Look): Fonts {
  return {
    key: `600 ${0.86 * rem}px ${serif}`,
    normal: `${0.77 * rem}px ${serif}`,
    minor: `${0.72 * rem}px ${serif}`,
    small: `${0.6 * rem}px ${ui}`,
    coarse: `600 ${0.65 * rem}px ${ui}`,
  };
}
