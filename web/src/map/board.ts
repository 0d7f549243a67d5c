/** Leaflet as this map uses it: no request but for what the site's owner turned on. */
import {
  Control, LatLngBounds, LayerGroup, Map as LeafletMap, Polygon, Polyline, SVG, TileLayer,
} from "leaflet/dist/leaflet-src.esm.js";
import { button, el } from "../app/dom.ts";
import { levelOf } from "./outlines.ts";
import type { App } from "../app/app.ts";
import type { Level, PackedOutlines, Point } from "./outlines.ts";

/** Without a tile server there is nothing to see closer. */
const CLOSEST = 14;
const CLOSEST_WITH_TILES = 18;

const CALM = matchMedia("(prefers-reduced-motion: reduce)");

interface Sheet {
  readonly bounds: LatLngBounds;
  /** Drawn when it is first looked at. */
  layer(): LayerGroup;
}

export class Board {
  readonly map: LeafletMap;
  /** All that the map may show. */
  readonly whole: LatLngBounds;
  private readonly sheets: readonly Sheet[];
  private laid: Sheet | undefined;
  private readonly watch: ResizeObserver;

  constructor(app: App, private readonly place: HTMLElement, outlines: PackedOutlines, fit: () => void) {
    const { words } = app;
    const isCalm = CALM.matches;
    const [widest] = outlines.levels;
    this.whole = boundsOf(widest?.box ?? [-180, -85, 180, 85]);
    this.sheets = outlines.levels.filter(({ land }) => land).map((packed) => ({
      bounds: boundsOf(packed.box), layer: once(() => drawn(levelOf(packed))),
    }));
    this.map = new LeafletMap(place, {
      attributionControl: false,
      zoomControl: false,
      // One finger scrolls the page, two move the map; a wheel scrolls the page until one clicks.
      dragging: !matchMedia("(pointer: coarse)").matches,
      scrollWheelZoom: false,
      zoomAnimation: !isCalm,
      fadeAnimation: !isCalm,
      markerZoomAnimation: !isCalm,
      inertia: !isCalm,
      maxBounds: this.whole.pad(0.02),
      maxBoundsViscosity: 1,
      maxZoom: outlines.tiles ? CLOSEST_WITH_TILES : CLOSEST,
      zoomSnap: 0.5,
      renderer: new SVG({ padding: 0.4 }),
    });
    if (isCalm) panAtOnce(this.map);
    new Control.Scale({ imperial: false, position: "bottomleft" }).addTo(this.map);
    if (outlines.tiles) {
      new TileLayer(outlines.tiles.url, { maxZoom: CLOSEST_WITH_TILES }).addTo(this.map);
    }
    const credit = outlines.tiles?.attribution
      ?? (this.sheets.length ? words.say("Outlines: Natural Earth") : null);
    place.append(this.controls(app, fit), credit === null ? "" : el("p", { class: "dl-map-credit" }, credit));
    this.wheel();
    this.map.on("moveend", () => this.lay());
    this.watch = new ResizeObserver(() => this.measure());
    this.watch.observe(place);
    this.measure();
  }

  remove(): void {
    this.watch.disconnect();
    this.map.remove();
  }

  private measure(): void {
    this.map.invalidateSize({ animate: false });
    // What was cut off at the box is never in sight.
    this.map.setMinZoom(this.map.getBoundsZoom(this.whole, true));
  }

  /** Lays the finest outlines that fill what is in sight. */
  private lay(): void {
    const view = this.map.getBounds();
    const [widest] = this.sheets;
    const best = [...this.sheets].reverse().find(({ bounds }) => bounds.contains(view)) ?? widest;
    if (!best || best === this.laid) return;
    this.laid?.layer().remove();
    best.layer().addTo(this.map);
    this.laid = best;
  }

  private controls({ words }: App, fit: () => void): HTMLElement {
    const made = el("div", { class: "dl-map-controls", role: "group", "aria-label": words.say("Map") },
      button({ "aria-label": words.say("Closer") }, () => this.map.zoomIn(1), "+"),
      button({ "aria-label": words.say("Further away") }, () => this.map.zoomOut(1), "−"),
      button({ "aria-label": words.say("All that shows") }, fit, "⤢"));
    // A double click here is two clicks, and none on the map.
    for (const name of ["click", "dblclick", "mousedown", "touchstart", "keydown"]) {
      made.addEventListener(name, (event) => event.stopPropagation(), { passive: true });
    }
    return made;
  }

  /** The wheel zooms with Ctrl, or while the map was clicked and not left. */
  private wheel(): void {
    let isIn = false;
    const { scrollWheelZoom } = this.map;
    this.map.on("mousedown", () => (isIn = true));
    this.place.addEventListener("mouseleave", () => (isIn = false));
    this.place.addEventListener("wheel", (event) => {
      if (isIn || event.ctrlKey || event.metaKey) scrollWheelZoom.enable();
      else scrollWheelZoom.disable();
    }, { capture: true, passive: true });
  }
}

/** Leaflet slides wherever it is moved (keys, a card that needs room), also when told to be calm. */
function panAtOnce(map: LeafletMap): void {
  const panBy = map.panBy.bind(map);
  map.panBy = (offset, options) => panBy(offset, { ...options, animate: false });
}

function boundsOf([west, south, east, north]: readonly [number, number, number, number]): LatLngBounds {
  return new LatLngBounds([south, west], [north, east]);
}

function drawn({ land, coasts, borders }: Level): LayerGroup {
  const still = { interactive: false, smoothFactor: 1.2 };
  const line = (name: string, lines: readonly Point[][]): Polyline =>
    new Polyline(lines as Point[][], { ...still, className: `dl-map-${name}`, weight: 1 });
  return new LayerGroup([
    new Polygon(land as Point[][], { ...still, className: "dl-map-land", stroke: false, fillOpacity: 1 }),
    line("border", borders),
    line("coast", coasts),
  ]);
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
