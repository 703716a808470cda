/** Addresses of a view as it is shared: of pages, pictures and files. */

import { writeLink } from "../view/links.mjs";

export const MAP = "map";

/** The link's query of the view with another chart open. */
export function writeQuery({ atlas, view, chosen }, chart = chosen.chart) {
  const open = atlas.charts.includes(chart) ? chart : atlas.charts[0];
  return writeLink({ ...view, chart: open, edition: chosen.edition || null }, atlas);
}

/** An absolute address of ours; options without a value are left out. */
export function writeAddress(base, place, query, options = {}) {
  const told = Object.entries(options).filter(([, value]) => value);
  const keys = told.map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  const whole = [query, ...keys].filter(Boolean).join("&");
  return new URL(whole ? `${place}?${whole}` : place || ".", base).href;
}
