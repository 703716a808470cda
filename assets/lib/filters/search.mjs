/** The search in the bar: what finds things comes when a reader first turns to it. */

/** @import { Atlas } from "../geodata/records.mjs" */

import { growAtlas } from "../library/atlas.mjs";
import { need } from "../ui/elements.mjs";

/**
 * @param {Atlas} atlas
 * @param {Element} place
 * @param {import("./finder.mjs").Ways} ways
 * @returns {{show: function(...any): void}}
 */
export function openSearch(atlas, place, ways) {
  const box = need(place, "input", HTMLInputElement);
  let view = null;
  let finder = null; // its promise, once it is asked for
  let opened = null;
  let hasty = false; // Enter came before the finder

  function begin() {
    finder ??= Promise.all([import("./finder.mjs"), growAtlas(atlas, "gazetteer")]).then(([part, grown]) => {
      opened = part.openFinder(grown, place, box, () => view, ways);
      if (document.activeElement === box) opened.open();
      if (hasty) opened.takeFirst();
    }).catch(() => {
      finder = null; // asked for anew with the next letter
    });
  }

  box.addEventListener("focus", begin);
  box.addEventListener("input", begin);
  box.addEventListener("keydown", ({ key }) => {
    hasty = key === "Enter" && !opened;
  });
  if (document.activeElement === box) begin();
  return {
    show(shown) {
      view = shown;
    },
  };
}
