/** The map: where events were, how exactly that is known, and what share of them passes. */
import { LatLngBounds, Popup } from "leaflet/dist/leaflet-src.esm.js";
import { button, el } from "../app/dom.ts";
import { be, ru } from "../words/map.ts";
import { Board } from "./board.ts";
import { card } from "./card.ts";
import { cluster, countAll } from "./clusters.ts";
import { Marks } from "./marks.ts";
import { coarseness, Names } from "./names.ts";
import { loadOutlines } from "./outlines.ts";
import { locate } from "./positions.ts";
import { Roster } from "./roster.ts";
import type { ZoomPanOptions } from "leaflet";
import type { App, View } from "../app/app.ts";
import type { Cluster } from "./clusters.ts";
import type { PackedOutlines } from "./outlines.ts";
import type { Located } from "./positions.ts";

/** As close as the map goes by itself. */
const CLOSE = 9;

/** What does not change while the page is open, and where the map was left. */
interface Kept {
  readonly outlines: PackedOutlines;
  readonly located: Located;
  at: { readonly center: [number, number]; readonly zoom: number } | null;
}

let kept: Kept | undefined;

export class MapView implements View {
  private scene: Scene | undefined;
  private host: HTMLElement | undefined;

  /** `styled` is when the map's style is there: without it a map has no height. */
  constructor(private readonly styled: Promise<void>) {}

  mount(host: HTMLElement, app: App): void {
    app.words.add({ be, ru });
    this.host = host;
    void this.open(host, app);
  }

  unmount(): void {
    this.scene?.remove();
    this.scene = undefined;
    this.host = undefined;
  }

  private async open(host: HTMLElement, app: App): Promise<void> {
    const { words } = app;
    host.replaceChildren(el("p", { class: "dl-note dl-wait", "aria-busy": "true" }, "…"));
    try {
      [kept] = await Promise.all([kept ?? load(app), this.styled]);
    } catch (problem) {
      if (this.host !== host) return;
      console.error(problem);
      host.replaceChildren(el("p", { class: "dl-note", role: "alert" },
        words.say("The map did not load."), " ",
        button({}, () => void this.open(host, app), words.say("Try again"))));
      return;
    }
    // Another view may have been opened meanwhile.
    if (this.host !== host) return;
    if (!kept.located.positions.length) {
      host.replaceChildren(el("p", { class: "dl-note" }, words.say("No event has a place on the map.")));
      return;
    }
    this.scene = new Scene(host, app, kept);
  }
}

async function load(app: App): Promise<Kept> {
  const { base = "", version = "", outlines: own } = document.querySelector<HTMLElement>(".dl-app")?.dataset ?? {};
  const [facets, outlines] = await Promise.all([app.facets(), loadOutlines(base, own ?? version)]);
  const located = locate(facets.get("place"), facets.spots, app.columns.count);
  return { outlines, located, at: null };
}

/** The events at some points: those that pass, and how many there are. */
interface Choice {
  readonly passing: readonly number[];
  readonly total: number;
}

class Scene {
  private readonly board: Board;
  private readonly marks: Marks;
  private readonly names: Names;
  private readonly roster: Roster;
  private readonly leave: () => void;
  private readonly passes: Uint8Array;
  /** The points, those of most events first. */
  private readonly order: Uint32Array;
  private readonly classes: Uint8Array;
  private clusters: readonly Cluster[] = [];
  private zoom = NaN;
  private popup: Popup | undefined;
  /** The point whose mark gets the focus when the map has moved. */
  private next: number | null = null;
  private isGone = false;

  constructor(host: HTMLElement, private readonly app: App, private readonly kept: Kept) {
    const { words } = app;
    const { located, outlines } = kept;
    const { positions, offsets } = located;
    const weight = (point: number): number => offsets[point + 1]! - offsets[point]!;
    this.order = Uint32Array.from(positions.keys()).sort((one, other) => weight(other) - weight(one));
    // Points and cities go together; regions and countries stand for themselves.
    this.classes = Uint8Array.from(positions, (one) => Math.max(1, coarseness([one])));
    this.passes = new Uint8Array(app.columns.count);
    this.names = new Names(app, located, app.facetsNow()?.get("place"));
    this.roster = new Roster(app, located, this.names, (points) => this.go(points));
    const place = el("div", {
      class: "dl-map", role: "region",
      "aria-label": words.say("Map: arrows move it, + and − zoom, Tab goes through the places"),
    });
    host.replaceChildren(place, this.roster.element);
    this.board = new Board(app, place, outlines, () => this.fit());
    const { map } = this.board;
    this.marks = new Marks(map, located, this.names, (chosen) => this.choose(chosen));
    this.sift();
    if (kept.at) map.setView(kept.at.center, kept.at.zoom, { animate: false });
    else this.fit();
    map.on("moveend", () => {
      this.draw();
      if (this.next !== null) this.marks.focus(this.next);
      this.next = null;
    });
    map.on("popupclose", ({ popup }) => this.closed(popup));
    this.draw();
    this.roster.draw(this.passes);
    this.leave = app.subscribe((_, changed) => {
      if (changed.has("shown")) {
        this.sift();
        this.draw();
        this.roster.draw(this.passes);
      }
      if (changed.has("open")) void this.open();
    });
    void this.open();
  }

  remove(): void {
    this.isGone = true;
    this.leave();
    const { map } = this.board;
    const { lat, lng } = map.getCenter();
    this.kept.at = { center: [lat, lng], zoom: map.getZoom() };
    map.off();
    this.board.remove();
  }

