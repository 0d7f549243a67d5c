/** The sheet of keys. */
import { dialog } from "../app/dialog.ts";
import { el } from "../app/dom.ts";
import { legend } from "../app/legend.ts";
import { remember } from "../app/remembered.ts";
import { hasLetterKeys } from "../list/keys.ts";
import { be, ru } from "../words/help.ts";
import type { App } from "../app/app.ts";

const KEYS: readonly (readonly [title: string, keys: readonly (readonly [string, string])[]])[] = [
  ["Everywhere", [
    ["?", "this sheet"],
    ["1 2 3 4", "list, axis, map, calendar, as far as they are offered"],
    ["o", "oldest or newest first"],
    ["/", "search the site"],
    ["Esc", "close what is open"],
  ]],
  ["List", [
    ["j k", "next and previous event"],
    ["↓ ↑", "the same, from an event"],
    ["Home End", "first and last event"],
    ["Enter", "open the event"],
  ]],
  ["Axis", [
    ["← →", "earlier and later"],
    ["+ −", "closer and further away"],
    ["Home End", "the beginning and the end"],
    ["Enter", "open the event's card"],
  ]],
];

let open: HTMLDialogElement | undefined;

window.dateline?.register("help", {
  mount(host: HTMLElement, app: App): void {
    const { words } = app;
    words.add({ be, ru });
    open?.remove();
    const letters = el("input", { type: "checkbox" });
    letters.checked = hasLetterKeys();
    letters.addEventListener("change", () => {
      remember("letter-keys", letters.checked ? "on" : "off");
    });
    open = dialog(words.say("Keys and marks"), words, { class: "dl-help" },
      ...KEYS.flatMap(([title, keys]) => [
        el("h3", {}, words.say(title)),
        el("dl", {}, ...keys.flatMap(([pressed, meaning]) => [
          el("dt", {}, ...pressed.split(" ").flatMap((key) => [el("kbd", {}, key), " "])),
          el("dd", {}, words.say(meaning)),
        ])),
      ]),
      el("label", {}, letters, " ", words.say("Keys of one letter do something")),
      el("h3", {}, words.say("Marks beside dates")),
      legend(words));
    host.append(open);
    open.showModal();
  },
  unmount(): void {
    open?.remove();
  },
});
