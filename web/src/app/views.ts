/** The views that the shell can show; those of other scripts are fetched when first opened. */
import { loadScript } from "../data/script.ts";
import type { View } from "./app.ts";

const registered = new Map<string, View>();

/** Makes a view known; a script that is loaded later calls it by way of the global `dateline`. */
export function register(name: string, view: View): void {
  registered.set(name, view);
}

/** Says at which address the script of a name lies. */
export type Scripts = (name: string) => string;

/** Returns a view, and loads the script of its name where nobody has made it known. */
export async function viewOf(name: string, scripts: Scripts): Promise<View> {
  if (!registered.has(name)) await loadScript(scripts(name));
  const view = registered.get(name);
  if (!view) throw new Error(`${name}.js made no view "${name}" known`);
  return view;
}
