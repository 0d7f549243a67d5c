/** The marks on the map: how many events, how exactly placed, and how many of them pass. */
import { DivIcon, LayerGroup, Marker } from "leaflet/dist/leaflet-src.esm.js";
import { el } from "../app/dom.ts";
import { place } from "./labels.ts";
import { coarseness } from "./names.ts";
import type { Map as LeafletMap } from "leaflet";
import type { Cluster, Count } from "./clusters.ts";
import type { Names } from "./names.ts";
import type { Located } from "./positions.ts";

const KINDS = ["point", "city", "region", "country"] as const;

/** Pixels by coarseness: an area is larger than a city, a city than a point. */
const RADII = [6, 8, 13, 17] as const;
/** The largest mark's radius; two marks stand further apart than that. */
const LARGEST = 22;
/** What a finger or a shaking hand can hit. */
const TARGET = 30;

export function radiusOf(shown: number, coarse: number): number {
  const least = RADII[coarse] ?? 6;
  return Math.min(LARGEST, least + (shown > 1 ? 2 + Math.log2(shown) * 1.6 : 0));
}

export interface Drawn {
  readonly cluster: Cluster;
  readonly count: Count;
}

interface Kept {
  readonly cluster: Cluster;
  readonly marker: Marker;
  element: HTMLElement;
}

/** Draws clusters as markers that a keyboard reaches, the one with most events first. */
export class Marks {
  private readonly layer = new LayerGroup();
  private readonly kept = new Map<string, Kept>();
  private readonly pen = document.createElement("canvas").getContext("2d");

  constructor(
    private readonly map: LeafletMap, private readonly located: Located,
    private readonly names: Names, private readonly onchoose: (cluster: Cluster) => void,
  ) {
    this.layer.addTo(map);
  }

  /** `isFiltered` draws what share of each passes; what has none that passes is a faint mark. */
  draw(all: readonly Drawn[], isFiltered: boolean): void {
    const view = this.map.getBounds().pad(0.2);
    const seen = all.filter(({ cluster }) => view.contains(this.spotOf(cluster)))
      .sort((one, other) => other.count.shown - one.count.shown);
    const sides = this.sides(seen);
    const focused = document.activeElement;
    const before = new Map(this.kept);
    this.kept.clear();
    seen.forEach((drawn, number) => {
      const key = `${drawn.cluster.points.join()} ${drawn.count.shown} ${isFiltered}`;
      const kept = before.get(key) ?? this.make(drawn, isFiltered);
      before.delete(key);
      this.kept.set(key, kept);
      this.layer.addLayer(kept.marker);
      kept.element.dataset["side"] = sides[number] ?? "none";
    });
    for (const { marker } of before.values()) this.layer.removeLayer(marker);
    // Who was at a mark that is gone stays on the map.
    if (focused?.classList.contains("dl-spot") && !focused.isConnected) {
      this.map.getContainer().focus({ preventScroll: true });
    }
  }

  /** Puts the focus on the mark that a point is in, if it is drawn. */
  focus(point: number): void {
    for (const { cluster, element } of this.kept.values()) {
      if (cluster.points.includes(point)) element.focus({ preventScroll: true });
    }
  }

  private spotOf({ points }: Cluster): [number, number] {
    const { lat, lon } = this.located.positions[points[0]!]!;
    return [lat, lon];
  }

  private make({ cluster, count }: Drawn, isFiltered: boolean): Kept {
    const positions = cluster.points.map((point) => this.located.positions[point]!);
    const coarse = coarseness(positions);
    const isFaint = !count.shown;
    const size = isFaint ? RADII[coarse]! * 2 : Math.round(radiusOf(count.shown, coarse) * 2);
    const share = isFiltered && !isFaint;
    const classes = ["dl-spot", `dl-spot--${KINDS[coarse]}`];
    if (positions.length > 1) classes.push("dl-spot--several");
    if (isFaint) classes.push("dl-spot--faint");
    if (share) classes.push("dl-spot--share");
    const disc = el("span", { class: "dl-spot-disc" },
      // Drawn by the style: the mark's text is its name, with which its label begins.
      count.shown > 1 ? el("b", { "data-count": short(count.shown) }) : null);
    disc.style.setProperty("--size", `${size}px`);
    disc.style.setProperty("--share", String(count.shown / count.total));
    const html = el("span", { class: "dl-spot-in" }, disc,
      isFaint ? null : el("span", { class: "dl-spot-name" }, this.names.short(cluster)));
    const target = Math.max(size, TARGET);
    const label = `${this.names.long(cluster)}: ${this.names.count(count)}`;
    const marker = new Marker(this.spotOf(cluster), {
      icon: new DivIcon({ className: classes.join(" "), html, iconSize: [target, target] }),
      keyboard: !isFaint,
      interactive: !isFaint,
      riseOnHover: true,
      zIndexOffset: (isFaint ? -4000 : 0) - coarse * 1000,
      alt: label,
    });
    const kept: Kept = { cluster, marker, element: el("div") };
    marker.on("add", () => {
      const element = marker.getElement();
      if (!element) return;
      kept.element = element;
      if (isFaint) element.setAttribute("aria-hidden", "true");
      else element.setAttribute("aria-label", label);
    });
    marker.on("click", () => this.onchoose(cluster));
    marker.on("keydown", ({ originalEvent: event }) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      this.onchoose(cluster);
    });
    return kept;
  }

  private sides(drawn: readonly Drawn[]): ReturnType<typeof place> {
    if (this.pen) this.pen.font = `12px ${getComputedStyle(this.map.getContainer()).fontFamily}`;
    const size = this.map.getSize();
    return place(drawn.map(({ cluster, count }) => {
      const { x, y } = this.map.latLngToContainerPoint(this.spotOf(cluster));
      const coarse = coarseness(cluster.points.map((point) => this.located.positions[point]!));
      const name = count.shown ? this.names.short(cluster) : "";
      const width = name ? (this.pen?.measureText(name).width ?? name.length * 7) + 4 : 0;
      return { x, y, radius: count.shown ? radiusOf(count.shown, coarse) : RADII[coarse]!, width };
    }), { left: 0, top: 0, right: size.x, bottom: size.y });
  }
}

/** `1.2k`, for the little room in a mark. */
function short(value: number): string {
  return value < 1000 ? String(value)
    : value < 9950 ? `${(value / 1000).toFixed(1)}k` : `${Math.round(value / 1000)}k`;
}

