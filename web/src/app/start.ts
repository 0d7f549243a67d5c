/** From a page to a timeline: reads what the page says, loads the data, puts the frame in. */
import { Data } from "../data/loader.ts";
import { List } from "../list/list.ts";
import { be } from "../words/be.ts";
import { ru } from "../words/ru.ts";
import { Words } from "../words/words.ts";
import { el } from "./dom.ts";
import { failure, Shell } from "./shell.ts";
import { siteSearch } from "./site-search.ts";
import { Speaker } from "./speaker.ts";
import { Timeline } from "./store.ts";
import { register } from "./views.ts";
import type { App, View, ViewName } from "./app.ts";
import type { Scripts } from "./views.ts";

export interface Parts {
  /** Views in the order in which they are offered; one that nobody registered is a script. */
  readonly views: readonly ViewName[];
  readonly overview: View | null;
  readonly scripts: Scripts;
  /** Is called with the timeline once it stands. */
  ready(app: App): void;
}

/** Puts the timeline into a page that has a place for it. */
export function start(parts: Parts): void {
  const place = document.querySelector<HTMLElement>(".dl-app");
  if (place) void open(place, parts);
}

async function open(place: HTMLElement, parts: Parts): Promise<void> {
  const { base = "", version = "", site = "", language = "en" } = place.dataset;
  // In a folder nobody answers for `…/` with the page in it.
  const file = location.protocol === "file:" ? "index.html" : "";
  const event = site + (place.dataset["event"] ?? `events/{id}/${file}`);
  const isEmbedded = new URLSearchParams(location.search).has("embed");
  document.documentElement.classList.toggle("dl-embed", isEmbedded);
  const words = new Words(language, { be, ru });
  // The page's title stays above either.
  const plain = [...place.children].filter(
    (child) => child instanceof HTMLElement && child.localName !== "h1",
  ) as HTMLElement[];
  try {
    const data = await Data.open(base, version);
    const speaker = new Speaker();
    const app = new Timeline(data, words, {
      event, language, isEmbedded, search: siteSearch(),
    }, speaker.say);
    const shell: Shell = new Shell(app, parts.views, parts.scripts);
    register("list", new List({
      opens: data.opening.opens,
      headroom: () => shell.headroom(),
      here: (said) => shell.here(said),
    }));
    history.scrollRestoration = "manual";
    document.documentElement.classList.add("dl-has-timeline");
    plain.forEach((child) => (child.hidden = true));
    place.append(speaker.element, shell.element);
    if (isEmbedded) place.append(source(words));
    shell.start(parts.overview);
    parts.ready(app);
  } catch (problem) {
    console.error(problem);
    plain.forEach((child) => (child.hidden = false));
    const note = failure(
      words.say("The timeline that can be filtered did not load; this is the plain one."),
      words.say("Try again"),
      () => {
        note.remove();
        void open(place, parts);
      },
    );
    place.prepend(note);
  }
}

/** In a frame on another site: where this comes from. */
function source(words: Words): HTMLElement {
  const name = document.querySelector("meta[property='og:site_name']")?.getAttribute("content");
  return el("p", { class: "dl-source" }, el("a", {
    href: location.pathname, target: "_blank", rel: "noopener",
  }, name ?? words.say("The whole timeline")));
}
