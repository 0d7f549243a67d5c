/** What the timeline says in its own voice; the English words are the keys. */
import { pluralForm } from "./plural.ts";

/** For each language the translations of English phrases; forms of counted things by "#thing". */
export type Phrases = Readonly<Record<string, Readonly<Record<string, string>>>>;

export class Words {
  private readonly said = new Map<string, string>();
  private readonly numbers: Intl.NumberFormat;

  constructor(readonly language: string, ...phrases: Phrases[]) {
    this.numbers = new Intl.NumberFormat(language);
    phrases.forEach((one) => this.add(one));
  }

  /** Takes in the phrases of one part, which brings its own. */
  add(phrases: Phrases): void {
    const mine = phrases[this.language] ?? phrases[this.language.split("-")[0] ?? ""] ?? {};
    for (const [english, words] of Object.entries(mine)) this.said.set(english, words);
  }

  /** Says a phrase, in English where this language has it not; fills `{name}` with the values. */
  say(english: string, values: Readonly<Record<string, string | number>> = {}): string {
    const phrase = this.said.get(english) ?? english;
    return phrase.replace(/\{(\w+)\}/g, (hole, name: string) =>
      name in values ? String(values[name]) : hole,
    );
  }

  /** Says a number as people of this language write it. */
  number(value: number): string {
    return this.numbers.format(value);
  }

  /** Says `3 events`: in English with an "s", elsewhere by the forms "one|few|many" of `#event`. */
  count(value: number, thing: string): string {
    const forms = this.said.get(`#${thing}`)?.split("|");
    const form = forms
      ? (forms[pluralForm(value)] ?? forms[0] ?? thing)
      : value === 1 ? thing : `${thing}s`;
    return `${this.number(value)} ${form}`;
  }
}
