/** Ranges of dates that have a name, as the atlas declares them. */

/** @import { Atlas } from "../geodata/records.mjs" */

import { tellRange } from "../view/dates.mjs";
import { fill } from "../view/words.mjs";
import { element } from "../ui/elements.mjs";

/**
 * @param {Atlas} atlas
 * @returns {{box: Element, show: function([?string, ?string]): void}}
 */
export function openPresets(atlas, choose) {
  const { texts, presets } = atlas;
  const buttons = presets.map(({ title, dates }) => {
    const range = tellRange(texts, ...dates);
    const told = range === title ? "" : element("span", { class: "date" }, range);
    const label = range === title ? title : fill(texts.preset, { title, dates: range });
    return element(
      "button",
      {
        type: "button",
        class: "chip",
        title: label,
        "aria-label": label,
        onclick: () => choose(dates),
      },
      title,
      " ",
      told,
    );
  });
  const box = element("div", { class: "presets", role: "group", "aria-label": texts.presets }, ...buttons);
  function show(dates) {
    buttons.forEach((button, i) => button.setAttribute("aria-pressed", `${`${presets[i].dates}` === `${dates}`}`));
  }
  return { box, show };
}
