/** On an event's page: the one before and after it in what the reader had chosen, and the way back. */
import type { Onward } from "../app/onward.ts";

const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ["In this filter", "Previous", "Next", "Back to the list"],
  be: ["У гэтым фільтры", "Папярэдняя", "Наступная", "Назад да спіса"],
  ru: ["В этом фильтре", "Предыдущее", "Следующее", "Назад к списку"],
};

/** Makes an element with a text, which is never read as HTML. */
function made(tag: string, text: string, ...parts: HTMLElement[]): HTMLElement {
  const one = document.createElement(tag);
  one.textContent = text;
  one.append(...parts);
  return one;
}

function link(href: string, text: string): HTMLElement {
  const one = made("a", text);
  one.setAttribute("href", href);
  return one;
}

function show(kept: Onward, root: string, place: Element): void {
  const [, own = "", file = ""] = /\/events\/([^/]+)\/(index\.html)?$/.exec(location.pathname) ?? [];
  const { events, back } = kept;
  const at = events.findIndex(([id]) => id === decodeURIComponent(own));
  // Another timeline on the same host has its own.
  if (at < 0 || !back.startsWith(root)) return;
  const language = document.documentElement.lang.slice(0, 2);
  const [title = "", ...labels] = WORDS[language] ?? WORDS["en"]!;
  const list = document.createElement("ul");
  [events[at - 1], events[at + 1]].forEach((event, side) => {
    if (!event) return;
    const goal = link(`${root}events/${encodeURIComponent(event[0])}/${file}`, event[1]);
    list.append(made("li", "", made("small", labels[side]!), goal));
  });
  list.append(made("li", "", link(back, labels[2]!)));
  const heading = made("h2", `${title} `, made("small", kept.said));
  const nav = made("nav", "", heading, list);
  nav.className = "dl-within";
  nav.setAttribute("aria-label", title);
  place.append(nav);
}

try {
  const { src } = document.currentScript as HTMLScriptElement;
  const place = document.querySelector(".dl-aside");
  const kept = sessionStorage.getItem("dateline.onward");
  if (kept && place) show(JSON.parse(kept) as Onward, new URL("../../", src).href, place);
} catch {
  // A browser that keeps nothing, or what another program kept there.
}
