/** The map, with Leaflet: loaded when it is first opened, and its style with it. */
import "leaflet/dist/leaflet.css";
import "../map/map.css";
import { loadStyle } from "../app/style.ts";
import { MapView } from "../map/view.ts";

/** Loads the style beside this script, of the same version where the page asks for one. */
function styled(script: HTMLOrSVGScriptElement | null): Promise<void> {
  if (!(script instanceof HTMLScriptElement)) return Promise.resolve();
  return loadStyle(script.src.replace(/\.js(?=$|\?)/, ".css"));
}

window.dateline?.register("map", new MapView(styled(document.currentScript)));
