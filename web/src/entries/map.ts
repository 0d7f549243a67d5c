/** The map, with Leaflet: loaded when it is first opened, and its style with it. */
import "leaflet/dist/leaflet.css";
import "../map/map.css";
import { MapView } from "../map/view.ts";

/** Loads the style beside this script, of the same version where the page asks for one. */
function styled(script: HTMLOrSVGScriptElement | null): Promise<void> {
  return new Promise((resolve) => {
    if (!(script instanceof HTMLScriptElement)) {
      resolve();
      return;
    }
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = script.src.replace(/\.js(?=$|\?)/, ".css");
    style.onload = style.onerror = () => resolve();
    document.head.append(style);
  });
}

window.dateline?.register("map", new MapView(styled(document.currentScript)));
