/** What is told to those who listen to the page: one message at a time, the last one wins. */
import { el } from "./dom.ts";

/** Milliseconds in which a newer message replaces one that is not told yet. */
const PAUSE = 500;

export class Speaker {
  readonly element = el("div", { class: "dl-hidden", role: "status" });
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly say = (message: string): void => {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.element.textContent = message), PAUSE);
  };
}
