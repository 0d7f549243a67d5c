/** The line above the axis: lanes, and buttons for those who neither drag nor turn a wheel. */
import { button, el } from "../app/dom.ts";
import type { App, State } from "../app/app.ts";
import type { Motion } from "./motion.ts";

const LANES: readonly (readonly [State["lanes"], string])[] = [
  ["", "No lanes"], ["topic", "Topics"], ["thread", "Threads"], ["place", "Places"],
];

/** By how much a key or a button moves and zooms. */
export const STEP = { pan: 0.25, closer: 0.5, further: 2 } as const;

export class Tools {
  readonly element: HTMLElement;
  private readonly lanes = el("select", {});
  private readonly closer: HTMLButtonElement;
  private readonly further: HTMLButtonElement;
  private readonly all: HTMLButtonElement;

  /** `moved` is called after a button moved the axis. */
  constructor(private readonly app: App, private readonly motion: Motion, moved: () => void) {
    const { words } = app;
    const tool = (sign: string, name: string, act: () => void): HTMLButtonElement =>
      button({ "aria-label": words.say(name), title: words.say(name) }, () => {
        act();
        moved();
      }, sign);
    this.lanes.append(...LANES.map(([value, name]) => el("option", { value }, words.say(name))));
    this.lanes.addEventListener("change", () => app.set({ lanes: this.lanes.value as State["lanes"] }));
    this.closer = tool("+", "Closer", () => motion.glideZoom(STEP.closer));
    this.further = tool("−", "Further away", () => motion.glideZoom(STEP.further));
    this.all = tool(words.say("All of it"), "All of it", () => motion.glide(motion.whole));
    this.element = el("div", { class: "dl-axis-tools" },
      el("label", {}, words.say("Lanes"), " ", this.lanes),
      el("div", { role: "group", "aria-label": words.say("Axis of time") },
        tool("←", "Earlier", () => motion.glidePan(-STEP.pan)),
        tool("→", "Later", () => motion.glidePan(STEP.pan)),
        this.further, this.closer, this.all));
    this.draw();
  }

  draw(): void {
    const { lanes } = this.app.state;
    if (this.lanes.value !== lanes) this.lanes.value = lanes;
    // Not `disabled`, which would take the focus away under a finger.
    this.closer.setAttribute("aria-disabled", String(this.motion.isClosest));
    this.further.setAttribute("aria-disabled", String(this.motion.isWhole));
    this.all.setAttribute("aria-disabled", String(this.motion.isWhole));
  }
}
