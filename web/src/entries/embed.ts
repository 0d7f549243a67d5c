/** The dialog with what one puts into another site to show this view there. */
import { dialog } from "../app/dialog.ts";
import { button, el } from "../app/dom.ts";
import { be, ru } from "../words/help.ts";
import type { App } from "../app/app.ts";

const HEIGHT = 640;

/** Returns the snippet: an element of HTML, its values escaped. */
function snippet(link: string, title: string): string {
  const address = new URL(link);
  address.search = `?embed&${address.search.slice(1)}`;
  address.hash = "";
  const frame = el("iframe", {
    src: address.href, title, width: "100%", height: HEIGHT, loading: "lazy",
  });
  // The policy of this page allows no element that has a style of its own.
  return frame.outerHTML.replace("<iframe ", '<iframe style="border:0" ');
}

let open: HTMLDialogElement | undefined;

window.dateline?.register("embed", {
  mount(host: HTMLElement, app: App): void {
    const { words } = app;
    words.add({ be, ru });
    open?.remove();
    const text = el("textarea", {
      readonly: true, rows: 5, spellcheck: "false", "aria-label": words.say("HTML to copy"),
    });
    text.value = snippet(app.link(), document.title);
    const copy = button({}, () => {
      text.select();
      navigator.clipboard?.writeText(text.value).then(
        () => (copy.textContent = words.say("Copied")), () => document.execCommand("copy"),
      );
    }, words.say("Copy"));
    open = dialog(words.say("Embed this view"), words, { class: "dl-embedding" },
      el("p", {}, words.say(
        "This HTML shows the timeline on another site, with the filters and the view as they are now.",
      )), text, copy);
    host.append(open);
    open.showModal();
    text.select();
  },
  unmount(): void {
    open?.remove();
  },
});
