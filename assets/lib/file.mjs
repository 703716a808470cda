/** The one-file atlas: the explorer, without Dash and without a server. */

/** @import { AtlasFile } from "./library/contract.d.ts" */

import { openAtlas } from "./library/atlas.mjs";
import { openExplorer } from "./page/explorer.mjs";
import { openPlots } from "./page/plots.mjs";
import { element, readIds } from "./ui/elements.mjs";

/** The page about the data lies over the map while the address names a part of it. */
function openAbout(place, map) {
  const show = () => {
    const part = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    place.hidden = !place.contains(part);
    if (place.hidden || !part) return;
    part.scrollIntoView();
    part.tabIndex = -1;
    part.focus({ preventScroll: true });
  };
  place.classList.add("over");
  window.addEventListener("hashchange", show);
  place.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") location.hash = map;
  });
  place.addEventListener("click", ({ target }) => {
    if (target.closest('a[href^="?"]')) place.hidden = true; // it shows a record on the map
  });
  show();
}

/** Tell below each source what it supports: without scripts nothing could be opened from there. */
function tellSupport(support) {
  for (const [id, rows] of Object.entries(support)) {
    const told = rows.map(([record, words]) =>
      element("li", {}, record ? element("a", { href: `?pick=${record}` }, words) : words)
    );
    document.getElementById(`source-${id}`)?.append(element("ul", { class: "support" }, ...told));
  }
}

/**
 * @param {AtlasFile} atlas with its parts in `files`
 * @param {{ [source: string]: [string, string][] }} support records, or none, and their words
 * @param {function(): Promise} unpackPlotly
 */
export function openFile(atlas, support, unpackPlotly) {
  tellSupport(support);
  openAbout(document.getElementById("about"), readIds().stage);
  return openExplorer({ atlas: openAtlas(atlas), plots: openPlots(unpackPlotly) });
}
