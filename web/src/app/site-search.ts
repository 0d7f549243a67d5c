/** The site's search as the timeline asks it: which events have a page that answers a query. */
import type { Search } from "./app.ts";

/** Returns null where the site has none, or where a page may load nothing but scripts. */
export function siteSearch(): Search | null {
  const site = window.datelineSearch;
  if (!site || location.protocol === "file:") return null;
  return async (query) => (await site.load()).events(query);
}
