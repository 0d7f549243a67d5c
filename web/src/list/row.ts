/** One event in the list. */
import { el } from "../app/dom.ts";
import { parse } from "../dates/grammar.ts";
import { weekday, words } from "../dates/words.ts";
import { markOf, whenOf } from "./when.ts";
import type { App } from "../app/app.ts";
import type { EventText } from "../data/texts.ts";
import type { Heading } from "./sequence.ts";
import type { When } from "./when.ts";

/** What a row is, apart from the event's own text. */
export interface Place {
  /** Counted from 1, of how many. */
  readonly number: number;
  readonly size: number;
  readonly event: number;
  /** Stands above the first event of a month. */
  readonly heading: Heading | null;
}

export const WAITING = "data-waiting";

/** A row whose text has not come: it keeps the place. */
export function waitingRow(place: Place): HTMLElement {
  const entry = el("div", { class: "dl-entry" }, el("p", { class: "dl-wait" }, "…"));
  return frame(place, { [WAITING]: true, "aria-busy": "true" }, entry);
}

/** `before` is the date of the event above, which is not said again. */
export function eventRow(app: App, place: Place, text: EventText, before: string): HTMLElement {
  const isKey = app.columns.key.has(place.event);
  const isAgain = text.date === before && !place.heading;
  const id = `dl-e${place.event}`;
  const link = el("a", {
    href: app.address(text.id),
    target: app.isEmbedded ? "_blank" : null,
    rel: app.isEmbedded ? "noopener" : null,
  }, text.title);
  const { when, mark } = dateOf(app, text);
  return frame(
    place,
    {
      class: `${isKey ? "dl-item--key" : ""} ${isAgain ? "dl-item--again" : ""}`.trim(),
      "aria-labelledby": id,
    },
    when,
    mark,
    el("div", { class: "dl-entry" },
      el("h3", { id }, link),
      text.summary ? el("p", {}, text.summary) : null,
      metaOf(app, text)),
  );
}

function frame(
  place: Place, attributes: Readonly<Record<string, string | boolean>>, ...parts: HTMLElement[]
): HTMLElement {
  const { heading } = place;
  const kind = heading ? "dl-item dl-item--head" : "dl-item";
  return el(
    "article",
    {
      ...attributes,
      class: `${kind} ${attributes["class"] ?? ""}`.trim(),
      "aria-posinset": place.number,
      "aria-setsize": place.size,
    },
    heading && el("h2", { class: "dl-head" }, heading.month, " ", el("small", {}, heading.events)),
    ...parts,
  );
}

/** The whole date for those who listen, the short one for those who look. */
function dateOf(app: App, text: EventText): Record<"when" | "mark", HTMLElement> {
  const date = parse(text.date);
  const said: When = date ? whenOf(date, app.language) : { bold: text.date, small: "" };
  const day = date && weekday(date, app.language);
  const whole = date ? words(date, app.language) : text.date;
  const when = el("div", { class: "dl-when" },
    el("span", { class: "dl-hidden" }, day ? `${day}, ${whole}` : whole),
    el("b", { "aria-hidden": "true" }, said.bold),
    said.small ? el("span", { "aria-hidden": "true" }, said.small) : null);
  const mark = el("span", {
    class: `dl-mark dl-mark--${date ? markOf(date) : "day"}`, "aria-hidden": "true",
  });
  return { when, mark };
}

/** The quiet line under an event: status, places, how many sources. */
function metaOf(app: App, text: EventText): HTMLElement {
  const parts = [
    el("span", { class: `dl-status dl-status--${text.status}` },
      el("b", {}, app.words.say(text.status))),
    text.where ? el("span", {}, text.where) : null,
    el("span", {}, app.words.count(text.sources, "source")),
  ];
  // White space, so that the words do not run together for those who listen or copy.
  return el("p", { class: "dl-meta" }, ...parts.flatMap((part) => (part ? [part, " "] : [])));
}
