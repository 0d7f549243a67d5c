import { expect, it } from "vitest";
import { fold, matcher } from "../../src/filter/text.ts";

const TEXT = {
  id: "x", title: "Шахцёры «Беларуськалія» пагражаюць", summary: "Potash miners at Soligorsk; café",
  date: "2020-08-17", where: "Salihorsk", status: "disputed", sources: 2, text: "Monday",
};

it.each([
  ["", true],
  ["potash", true],
  ["POTASH min", true],
  ["otash", false],
  ["potash maxsk", false],
  ["шахце", true],
  ["cafe", true],
  ["monday salihorsk", true],
  ["miners (at)", true],
  ["[*", true],
])("finds %j: %s", (query, isFound) => {
  expect(matcher(query)(TEXT)).toBe(isFound);
});

it("folds accents, but no letters", () => {
  expect(fold("Ёлка, Café, Йод, воўк")).toBe("елка, cafe, йод, воўк");
});
