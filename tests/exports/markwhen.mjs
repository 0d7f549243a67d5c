// What markwhen's own parser finds in the text on standard input, as JSON.
import { readFileSync } from "node:fs";
import { parse } from "@markwhen/parser";

const read = parse(readFileSync(0, "utf8"), true, "2001-02-03");

function* events(node) {
  if (!node.children) yield node;
  for (const child of node.children ?? []) yield* events(child);
}

const found = [...events(read.events)].map((event) => ({
  from: event.dateRangeIso.fromDateTimeIso.replace(/T.*/, ""),
  to: event.dateRangeIso.toDateTimeIso.replace(/T.*/, ""),
  title: event.firstLine.restTrimmed,
  tags: event.tags,
  lines: event.supplemental.map((block) => block.raw ?? block.type),
  acted: [event.id, event.percent, event.completed, event.recurrence].filter((x) => x !== undefined),
  properties: event.properties,
  kinds: [...new Set(event.supplemental.map((block) => block.type))],
}));
const { parseMessages, documentMessages, header } = read;
console.log(JSON.stringify({ header, messages: [...parseMessages, ...documentMessages], events: found }));
