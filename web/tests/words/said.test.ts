/** Every phrase that the code says has its words in the other languages. */
import { expect, it } from "vitest";
import { be as beHelp } from "../../src/words/help.ts";
import { be } from "../../src/words/be.ts";

type Glob = (pattern: string, options: object) => Record<string, string>;

const sources = (import.meta as unknown as { glob: Glob }).glob(
  "../../src/{app,list,facets,entries}/*.ts", { query: "?raw", import: "default", eager: true },
);

it.each(Object.entries(sources))("%s", (_, source) => {
  const said = [...source.matchAll(/words\s*\.say\(\s*"([^"]+)"/g)].map(([, phrase]) => phrase);
  const known: Record<string, string> = { ...be, ...beHelp };
  expect(said.filter((phrase) => phrase && !(phrase in known))).toEqual([]);
});
