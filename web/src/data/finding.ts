/** Going through the events' texts, which are not all there. */
import { MINUTES_A_DAY } from "./columns.ts";
import { earliest } from "../dates/expression.ts";
import { parse } from "../dates/grammar.ts";
import { dayNumberOf } from "../dates/points.ts";
import { matcher } from "../filter/text.ts";
import type { Data } from "./loader.ts";

/** Returns the events in whose texts each word of the query stands; loads all of them. */
export async function searchTexts(data: Data, query: string): Promise<number[]> {
  const { chunk, chunks, count } = data.opening;
  await Promise.all(chunks.map((_, number) => data.text(number * chunk)));
  const matches = matcher(query);
  const found: number[] = [];
  for (let event = 0; event < count; event += 1) {
    const text = data.textNow(event);
    if (text && matches(text)) found.push(event);
  }
  return found;
}

/** Returns the number of the event with an id; loads texts from where it is likely to be. */
export async function numberOf(data: Data, id: string): Promise<number | null> {
  const { chunk, chunks } = data.opening;
  const near = Math.floor(guess(data, id) / chunk);
  const order = chunks.map((_, number) => number)
    .sort((one, other) => Math.abs(one - near) - Math.abs(other - near));
  for (const number of order) {
    await data.text(number * chunk);
    for (let event = number * chunk; event < (number + 1) * chunk; event += 1) {
      if (data.textNow(event)?.id === id) return event;
    }
  }
  return null;
}

/** Most ids begin with their day. */
function guess({ columns }: Data, id: string): number {
  const date = parse(/^-?[0-9]{4}(?:-[0-9]{2}){0,2}/.exec(id)?.[0] ?? "");
  const start = date && earliest(date);
  if (!start) return 0;
  const minute = dayNumberOf(start) * MINUTES_A_DAY;
  return Math.max(0, columns.from.findIndex((from) => from >= minute));
}
