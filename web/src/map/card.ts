/** What opens at a mark: the place, how exact it is, and its events. */
import { button, el } from "../app/dom.ts";
import { parse } from "../dates/grammar.ts";
import { words as dateWords } from "../dates/words.ts";
import { markOf } from "../list/when.ts";
import type { App } from "../app/app.ts";
import type { EventText } from "../data/texts.ts";
import type { Names } from "./names.ts";

/** Events at first, and more at each click. */
const FIRST = 6;
const MORE = 20;

export interface CardParts {
  /** The points whose events these are, the heaviest first. */
  readonly points: readonly number[];
  /** Those that pass, in the order in which they are told. */
  readonly events: readonly number[];
  /** How many there are without filters. */
  readonly total: number;
  /** Whether the first of them was asked for, and so is told in full. */
  readonly isChosen: boolean;
  close(): void;
}

export interface Card {
  readonly element: HTMLElement;
  /** Once its first events are in it. */
  readonly filled: Promise<void>;
}

export function card(app: App, names: Names, parts: CardParts): Card {
  const { words } = app;
  const { points, events } = parts;
  const [lead = -1] = points;
  const list = el("ol", { class: "dl-map-events" });
  const more = button({ class: "dl-more" }, () => void grow(MORE), "");
  const isWhole = (number: number): boolean =>
    number === 0 && (parts.isChosen || events.length === 1);
  let size = 0;

  const grow = async (by: number): Promise<void> => {
    const first = size;
    const next = events.slice(first, first + by);
    size += next.length;
    more.hidden = size >= events.length;
    more.textContent = words.say("{number} more", { number: words.number(events.length - size) });
    const items = next.map(() => el("li", { class: "dl-wait" }, "…"));
    list.append(...items);
    await Promise.all(next.map(async (event, number) => {
      try {
        items[number]!.replaceWith(entry(app, await app.texts(event), isWhole(first + number)));
      } catch {
        items[number]!.textContent = words.say("Some events did not load.");
      }
    }));
  };

  const title = names.long({ points: [...points] });
  const element = el("div", { class: "dl-map-card", role: "dialog", "aria-label": title, tabindex: -1 },
    el("div", { class: "dl-map-card-head" },
      el("h2", {}, title),
      button({ class: "dl-close", "aria-label": words.say("Close") }, () => parts.close(), "×")),
    el("p", { class: "dl-meta" },
      el("span", {}, names.count({ shown: events.length, total: parts.total })), " ",
      points.length === 1 ? el("span", {}, names.exactness(lead)) : null),
    list,
    el("p", { class: "dl-map-card-foot" }, more, " ", inList(app, names, points)));
  return { element, filled: grow(FIRST) };
}

/** A way from a place to its events in the list. */
function inList(app: App, names: Names, points: readonly number[]): HTMLElement | null {
  const ids = points.map((point) => names.placeOf(point));
  if (!ids.every((id) => id !== null)) return null;
  return button({ class: "dl-more" }, () => {
    const filters = new Map([...app.state.filters, ["place", new Set(ids)]]);
    app.set({ filters, view: "list" });
  }, app.words.say("Show in the list"));
}

function entry(app: App, text: EventText, isWhole: boolean): HTMLElement {
  const date = parse(text.date);
  return el("li", {},
    el("p", { class: "dl-map-when" },
      el("span", { class: `dl-mark dl-mark--${date ? markOf(date) : "day"}`, "aria-hidden": "true" }), " ",
      date ? dateWords(date, app.language) : text.date),
    el("a", {
      href: app.address(text.id),
      target: app.isEmbedded ? "_blank" : null,
      rel: app.isEmbedded ? "noopener" : null,
    }, text.title),
    isWhole && text.summary ? el("p", { class: "dl-map-summary" }, text.summary) : null,
    el("p", { class: "dl-meta" },
      el("span", { class: `dl-status dl-status--${text.status}` },
        el("b", {}, app.words.say(text.status))), " ",
      isWhole && text.where ? el("span", {}, text.where) : null, " ",
      el("span", {}, app.words.count(text.sources, "source"))));
}
