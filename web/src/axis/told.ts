/** The axis in words: each thing that is drawn, and all of it together. */
import { dateOf } from "./card.ts";
import { said, saidWindow } from "./said.ts";
import type { App, Range } from "../app/app.ts";
import type { Board } from "./board.ts";
import type { Thing } from "./listing.ts";

export function saidThing(app: App, board: Board, thing: Thing): string {
  const { words, language, columns } = app;
  const lane = board.laneName(thing.lane);
  const before = lane && `${lane}: `;
  if ("event" in thing) {
    const text = app.textNow(thing.event);
    const when = text
      ? dateOf(text, language)
      : said([columns.from[thing.event]!, columns.to[thing.event]!], language);
    return `${before}${when}: ${board.titles.of(thing.event) || "…"}`;
  }
  const events = words.count(thing.size, "event");
  return before + (thing.cell
    ? words.say("{when}: {events}", { when: said(thing.cell, language), events })
    : words.say("From before: {events}", { events }));
}

export function saidAll(app: App, board: Board, window: Range, things: readonly Thing[]): string {
  const all = board.sizeOf(window);
  const drawn = new Set(things.flatMap((thing) => ("event" in thing ? [thing.event] : []))).size;
  return app.words.say(drawn < all ? "{when}: {events}, {number} of them drawn" : "{when}: {events}", {
    when: saidWindow(window, app.language),
    events: app.words.count(all, "event"),
    number: app.words.number(drawn),
  });
}
