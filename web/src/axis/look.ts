/** The page's colours and fonts for what is drawn on a canvas; read once, and when they change. */
import { el } from "../app/dom.ts";

const COLOURS = [
  "paper", "ink", "soft", "line", "edge", "dim", "column", "accent", "accent-wash",
] as const;

export type Colour = (typeof COLOURS)[number];

export interface Look {
  readonly colours: Readonly<Record<Colour, string>>;
  readonly serif: string;
  readonly ui: string;
  /** Pixels. */
  readonly rem: number;
}

/** Reads the style's properties as they hold within an element that is in the page. */
export function lookOf(host: HTMLElement): Look {
  const probe = el("span", { class: "dl-probe" });
  host.append(probe);
  const style = getComputedStyle(probe);
  // Not the properties' own text: a colour may be of the system, or mixed.
  const colours = Object.fromEntries(COLOURS.map((name) => {
    probe.style.color = `var(--${name})`;
    return [name, style.color];
  })) as Record<Colour, string>;
  const look = {
    colours,
    serif: style.getPropertyValue("--serif"),
    ui: style.getPropertyValue("--ui"),
    rem: parseFloat(getComputedStyle(document.documentElement).fontSize),
  };
  probe.remove();
  return look;
}

/** Calls back when colours or fonts may have changed; returns how to stop it. */
export function watchLook(onchange: () => void): () => void {
  const palette = new MutationObserver(onchange);
  palette.observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
  const media = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((one) => matchMedia(one));
  media.forEach((one) => one.addEventListener("change", onchange));
  document.fonts.addEventListener("loadingdone", onchange);
  return () => {
    palette.disconnect();
    media.forEach((one) => one.removeEventListener("change", onchange));
    document.fonts.removeEventListener("loadingdone", onchange);
  };
}

/** Makes a canvas as sharp as the screen, for drawing in the page's own pixels. */
export function sized(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
  const context = canvas.getContext("2d");
  const dense = devicePixelRatio || 1;
  const [w, h] = [Math.round(width * dense), Math.round(height * dense)];
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
    canvas.style.height = `${height}px`;
  }
  context?.setTransform(dense, 0, 0, dense, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}
