/** Dates as people write them, for the fields of the date range; records take EDTF only. */
import { parse } from "./grammar.ts";
import { phrasesOf } from "./names.ts";
import type { DateExpression } from "./expression.ts";

/** Reads EDTF, `17 August 2020`, `August 17, 2020`, `Aug 2020`, `17.8.2020`, and be and ru alike. */
export function readDate(text: string, language: string): DateExpression | null {
  const tidy = text.trim().replace(/\s+/g, " ");
  return parse(tidy.toUpperCase()) ?? inDigits(tidy) ?? inWords(tidy, language);
}

function inDigits(text: string): DateExpression | null {
  const found = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  if (found) return day(found[3], found[2], found[1]);
  const month = /^(\d{1,2})[./](\d{4})$/.exec(text);
  return month && parse(`${month[2]}-${two(month[1])}`);
}

function inWords(text: string, language: string): DateExpression | null {
  const parts = text.toLowerCase().replace(/[,.]/g, " ").split(" ")
    .filter((part) => part && !/^(?:г|год|года|гг)$/.test(part));
  const name = parts.find((part) => !/^\d+$/.test(part));
  const [first, second] = parts.filter((part) => part !== name);
  const month = name === undefined ? 0 : monthOf(name, language);
  if (!month || first === undefined || parts.length > 3) return null;
  if (second === undefined) return parse(`${first}-${two(month)}`);
  return day(second, month, first);
}

/** A month by its name, or by three of its letters or more. */
function monthOf(name: string, language: string): number {
  for (const said of [phrasesOf(language), phrasesOf("en")]) {
    for (const names of [said.months, said.monthsAfter]) {
      const at = names.findIndex((one) => {
        const whole = one.toLowerCase();
        return whole === name || (name.length >= 3 && whole.startsWith(name));
      });
      if (at >= 0) return at + 1;
    }
  }
  return 0;
}

function day(year = "", month: string | number = "", date = ""): DateExpression | null {
  return parse(`${year.padStart(4, "0")}-${two(month)}-${two(date)}`);
}

function two(part: string | number | undefined): string {
  return String(part ?? "").padStart(2, "0");
}