  private sift(): void {
    this.passes.fill(0);
    for (const event of this.app.shown) this.passes[event] = 1;
  }

  private draw(): void {
    const { map } = this.board;
    const { positions, offsets, events } = this.kept.located;
    const zoom = map.getZoom();
    if (zoom !== this.zoom) {
      this.zoom = zoom;
      const [x, y] = [new Float64Array(positions.length), new Float64Array(positions.length)];
      positions.forEach(({ lat, lon }, point) => {
        const spot = map.project([lat, lon], zoom);
        [x[point], y[point]] = [spot.x, spot.y];
      });
      this.clusters = cluster(this.order, x, y, this.classes);
    }
    const counts = countAll(this.clusters, offsets, events, this.passes);
    const isFiltered = this.app.shown.length < this.app.columns.count;
    this.marks.draw(
      this.clusters.map((one, number) => ({ cluster: one, count: counts[number]! })), isFiltered,
    );
  }

  /** Shows all events that pass. */
  private fit(): void {
    const { offsets, events, positions } = this.kept.located;
    const points = [...positions.keys()].filter((point) =>
      events.subarray(offsets[point], offsets[point + 1]).some((event) => this.passes[event]));
    this.show(points.length ? points : [...positions.keys()], 9);
  }

  private show(points: readonly number[], closest: number, options: ZoomPanOptions = {}): void {
    this.board.map.fitBounds(this.boundsOf(points), { padding: [40, 40], maxZoom: closest, ...options });
  }

  private boundsOf(points: readonly number[]): LatLngBounds {
    const { positions } = this.kept.located;
    return new LatLngBounds(points.map((point) => {
      const { lat, lon } = positions[point]!;
      return [lat, lon];
    }));
  }

  /** A cluster comes apart where it can; a place opens its card. */
  private choose({ points }: Cluster): void {
    const { map } = this.board;
    const closest = map.getMaxZoom();
    if (points.length > 1 && map.getZoom() < closest) {
      const before = map.getZoom();
      const bounds = this.boundsOf(points);
      const zoom = Math.min(closest, Math.max(before + 1, map.getBoundsZoom(bounds.pad(0.2))));
      if (document.activeElement?.classList.contains("dl-spot")) this.next = points[0] ?? null;
      map.setView(bounds.getCenter(), zoom);
      return;
    }
    this.openCard(points, this.eventsOf(points));
  }

  /** From the list of places: there, with its card open; a card on a moving map is hard to hit. */
  private go(points: readonly number[]): void {
    const { map } = this.board;
    const still = { animate: false };
    if (points.length > 1) this.show(points, CLOSE, still);
    else map.setView(this.boundsOf(points).getCenter(), Math.max(map.getZoom(), CLOSE - 2), still);
    this.openCard(points, this.eventsOf(points));
  }

  private eventsOf(points: readonly number[]): Choice {
    const { offsets, events } = this.kept.located;
    const all = new Set(points.flatMap((point) =>
      [...events.subarray(offsets[point], offsets[point + 1])]));
    const passing = [...all].filter((event) => this.passes[event]).sort((one, other) => one - other);
    if (this.app.state.order === "newest") passing.reverse();
    return { passing, total: all.size };
  }

  /** `chosen` is the event that was asked for, if one was. */
  private openCard(points: readonly number[], { passing, total }: Choice, chosen?: number): void {
    const { map } = this.board;
    const [lead = 0] = points;
    const { lat, lon } = this.kept.located.positions[lead]!;
    const size = map.getSize();
    const before = document.activeElement;
    const popup = new Popup({
      closeButton: false,
      minWidth: Math.min(240, size.x - 60),
      maxWidth: Math.min(340, size.x - 40),
      autoPanPadding: [12, 12],
      className: "dl-map-popup",
    });
    const { element, filled } = card(this.app, this.names, {
      points,
      events: chosen === undefined ? passing : [chosen, ...passing.filter((one) => one !== chosen)],
      total,
      isChosen: chosen !== undefined,
      close: () => {
        map.closePopup(popup);
        // Back to where one came from.
        const back = before instanceof HTMLElement && before.isConnected ? before : map.getContainer();
        back.focus({ preventScroll: true });
      },
    });
    element.style.maxHeight = `${Math.max(160, size.y * 0.7)}px`;
    element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      element.querySelector<HTMLElement>(".dl-close")?.click();
    });
    this.popup = popup;
    // It opens with its texts in it, for the map to make room for all of it.
    void filled.then(() => {
      if (this.popup !== popup || this.isGone) return;
      popup.setContent(element).setLatLng([lat, lon]).openOn(map);
      element.focus({ preventScroll: true });
      map.getContainer().scrollIntoView({ block: "nearest" });
    });
  }

  private closed(popup: Popup): void {
    if (popup !== this.popup) return;
    this.popup = undefined;
    if (this.app.state.open) this.app.set({ open: null }, "replace");
  }

  /** Shows the event that the address names, if it is on the map. */
  private async open(): Promise<void> {
    const { open } = this.app.state;
    if (!open) {
      return;
    }
    const event = await this.app.numberOf(open).catch(() => null);
    if (event === null || this.app.state.open !== open) return;
    const { offsets, events, positions } = this.kept.located;
    const point = [...positions.keys()].find((one) =>
      events.subarray(offsets[one], offsets[one + 1]).includes(event));
    if (point === undefined) return;
    const { map } = this.board;
    map.setView(this.boundsOf([point]).getCenter(), Math.max(map.getZoom(), CLOSE - 2), { animate: false });
    this.openCard([point], this.eventsOf([point]), event);
  }
}
