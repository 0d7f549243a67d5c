/** Leaflet as a module of parts, so that what is not used stays out of the bundle. */
declare module "leaflet/dist/leaflet-src.esm.js" {
  export * from "leaflet";
}
declare module "*.css";
