// Bundles web/ into the theme's assets: each file of src/entries/ becomes one classic script.
// Classic, because a page that is opened from a folder (file://) may load no module.
import { readdirSync, rmSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";

const entries = join(import.meta.dirname, "src", "entries");
const target = join(
  import.meta.dirname, "..", "generator", "dateline", "theme", "assets", "timeline",
);
const LEAFLET = "/*! With Leaflet 1.9.4, (c) 2010-2023 Volodymyr Agafonkin, (c) 2010-2011 CloudMade;"
  + " BSD-2-Clause, https://leafletjs.com */";
const measured = process.argv.includes("--sizes");

const names = readdirSync(entries).filter((file) => file.endsWith(".ts"))
  .map((file) => basename(file, ".ts")).sort();

for (const name of names) {
  const result = await build({
    configFile: false,
    root: import.meta.dirname,
    publicDir: false,
    logLevel: "warn",
    define: { LATER: JSON.stringify(names.filter((one) => one !== "timeline")) },
    build: {
      target: "es2022",
      outDir: target,
      emptyOutDir: false,
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: join(entries, `${name}.ts`),
        output: {
          format: "iife", entryFileNames: `${name}.js`, assetFileNames: `${name}[extname]`,
          // Put in when all comments are gone: what Leaflet's licence asks for.
          ...(name === "map" && { postBanner: LEAFLET }),
        },
      },
    },
  });
  if (measured) {
    for (const { fileName, code, source } of [result].flat()[0].output) {
      const bytes = Buffer.from(code ?? source);
      const packed = gzipSync(bytes, { level: 9 });
      console.log(`${fileName}  ${bytes.length} bytes, ${packed.length} gzip`);
    }
  }
}
// What an earlier build left; the new files are there by now.
for (const file of readdirSync(target)) {
  if (!names.includes(basename(file, extname(file)))) rmSync(join(target, file));
}
