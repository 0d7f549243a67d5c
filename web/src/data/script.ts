/** Scripts fetched by a tag, which works from a folder too, where `fetch` is refused. */

const asked = new Map<string, Promise<void>>();

/** Loads a script once; after a failure the next call tries again. */
export function loadScript(address: string): Promise<void> {
  let loading = asked.get(address);
  if (!loading) {
    loading = new Promise<void>((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = () => resolve();
      script.onerror = () => {
        script.remove();
        asked.delete(address);
        reject(new Error(`${address} did not load`));
      };
      document.head.append(script);
    });
    asked.set(address, loading);
  }
  return loading;
}
