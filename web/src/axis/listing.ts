/**
 * What the axis shows, as a list that is heard and not seen: a button for each thing that is drawn.
 *
 * Tab leads to one of them, arrows from one to the next; the drawing shows where the focus is.
 */
import { button, el } from "../app/dom.ts";
import type { Count, Item } from "./layout.ts";

export type Thing = Item | Count;

export interface Acts {
  say(thing: Thing): string;
  open(thing: Thing): void;
  focus(thing: Thing | null): void;
  /** Goes back to the axis itself. */
  leave(): void;
}

export function keyOf(thing: Thing): string {
  return `${thing.lane} ${"event" in thing ? thing.event : `c${thing.cell?.join() ?? ""}`}`;
}

export class Listing {
  readonly element: HTMLElement;
  private readonly list = el("ul");
  private things: readonly Thing[] = [];
  private current = "";
  private drawn = "";

  constructor(label: string, summary: HTMLElement, private readonly acts: Acts) {
    this.element = el("section", { class: "dl-hidden dl-listing", "aria-label": label }, summary, this.list);
    this.list.addEventListener("keydown", (event) => this.onkey(event));
    this.list.addEventListener("focusin", ({ target }) => {
      const at = this.buttons.indexOf(target as HTMLButtonElement);
      const thing = this.things[at];
      if (!thing) return;
      this.current = keyOf(thing);
      this.rove();
      acts.focus(thing);
    });
    this.list.addEventListener("focusout", () => acts.focus(null));
  }

  show(things: readonly Thing[]): void {
    const names = things.map((thing) => this.acts.say(thing));
    this.things = things;
    const drawn = names.join("\n");
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    const hadFocus = this.list.contains(document.activeElement);
    this.list.replaceChildren(...names.map((name, at) =>
      el("li", {}, button({ tabindex: "-1" }, () => {
        const thing = this.things[at];
        if (thing) this.acts.open(thing);
      }, name))));
    this.rove();
    if (!hadFocus) return;
    const same = this.buttons[this.at];
    if (same && this.at >= 0) same.focus({ preventScroll: true });
    else this.acts.leave();
  }

  /** Goes to the thing that had the focus last, or the first. */
  enter(): void {
    this.buttons[Math.max(0, this.at)]?.focus({ preventScroll: true });
  }

  private get buttons(): HTMLButtonElement[] {
    return [...this.list.querySelectorAll("button")];
  }

  private get at(): number {
    return this.things.findIndex((thing) => keyOf(thing) === this.current);
  }

  private rove(): void {
    const at = Math.max(0, this.at);
    this.buttons.forEach((one, place) => one.setAttribute("tabindex", place === at ? "0" : "-1"));
  }

  private onkey(event: KeyboardEvent): void {
    const { buttons } = this;
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const last = buttons.length - 1;
    const goals: Readonly<Record<string, number>> = {
      ArrowRight: Math.min(at + 1, last), ArrowDown: Math.min(at + 1, last),
      ArrowLeft: Math.max(at - 1, 0), ArrowUp: Math.max(at - 1, 0), Home: 0, End: last,
    };
    const goal = goals[event.key];
    if (goal !== undefined) buttons[goal]?.focus({ preventScroll: true });
    else if (event.key === "Escape") this.acts.leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
