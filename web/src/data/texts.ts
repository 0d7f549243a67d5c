/** What one event says, as far as lists, cards and maps show it. */
export interface EventText {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** In EDTF. */
  readonly date: string;
  /** Names of places, in words; may be empty. */
  readonly where: string;
  readonly status: string;
  /** How many sources it has. */
  readonly sources: number;
  /** The date in the article's own words, or empty. */
  readonly text: string;
}
