/** Which of the index's pages are which: their kinds, and the places of events in the timeline. */

/** `search/order.json` as it travels. */
export interface PackedOrder {
  /** How many events the timeline has. */
  readonly events: number;
  /** For each language and kind the pages' keys; those of events at their places. */
  readonly pages: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** [year, how many events begin in it], in the timeline's order. */
  readonly years: readonly (readonly [number, number])[];
}

export interface Place {
  readonly kind: string;
  /** The event's number in the timeline, or null for a page of another kind. */
  readonly event: number | null;
}

export class Order {
  private readonly places = new Map<string, Place>();
  private readonly years: readonly (readonly [number, number])[];

  constructor({ pages, years }: PackedOrder) {
    for (const [language, kinds] of Object.entries(pages)) {
      for (const [kind, keys] of Object.entries(kinds)) {
        keys.split(" ").forEach((key, number) => {
          const event = kind === "event" ? number : null;
          if (key) this.places.set(`${language}_${key}`, { kind, event });
        });
      }
    }
    this.years = years;
  }

  /** Returns the place of a page by its key in the index. */
  of(id: string): Place | undefined {
    return this.places.get(id);
  }

  /** Returns the year in which an event begins. */
  yearOf(event: number): number | null {
    let end = 0;
    for (const [year, count] of this.years) {
      end += count;
      if (event < end) return year;
    }
    return null;
  }
}
