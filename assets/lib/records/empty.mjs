/** No record passes: say so, and offer each filter whose removal brings some back. */

/** @import { Atlas } from "../geodata/records.mjs" */
/** @import { View } from "../library/contract.d.ts" */

import { listFilters } from "../filters/chips.mjs";
import { fill } from "../view/words.mjs";
import { element } from "../ui/elements.mjs";
import { defaultFilter } from "../view/model.mjs";
import { select } from "../geodata/selecting.mjs";

/**
 * @param {Atlas} atlas
 * @param {View} view
 * @returns {Array<{words: ?string, patch: object, count: number}>} most records first
 */
export function listWays(atlas, view) {
  const ways = listFilters(atlas, view).map((way) => ({
    ...way,
    count: select(atlas, { ...view, ...way.patch }).count,
  }));
  return ways.filter(({ count }) => count).sort((one, other) => other.count - one.count);
}

/**
 * The parts of the message; the same for the map and the table.
 * @param {Atlas} atlas
 * @param {View} view
 */
export function drawEmpty(atlas, view, change) {
  const { texts } = atlas;
  const usual = defaultFilter(atlas);
  const ways = listWays(atlas, view);
  const offer = ({ words, patch, count }) =>
    element(
      "li",
      {},
      element(
        "button",
        { type: "button", onclick: () => change(patch) },
        fill(texts["empty-way"], { filter: words, count }),
      ),
    );
  const all = { words: texts.reset, count: select(atlas, { ...view, ...usual }).count };
  const reset = element("button", { type: "button", onclick: () => change(usual) }, fill(texts["empty-reset"], all));
  return [
    element("p", {}, element("strong", {}, texts["empty"]), " ", texts[ways.length ? "empty-offer" : "empty-none"]),
    element("ul", { class: "plain ways-back" }, ...ways.map(offer), element("li", {}, reset)),
  ];
}

/**
 * Show the message in a place while nothing passes.
 * @param {Atlas} atlas
 */
export function openEmpty(atlas, place, change) {
  place.classList.add("nothing");
  return {
    show(view, result) {
      place.hidden = result.count > 0;
      place.replaceChildren(...(place.hidden ? [] : drawEmpty(atlas, view, change)));
    },
  };
}
