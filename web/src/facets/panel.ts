/** All that one can filter by: beside the views where there is room, else in a sheet. */
import { button, el } from "../app/dom.ts";
import { Group } from "./group.ts";
import { QueryField } from "./query.ts";
import { RangeFields } from "./range.ts";
import type { App } from "../app/app.ts";
import type { Outline } from "../data/opening.ts";

export class Panel {
  readonly element: HTMLElement;
  private readonly groups: readonly Group[];
  private readonly query: QueryField;
  private readonly range: RangeFields;
  private readonly trouble = el("div", { class: "dl-trouble-note", role: "alert" });

  constructor(private readonly app: App, outlines: readonly Outline[]) {
    this.query = new QueryField(app);
    this.range = new RangeFields(app);
    this.groups = outlines.map((outline) => new Group(app, outline));
    this.element = el("div", { class: "dl-panel" }, this.trouble,
      this.query.element, this.range.element, ...this.groups.map((group) => group.element));
    // The values of all events are many bytes: they come when somebody turns to the panel.
    for (const sign of ["pointerenter", "focusin", "touchstart"]) {
      this.element.addEventListener(sign, () => this.load(), { once: true, passive: true });
    }
    app.subscribe((_, changed) => {
      if (changed.has("query")) this.query.draw();
      if (changed.has("range")) this.range.draw();
      if (["filters", "shown", "facets"].some((key) => changed.has(key as "shown"))) {
        this.groups.forEach((group) => group.draw());
      }
    });
  }

  load(): void {
    this.trouble.replaceChildren();
    this.app.facets().catch(() => {
      const { words } = this.app;
      this.trouble.replaceChildren(
        words.say("The filters did not load."), " ",
        button({}, () => this.load(), words.say("Try again")),
      );
    });
  }
}
