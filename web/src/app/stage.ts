/** Where one view at a time stands. */
import { button, el } from "./dom.ts";
import { viewOf } from "./views.ts";
import type { App, View, ViewName } from "./app.ts";
import type { Scripts } from "./views.ts";

export class Stage {
  readonly element = el("div", { class: "dl-stage" });
  private mounted: View | null = null;
  private name: ViewName | null = null;

  constructor(private readonly app: App, private readonly scripts: Scripts) {
    app.subscribe((state, changed) => {
      if (changed.has("view")) void this.show(state.view);
    });
  }

  async show(name: ViewName): Promise<void> {
    if (name === this.name) return;
    this.name = name;
    const { words } = this.app;
    try {
      const view = await viewOf(name, this.scripts);
      // Another one may have been asked for meanwhile.
      if (name !== this.name) return;
      this.clear();
      this.element.dataset["view"] = name;
      this.mounted = view;
      view.mount(this.element, this.app);
    } catch (problem) {
      if (name !== this.name) return;
      console.error(problem);
      this.clear();
      this.name = null;
      this.element.replaceChildren(el("p", { class: "dl-note", role: "alert" },
        words.say("This view did not load."), " ",
        button({}, () => void this.show(name), words.say("Try again"))));
    }
  }

  private clear(): void {
    this.mounted?.unmount();
    this.mounted = null;
    this.element.replaceChildren();
  }
}
