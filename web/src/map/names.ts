/** What points and clusters are called. */
import type { App } from "../app/app.ts";
import type { Facet } from "../data/facets.ts";
import type { Cluster, Count } from "./clusters.ts";
import type { Located, PointKind, Position } from "./positions.ts";

/** How exact a point is, in words. */
const KINDS: Readonly<Record<PointKind, string>> = {
  spot: "this very spot",
  site: "this very place",
  online: "this very place",
  city: "somewhere in this city or town",
  region: "somewhere in this region",
  country: "somewhere in this country",
};

/** The least exact wins: a mark of several is drawn no more exact than any of them. */
const COARSE: Readonly<Record<PointKind, number>> = {
  spot: 0, site: 0, online: 0, city: 1, region: 2, country: 3,
};

/** 0 a point, 1 a city, 2 a region, 3 a country. */
export function coarseness(positions: readonly Position[]): number {
  return Math.max(...positions.map(({ kind }) => COARSE[kind]));
}

export class Names {
  constructor(
    private readonly app: App, private readonly located: Located,
    private readonly place: Facet | undefined,
  ) {}

  /** The name of a point's place, or nothing. */
  of(point: number): string {
    return this.place?.names[this.located.positions[point]?.place ?? -1] ?? "";
  }

  /** The id of the place that a point stands for; null for events' own spots. */
  placeOf(point: number): string | null {
    const position = this.located.positions[point];
    if (!position || position.kind === "spot") return null;
    return this.place?.ids[position.place] ?? null;
  }

  exactness(point: number): string {
    return this.app.words.say(KINDS[this.located.positions[point]?.kind ?? "city"]);
  }

  /** `Minsk +3` for the map, where room is short. */
  short({ points }: Cluster): string {
    const [first = "", ...others] = this.distinct(points);
    return first && others.length ? `${first} +${others.length}` : first;
  }

  /** `Minsk +3 more places`: what stands on the map, and more. */
  long({ points }: Cluster): string {
    const { words } = this.app;
    const [first, ...others] = this.distinct(points);
    if (!first) return words.say("A spot without a name");
    if (!others.length) return first;
    return `${first} +${words.count(others.length, "more place")}`;
  }

  /** `12 events`, or `3 of 12 events` where others do not pass. */
  count({ shown, total }: Count): string {
    const { words } = this.app;
    if (shown === total) return words.count(total, "event");
    return words.say("{shown} of {events}", {
      shown: words.number(shown), events: words.count(total, "event"),
    });
  }

  private distinct(points: readonly number[]): string[] {
    return [...new Set(points.map((point) => this.of(point)))].filter(Boolean);
  }
}
