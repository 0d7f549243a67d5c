/** The axis: a line of time that one moves along and into. */
import { el } from "../app/dom.ts";
import { Board } from "./board.ts";
import { watchHands } from "./gestures.ts";
import { lanesOf } from "./lanes.ts";
import { Listing } from "./listing.ts";
import { looking } from "./looking.ts";
import { watchLook } from "./look.ts";
import { Motion } from "./motion.ts";
import { Opening } from "./opening.ts";
import { saidAll, saidThing } from "./told.ts";
import { PIECES } from "./titles.ts";
import { STEP, Tools } from "./tools.ts";
import { wholeOf } from "./whole.ts";
import type { App, Key, Range, State, View } from "../app/app.ts";
import type { Thing } from "./listing.ts";

/** Milliseconds without a move after which the axis rests: then it is told and written down. */
const REST = 160;

class Axis implements View {
  private app!: App;
  private board!: Board;
  private motion!: Motion;
  private tools!: Tools;
  private listing!: Listing;
  private opening!: Opening;
  private readonly element = el("div", { class: "dl-axis" });
  private readonly summary = el("p", { id: "dl-axis-summary" });
  private region!: HTMLElement;
  private empty!: HTMLElement;
  /** What there is to show; the window may reach beyond it, for the last label. */
  private extent: Range = [0, 1];
  private leave: (() => void) | undefined;
  private frame = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;
  private isOurs = false;
  /** Whether the reader asked for the last move by a key or a button, and may not see it. */
  private isToTell = false;

  mount(host: HTMLElement, app: App): void {
    this.app = app;
    this.board = new Board(app);
    const { words } = app;
    this.motion = new Motion(() => this.moved());
    this.tools = new Tools(app, this.motion, () => (this.isToTell = true));
    this.region = el("div", {
      class: "dl-axis-region", role: "application", tabindex: "0",
      "aria-label": words.say("Axis of time"), "aria-describedby": "dl-axis-summary dl-axis-hint",
    }, this.board.element);
    const hint = el("p", { id: "dl-axis-hint", class: "dl-hidden" }, words.say(
      "Arrows move it, plus and minus change how much it shows, Home and End go to its ends; the arrow down goes to the events.",
    ));
    this.listing = new Listing(words.say("On the axis"), this.summary, {
      say: (thing) => saidThing(app, this.board, thing),
      open: (thing) => this.open(thing),
      focus: (thing) => this.focus(thing),
      leave: () => this.region.focus({ preventScroll: true }),
    });
    this.opening = new Opening(app, this.board, this.motion, this.element, () => this.draw());
    this.empty = el("p", { class: "dl-empty" }, words.say("No event passes these filters."));
    this.element.replaceChildren(
      this.tools.element, this.region, this.empty, hint, this.listing.element,
    );
    host.append(this.element);

    const stops = [
      app.subscribe((state, changed) => this.follow(state, changed)),
      watchLook(() => this.resize()),
      watchHands(this.board.field, {
        pan: (pixels) => this.motion.pan(pixels * this.grain),
        zoom: (factor, x) => this.motion.zoom(factor, this.motion.window[0] + x * this.grain),
        canZoom: (factor) => (factor > 1 ? !this.motion.isWhole : !this.motion.isClosest),
        tap: (x, y, isFinger) => this.tap(x, y, isFinger),
        doubleTap: (x) => this.motion.glideZoom(0.35, this.motion.window[0] + x * this.grain),
        hover: (x, y) => this.hover(this.board.at(x, y)),
        leave: () => this.hover(null),
      }),
    ];
    const watch = new ResizeObserver(() => this.resize());
    watch.observe(this.region);
    this.region.addEventListener("keydown", this.onkey);
    this.leave = () => {
      stops.forEach((stop) => stop());
      watch.disconnect();
      this.motion.stop();
      cancelAnimationFrame(this.frame);
      clearTimeout(this.timer);
      this.frame = 0;
      looking.at(null);
      host.replaceChildren();
    };
    this.divide();
    this.go(app.state.zoom);
    this.opening.show(app.state.open).catch(() => this.miss());
  }

  unmount(): void {
    this.leave?.();
    this.leave = undefined;
  }

  private get grain(): number {
    const [from, to] = this.motion.window;
    return (to - from) / Math.max(1, this.board.width);
  }

  // --- What shows --------------------------------------------------------------------------------

  private follow(state: State, changed: ReadonlySet<Key>): void {
    if (changed.has("lanes")) this.tools.draw();
    if (changed.has("lanes") || changed.has("shown") || (changed.has("facets") && state.lanes)) this.divide();
    if (changed.has("range")) this.go(changed.has("zoom") ? state.zoom : null);
    else if (changed.has("zoom") && !this.isOurs) this.go(state.zoom);
    if (changed.has("open")) this.opening.show(state.open).catch(() => this.miss());
  }

