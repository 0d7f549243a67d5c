/** The card of an event, and the list of events that are counted together. */
import { button, el } from "../app/dom.ts";
import { parse } from "../dates/grammar.ts";
import { weekday, words } from "../dates/words.ts";
import { markOf } from "../list/when.ts";
import type { App } from "../app/app.ts";
import type { EventText } from "../data/texts.ts";
import type { Spot } from "./frame.ts";

/** Says an event's date in full. */
export function dateOf(text: EventText, language: string): string {
  const date = parse(text.date);
  if (!date) return text.date;
  const day = weekday(date, language);
  return day ? `${day}, ${words(date, language)}` : words(date, language);
}

/** What a card says of an event. */
export function eventCard(app: App, text: EventText): HTMLElement[] {
  const date = parse(text.date);
  const meta = [
    el("span", { class: `dl-status dl-status--${text.status}` }, el("b", {}, app.words.say(text.status))),
    text.where && el("span", {}, text.where),
    el("span", {}, app.words.count(text.sources, "source")),
  ];
  return [
    el("p", { class: "dl-card-when" },
      el("span", { class: `dl-mark dl-mark--${date ? markOf(date) : "day"}`, "aria-hidden": "true" }),
      dateOf(text, app.language)),
    el("h2", {}, linkTo(app, text)),
    ...(text.summary ? [el("p", {}, text.summary)] : []),
    el("p", { class: "dl-meta" }, ...meta.flatMap((part) => (part ? [part, " "] : []))),
  ];
}

/** What a list of events says; of many only the first. */
export function listCard(app: App, title: string, texts: readonly EventText[], size: number): HTMLElement[] {
  const left = size - texts.length;
  return [
    el("h2", {}, title),
    el("ol", {}, ...texts.map((text) =>
      el("li", {}, linkTo(app, text), " ", el("small", {}, dateOf(text, app.language))))),
    ...(left > 0 ? [el("p", {}, app.words.say("{events} more", { events: app.words.count(left, "event") }))] : []),
  ];
}

function linkTo(app: App, text: EventText): HTMLElement {
  return el("a", {
    href: app.address(text.id),
    target: app.isEmbedded ? "_blank" : null,
    rel: app.isEmbedded ? "noopener" : null,
  }, text.title);
}

export class Card {
  private element: HTMLElement | null = null;
  private opener: HTMLElement | null = null;
  private size = { wide: 0, high: 0 };

  /** `onclose` is called when the reader closes it. */
  constructor(
    private readonly app: App, private readonly field: HTMLElement, private readonly onclose: () => void,
  ) {}

  get isOpen(): boolean {
    return this.element !== null;
  }

  /** Shows a card beside what it is about, and goes there. */
  show(parts: readonly HTMLElement[], spot: Spot | null): void {
    const active = document.activeElement;
    if (!this.element && active instanceof HTMLElement) this.opener = active;
    this.element?.remove();
    const title = parts.find((part) => part.matches("h2"));
    title?.setAttribute("id", "dl-card-title");
    const close = button(
      { class: "dl-close", "aria-label": this.app.words.say("Close") }, () => this.onclose(), "×",
    );
    this.element = el("div", {
      class: "dl-card", role: "dialog", "aria-labelledby": "dl-card-title", tabindex: "-1",
    }, ...parts, close);
    this.element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      this.onclose();
    });
    this.field.append(this.element);
    this.size = { wide: this.element.offsetWidth, high: this.element.offsetHeight };
    this.place(spot);
    this.element.focus({ preventScroll: true });
    this.element.scrollIntoView({ block: "nearest" });
  }

  close(): void {
    if (!this.element) return;
    const hadFocus = this.element.contains(document.activeElement);
    this.element.remove();
    this.element = null;
    if (hadFocus && this.opener?.isConnected) this.opener.focus({ preventScroll: true });
    this.opener = null;
  }

  /** Puts the card below what it is about, or above where there is more room. */
  place(spot: Spot | null): void {
    if (!spot || !this.element) return;
    const { left, top, height } = spot;
    const { clientWidth, clientHeight } = this.field;
    const { wide, high } = this.size;
    const below = top + height + 6;
    const above = top - 6 - high;
    const { style } = this.element;
    style.setProperty("--left", `${Math.max(0, Math.min(left, clientWidth - wide))}px`);
    style.setProperty("--top", `${below + high > clientHeight && above > -80 ? above : below}px`);
  }
}
