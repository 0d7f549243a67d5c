/** The contract of dates, which the generator keeps as well. */
import { describe, expect, it } from "vitest";
import contract from "../../../tests/contract/dates.json" with { type: "json" };
import { canonical, momentText, sortKey } from "../../src/dates/canonical.ts";
import { doubt, earliest, latest, precision } from "../../src/dates/expression.ts";
import { parse } from "../../src/dates/grammar.ts";
import { words } from "../../src/dates/words.ts";
import type { DateExpression } from "../../src/dates/expression.ts";

function read(text: string): DateExpression {
  const date = parse(text);
  if (!date) throw new Error(`${text} is no date`);
  return date;
}

describe("the contract of dates", () => {
  it.each(contract.cases)("reads $expression", (wanted) => {
    const date = read(wanted.expression);
    const [from, to] = [earliest(date), latest(date)];
    expect({
      expression: wanted.expression,
      earliest: from && momentText(from),
      latest: to && momentText(to),
      precision: precision(date),
      kind: date.kind,
      doubt: doubt(date),
      sort_key: sortKey(date),
      en: words(date, "en"),
      ...("canonical" in wanted && { canonical: canonical(date) }),
    }).toEqual(wanted);
    if (!("canonical" in wanted)) expect(canonical(date)).toBe(wanted.expression);
  });

  it.each(contract.refused)("refuses $expression: $why", ({ expression }) => {
    expect(parse(expression)).toBeNull();
  });

  it("keeps the order", () => {
    const keys = contract.order.map((text) => ({ text, key: sortKey(read(text)) }));
    const sorted = [...keys].sort((one, other) => {
      const at = one.key.findIndex((part, place) => part !== other.key[place]);
      return at < 0 ? 0 : (one.key[at] ?? 0) - (other.key[at] ?? 0);
    });
    expect(sorted).toEqual(keys);
  });
});
