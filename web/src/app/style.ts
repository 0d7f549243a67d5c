/** Styles that come with a part of the timeline when it is first opened. */
import { el } from "./dom.ts";

/** Loads a style, before those of the site's owner; what it is for works without it. */
export function loadStyle(href: string): Promise<void> {
  const link = el("link", { rel: "stylesheet", href });
  const settled = new Promise<void>((resolve) => {
    link.onload = link.onerror = () => resolve();
  });
  const ours = [...document.querySelectorAll("link[data-dateline]")].at(-1);
  if (ours) ours.after(link);
  else document.head.append(link);
  return settled;
}
