/** What a click or Enter opens: the card of an event, a count, or a list where a count cannot open. */
import { Card, eventCard, listCard } from "./card.ts";
import { saidThing } from "./told.ts";
import { DAYS } from "./units.ts";
import type { App } from "../app/app.ts";
import type { Board } from "./board.ts";
import type { Spot } from "./frame.ts";
import type { Thing } from "./listing.ts";
import type { Motion } from "./motion.ts";

/** Titles that a list of counted events shows. */
const LISTED = 40;

export class Opening {
  private readonly card: Card;
  /** The event whose card is open, or is about to be. */
  private opened: { readonly id: string; readonly event: number } | null = null;

  constructor(
    private readonly app: App,
    private readonly board: Board,
    private readonly motion: Motion,
    private readonly element: HTMLElement,
    private readonly redraw: () => void,
  ) {
    this.card = new Card(app, element, () => this.close());
  }

  /** Opens what is drawn; of an event by way of the state, so that the address has it. */
  async open(thing: Thing): Promise<void> {
    if ("event" in thing) {
      const { id } = await this.app.texts(thing.event);
      this.opened = { id, event: thing.event };
      if (this.app.state.open === id) await this.show(id);
      else this.app.set({ open: id });
      return;
    }
    const { cell } = thing;
    if (cell && cell[1] - cell[0] > DAYS.length) {
      const edge = (cell[1] - cell[0]) * 0.04;
      this.motion.glide([cell[0] - edge, cell[1] + edge]);
      return;
    }
    const events = this.board.counted(thing);
    const texts = await Promise.all(events.slice(0, LISTED).map((event) => this.app.texts(event)));
    const title = saidThing(this.app, this.board, thing);
    this.card.show(listCard(this.app, title, texts, events.length), this.offset(thing));
  }

  /** Shows the card of the event that the state names; null closes it. */
  async show(id: string | null): Promise<void> {
    if (id === null) {
      this.opened = null;
      this.board.open = null;
      this.card.close();
      this.redraw();
      return;
    }
    const event = this.opened?.id === id ? this.opened.event : await this.app.numberOf(id);
    if (event === null) return;
    const text = await this.app.texts(event);
    if (this.app.state.open !== id || !this.element.isConnected) return;
    this.opened = { id, event };
    this.board.open = event;
    this.goTo(event);
    this.card.show(eventCard(this.app, text), this.spotOf(event));
    this.redraw();
  }

  close(): void {
    this.card.close();
    if (this.app.state.open !== null) this.app.set({ open: null });
  }

  get isOpen(): boolean {
    return this.card.isOpen;
  }

  /** Keeps an event's card beside it. */
  follow(): void {
    if (this.opened) this.card.place(this.spotOf(this.opened.event));
  }

  /** Brings an event into the window, if it is not in it. */
  private goTo(event: number): void {
    const { columns } = this.app;
    const [from, to] = this.motion.window;
    const start = columns.from[event]!;
    if (start >= to || columns.to[event]! <= from) this.motion.pan(start - from - (to - from) / 3);
    this.board.render(this.motion.window);
  }

  /** Returns where an event is drawn, or null. */
  private spotOf(event: number): Spot | null {
    const item = this.board.layout?.items.find((one) => one.event === event);
    return item ? this.offset(item) : null;
  }

  /** Returns where something is drawn, within the element that cards stand in. */
  private offset(thing: Thing): Spot {
    const { board } = this;
    const spot = board.frame.spotOf(thing, board.width);
    const { offsetLeft, offsetTop } = board.element;
    return { ...spot, left: spot.left + offsetLeft + board.field.offsetLeft, top: spot.top + offsetTop };
  }
}