  /** Puts what shows into its lanes; all in one until the facets have come. */
  private divide(): void {
    const { app } = this;
    const { lanes, filters } = app.state;
    const facet = lanes && app.facetsNow()?.get(lanes);
    if (lanes && !app.facetsNow()) {
      app.facets().catch(() => app.say(app.words.say("The filters did not load.")));
    }
    this.board.setLanes(facet
      ? lanesOf(app.shown, facet, filters.get(lanes) ?? new Set())
      : [{ name: null, events: app.shown }]);
    this.empty.hidden = app.shown.length > 0;
    this.region.hidden = !app.shown.length;
    this.board.measure();
    this.draw();
    this.rest();
  }

  private resize(): void {
    const { width } = this.board;
    this.board.measure();
    if (this.board.width !== width) this.go(this.app.state.zoom);
    this.draw();
  }

  /** Shows a window, or all. */
  private go(window: Range | null): void {
    const { width, margins } = this.board;
    this.extent = this.app.state.range ?? wholeOf(this.app.columns);
    const [from, to] = this.extent;
    const grain = (to - from) / Math.max(1, width - margins[0] - margins[1]);
    this.motion.open([from - margins[0] * grain, to + margins[1] * grain], window);
    this.moved();
  }

  private get seen(): Range {
    const [from, to] = this.motion.window;
    return [Math.max(from, Math.min(this.extent[0], to - 1)), Math.min(to, Math.max(this.extent[1], from + 1))];
  }

  private moved(): void {
    looking.at(this.motion.window);
    this.draw();
    this.rest();
    if (performance.now() - this.asked > 300) this.ask(PIECES.moving);
  }

  private draw(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.board.render(this.motion.window);
      this.opening.follow();
    });
  }

  private ask(most: number): void {
    this.asked = performance.now();
    this.board.titles.ask(this.board.layout?.items ?? [], this.board.width, most, () => {
      this.draw();
      this.rest();
    });
  }

  /** After the last move: the address, the list that is heard, and texts that are missing. */
  private rest(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.frame) {
        this.rest();
        return;
      }
      const { app, motion, board } = this;
      this.ask(PIECES.resting);
      this.isOurs = true;
      app.set({ zoom: motion.isWhole ? null : motion.window }, "replace");
      this.isOurs = false;
      this.tools.draw();
      const things = board.things();
      this.listing.show(things);
      this.summary.textContent = saidAll(app, board, this.seen, things);
      if (this.isToTell) app.say(this.summary.textContent);
      this.isToTell = false;
    }, REST);
  }

  // --- Hands and keys ----------------------------------------------------------------------------

  private hover(thing: Thing | null): void {
    if (thing === this.board.over) return;
    this.board.over = thing;
    this.board.field.classList.toggle("dl-pointed", thing !== null);
    this.draw();
  }

  private focus(thing: Thing | null): void {
    this.board.focused = thing;
    if (thing && "event" in thing && (thing.to < 40 || thing.mark > this.board.width - 40)) {
      this.motion.pan((thing.mark - this.board.width / 3) * this.grain);
    }
    this.draw();
  }

  private tap(x: number, y: number, isFinger: boolean): boolean {
    const thing = this.board.at(x, y, isFinger);
    if (thing) this.open(thing);
    else if (this.opening.isOpen) this.opening.close();
    return thing !== null;
  }

  private open(thing: Thing): void {
    this.isToTell = true;
    this.opening.open(thing).catch(() => this.miss());
  }

  private miss(): void {
    this.app.say(this.app.words.say("Some events did not load."));
  }

  private readonly onkey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== this.region) return;
    const { motion } = this;
    const [from, to] = motion.window;
    const keys: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => motion.glidePan(-STEP.pan),
      ArrowRight: () => motion.glidePan(STEP.pan),
      "+": () => motion.glideZoom(STEP.closer),
      "=": () => motion.glideZoom(STEP.closer),
      "-": () => motion.glideZoom(STEP.further),
      "−": () => motion.glideZoom(STEP.further),
      Home: () => motion.glide([motion.whole[0], motion.whole[0] + to - from]),
      End: () => motion.glide([motion.whole[1] - (to - from), motion.whole[1]]),
      ArrowDown: () => this.listing.enter(),
      Enter: () => this.listing.enter(),
      Escape: () => this.opening.close(),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    this.isToTell = event.key !== "ArrowDown" && event.key !== "Enter" && event.key !== "Escape";
    act();
  };
}

export const axis: View = new Axis();
