/** The site's search, loaded when it is first opened; and the timeline's, where it asks for it. */
import { SearchDialog } from "../search/dialog.ts";
import { Finder } from "../search/finder.ts";
import { be, ru } from "../search/words.ts";
import { Words } from "../words/words.ts";
import { loadStyle } from "../app/style.ts";

declare global {
  interface Window {
    /** What a page's head has of the search, and this script once it is loaded. */
    datelineSearch?: {
      readonly button: HTMLButtonElement;
      load(): Promise<SiteSearch>;
      module?: SiteSearch;
    };
  }
}

export interface SiteSearch {
  /** Opens the dialog. */
  open(): void;
  /** Returns the numbers of the events that answer a query, in any order. */
  events(query: string): Promise<number[]>;
}

const opener = window.datelineSearch;
if (opener) opener.module = make(opener.button);

function make({ dataset }: HTMLButtonElement): SiteSearch {
  const { base = "", site = "", release = "", languages = "", style = "" } = dataset;
  const here = document.documentElement.lang || "en";
  const own = languages.split(" ").find((one) => one === here || one === here.split("-")[0]);
  const all = [...new Set([own, ...languages.split(" ")])].filter((one) => !!one) as string[];
  const root = whole(site);
  const finder = location.protocol === "file:" ? null
    : new Finder({ base: whole(base), release, languages: all });
  let dialog: SearchDialog | undefined;
  let styled: Promise<unknown> | undefined;

  function toTimeline(query: string): void {
    dialog?.element.close();
    const timeline = document.querySelector(".dl-has-timeline .dl-app") && window.dateline;
    if (timeline) void timeline.app.then((app) => app.set({ query }, "push"));
    else location.assign(`${root}${finder ? "" : "index.html"}?find=${encodeURIComponent(query)}`);
  }

  return {
    open() {
      if (!dialog) {
        dialog = new SearchDialog({
          site: root, finder, words: new Words(here, { be, ru }), toTimeline,
        });
        document.body.append(dialog.element);
        finder?.warm();
      }
      styled ??= loadStyle(style);
      void styled.then(() => dialog?.open());
    },
    events: (query) => finder ? finder.events(query) : Promise.reject(new Error("no search here")),
  };
}

/** Returns the whole address of a folder. */
function whole(folder: string): string {
  return new URL(folder.endsWith("/") ? folder : `${folder}/`, location.href).href;
}
