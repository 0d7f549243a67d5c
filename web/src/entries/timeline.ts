/** What every page with a timeline loads: list and filters, and the ways to all else. */
import { start } from "../app/start.ts";
import { register } from "../app/views.ts";
import { axis } from "../axis/view.ts";
import { overview } from "../overview/view.ts";
import type { App, View, ViewName } from "../app/app.ts";

declare global {
  /** The names of the scripts beside this one; the build fills them in. */
  const LATER: readonly string[];
  interface Window {
    dateline?: {
      /** Makes a view known that came in a script of its own. */
      register(name: string, view: View): void;
      /** The timeline of this page, once it stands. */
      readonly app: Promise<App>;
    };
  }
}

const script = document.currentScript;
const own = script instanceof HTMLScriptElement ? script.src : "";
const later: readonly ViewName[] = ["map", "calendar"];

let ready: (app: App) => void = () => {};
const app = new Promise<App>((resolve) => (ready = resolve));
window.dateline = { register, app };

register("axis", axis);
start({
  views: ["list", "axis", ...later.filter((name) => LATER.includes(name))],
  overview,
  // Beside this one, and of the same version where the page asks for one (`?v=…`).
  scripts: (name) => own.replace(/timeline\.js(?=$|\?)/, `${name}.js`),
  ready,
});
