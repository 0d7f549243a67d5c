/** What would show without the range: a calendar on which one day is chosen still has the others. */
import { isSame } from "../app/same.ts";
import type { App, State } from "../app/app.ts";

export class Unranged {
  private kept: { readonly of: Pick<State, "filters" | "query">; readonly shown: Uint32Array } | null = null;

  /** Returns it as far as it was seen; a page that opens with a range knows no more than that. */
  of({ state, shown }: App): Uint32Array {
    const { range, filters, query } = state;
    if (!range) this.kept = { of: { filters, query }, shown };
    const { kept } = this;
    return kept && isSame(kept.of.filters, filters) && kept.of.query === query ? kept.shown : shown;
  }
}
