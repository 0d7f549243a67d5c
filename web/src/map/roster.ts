/** The map in words: each place with how many events show there, the most first. */
import { button, el } from "../app/dom.ts";
import { countAll } from "./clusters.ts";
import type { App } from "../app/app.ts";
import type { Names } from "./names.ts";
import type { Located } from "./positions.ts";

/** Places at first, and more at each click. */
const STEP = 50;

export class Roster {
  readonly element: HTMLElement;
  private readonly summary = el("summary");
  private readonly list = el("ul");
  private readonly more = button({ class: "dl-more" }, () => this.grow(), "");
  private readonly note = el("p");
  private rows: readonly (readonly [points: number[], events: number])[] = [];
  private drawn = 0;

  constructor(
    private readonly app: App, private readonly located: Located, private readonly names: Names,
    private readonly onchoose: (points: number[]) => void,
  ) {
    const details = el("details", { class: "dl-map-roster" }, this.summary, this.list, this.more);
    // Nothing is made of it before it is opened.
    details.addEventListener("toggle", () => {
      if (details.open && !this.drawn) this.grow();
    });
    this.element = el("div", { class: "dl-map-words" }, this.note, details);
  }

  draw(passes: Uint8Array): void {
    const { words } = this.app;
    this.rows = rowsOf(this.located, passes);
    this.summary.textContent =
      `${words.say("The places as a list")} (${words.number(this.rows.length)})`;
    const missing = this.app.shown.reduce((sum, event) => sum + 1 - this.located.has[event]!, 0);
    this.note.textContent = missing ? words.say("Without a place on the map: {events}", {
      events: words.count(missing, "event"),
    }) : "";
    const focused = [...this.list.querySelectorAll("button")]
      .findIndex((one) => one === document.activeElement);
    const size = this.drawn;
    this.list.replaceChildren();
    this.drawn = 0;
    this.more.hidden = true;
    while (this.drawn < Math.min(size, this.rows.length)) this.grow();
    if (focused >= 0) this.list.querySelectorAll("button")[focused]?.focus();
  }

  private grow(): void {
    const { words } = this.app;
    const next = this.rows.slice(this.drawn, this.drawn + STEP);
    this.list.append(...next.map(([points, events]) => el("li", {},
      button({}, () => this.onchoose(points), this.names.of(points[0]!) || words.say("A spot without a name")),
      " ", el("i", {}, words.number(events)))));
    this.drawn += next.length;
    const left = this.rows.length - this.drawn;
    this.more.hidden = left <= 0;
    this.more.textContent = words.say("{number} more", { number: words.number(left) });
  }
}

/** The points of each place at which an event passes, with how many do; the most first. */
function rowsOf(
  { positions, offsets, events }: Located, passes: Uint8Array,
): (readonly [number[], number])[] {
  const places = new Map<number, { readonly points: number[] }>();
  positions.forEach(({ place }, point) => {
    const known = places.get(place);
    if (!known) places.set(place, { points: [point] });
    else known.points.push(point);
  });
  const all = [...places.values()];
  const counts = countAll(all, offsets, events, passes);
  const passing = (point: number): boolean =>
    events.subarray(offsets[point], offsets[point + 1]).some((event) => passes[event]);
  return all.map(({ points }, row) => [points, counts[row]!.shown] as const)
    .filter(([, shown]) => shown)
    .map(([points, shown]) => [points.filter(passing), shown] as const)
    .sort(([, one], [, other]) => other - one);
}
