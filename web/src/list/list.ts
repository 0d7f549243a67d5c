/** The story in order: the view that a reader meets first, and all that a listener needs. */
import { button, el, isTyping } from "../app/dom.ts";
import { goalOf, isLetterKey } from "./keys.ts";
import { eventRow, WAITING, waitingRow } from "./row.ts";
import { Scroller } from "./scroller.ts";
import { Sequence } from "./sequence.ts";
import type { App, Key, View } from "../app/app.ts";
import type { Place } from "./row.ts";

export interface ListSettings {
  /** The event at which the whole timeline opens. */
  readonly opens: number;
  /** The pixels that something else covers at the window's top. */
  headroom(): number;
  /** Is told where the reader is, in words. */
  here(words: string): void;
}

export class List implements View {
  private app!: App;
  private scroller!: Scroller;
  private earlier!: HTMLElement;
  private empty!: HTMLElement;
  private trouble!: HTMLElement;
  private leave: (() => void) | undefined;
  private sequence!: Sequence;
  private current = 0;
  private isMoving = false;
  /** The row that gets the focus when its text comes. */
  private awaited: number | null = null;
  private readonly asked = new Set<number>();

  constructor(private readonly settings: ListSettings) {}

  mount(host: HTMLElement, app: App): void {
    this.app = app;
    this.earlier = el("div", { class: "dl-earlier" });
    this.empty = el("div", { class: "dl-empty" });
    this.trouble = el("div", { class: "dl-trouble", role: "alert", hidden: true });
    const frame = el("div", { class: "dl-feed" });
    host.append(this.earlier, this.empty, frame, this.trouble);
    this.scroller = new Scroller(
      frame,
      { role: "feed", "aria-label": app.words.say("Events"), tabindex: "-1" },
      () => this.settings.headroom(),
      (position) => this.rest(position),
      (position) => this.settings.here(this.sequence.monthAt(position)),
    );
    const unsubscribe = app.subscribe((_, changed) => this.follow(changed));
    document.addEventListener("keydown", this.onkey);
    this.leave = () => {
      unsubscribe();
      document.removeEventListener("keydown", this.onkey);
      this.scroller.stop();
      host.replaceChildren();
    };
    this.start();
  }

  unmount(): void {
    this.leave?.();
    this.leave = undefined;
  }

  /** Shows what passes now: at the place that the address says, else from where it opens. */
  private start(): void {
    const { state, shown } = this.app;
    const isWhole = !state.filters.size && !state.range && !state.query;
    const isFromOpening = isWhole && state.order === "oldest" && state.at === null;
    this.show(isFromOpening ? Math.min(this.settings.opens, shown.length) : 0);
    if (state.at !== null) this.scroller.reveal(this.sequence.positionOf(state.at));
    else if (state.open) void this.seek(state.open);
  }

  /** Goes to the event that the address names. */
  private async seek(id: string): Promise<void> {
    const event = await this.app.numberOf(id).catch(() => null);
    if (event === null || this.app.state.open !== id || this.app.state.at !== null) return;
    if (this.sequence.positionOf(event) < 0) this.show(0);
    this.scroller.reveal(this.sequence.positionOf(event));
  }

  private show(skipped: number): void {
    this.sequence = new Sequence(this.app, skipped);
    this.current = 0;
    this.tellEarlier();
    this.tellEmpty();
    this.scroller.show({ count: this.sequence.count, row: (position) => this.row(position) });
  }

  private follow(changed: ReadonlySet<Key>): void {
    const isElsewhere = changed.has("at") && !this.isMoving;
    if (changed.has("shown") || changed.has("order")) {
      // The head of another list, unless the address says where in it.
      if (!isElsewhere && this.app.state.at !== null) this.move(null);
      this.start();
    } else if (isElsewhere && this.app.state.at !== null) {
      this.scroller.reveal(this.sequence.positionOf(this.app.state.at));
    }
  }

  private move(at: number | null): void {
    this.isMoving = true;
    this.app.set({ at }, "replace");
    this.isMoving = false;
  }

  private rest(position: number | null): void {
    this.move(position === null ? null : this.sequence.eventAt(position));
  }

  private row(position: number): HTMLElement {
    const { sequence } = this;
    const event = sequence.eventAt(position);
    const place: Place = {
      number: position + sequence.skipped + 1,
      size: sequence.skipped + sequence.count,
      event,
      heading: sequence.headingAt(position),
    };
    const text = this.app.textNow(event);
    if (!text) {
      this.ask(event);
      return waitingRow(place);
    }
    const before = position > 0 && this.app.textNow(sequence.eventAt(position - 1))?.date;
    return eventRow(this.app, place, text, before || "");
  }

  private ask(event: number): void {
    const wasIdle = !this.asked.size;
    this.asked.add(event);
    if (!wasIdle) return;
    queueMicrotask(() => {
      const events = [...this.asked];
      this.asked.clear();
      const loading = events.map((one) => this.app.texts(one).then(() => this.fill()));
      Promise.all(loading).catch(() => this.offerAgain());
    });
  }

  private filling = 0;

  /** Fills in the rows whose texts have come; several chunks that come together in one go. */
  private fill(): void {
    this.filling ||= requestAnimationFrame(() => {
      this.filling = 0;
      this.scroller.refresh((row) => {
        const position = row.hasAttribute(WAITING) ? this.scroller.positionOf(row) : null;
        return position !== null && this.app.textNow(this.sequence.eventAt(position)) !== undefined;
      });
      if (this.awaited !== null && document.activeElement === this.scroller.block) {
        this.focus(this.awaited);
      }
    });
  }

  private offerAgain(): void {
    const { words } = this.app;
    const again = button({}, () => {
      this.trouble.hidden = true;
      this.scroller.refresh((row) => row.hasAttribute(WAITING));
    }, words.say("Try again"));
    this.trouble.replaceChildren(words.say("Some events did not load."), " ", again);
    this.trouble.hidden = false;
  }

  private tellEarlier(): void {
    const { words } = this.app;
    const { skipped } = this.sequence;
    this.earlier.hidden = !skipped;
    if (!skipped) return;
    this.earlier.replaceChildren(button({}, () => {
      this.show(0);
      this.focus(skipped - 1);
    }, words.say("Earlier: {events}", { events: words.count(skipped, "event") })));
  }

  private tellEmpty(): void {
    this.empty.hidden = this.app.shown.length > 0;
    if (this.app.shown.length) return;
    this.empty.replaceChildren(el("p", {}, this.app.words.say("No event passes these filters.")));
  }

  private readonly onkey = (event: KeyboardEvent): void => {
    const isLetter = event.key.length === 1;
    if (isTyping(event) || event.shiftKey || (isLetter && !isLetterKey(event))) return;
    const active = document.activeElement;
    const within = this.scroller.positionOf(active);
    const isWithin = within !== null || active === this.scroller.block;
    const isFresh = !isWithin && this.current === 0;
    const at = within ?? (isFresh ? this.scroller.position - 1 : this.current);
    const goal = goalOf(event.key, isWithin, at, this.sequence.count);
    if (goal === null || goal < 0) return;
    event.preventDefault();
    this.focus(goal);
  };

  private focus(position: number): void {
    this.current = position;
    if (!this.scroller.at(position)) this.scroller.reveal(position);
    const row = this.scroller.at(position);
    const link = row?.querySelector("a");
    this.awaited = link ? null : position;
    (link ?? this.scroller.block).focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  }
}
