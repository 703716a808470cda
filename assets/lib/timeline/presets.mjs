/** Ranges of dates that have a name, as the atlas declares them. */

/** @import { Atlas } from "../geodata/records.mjs" */

import { fill } from "../view/sentence.mjs";
import { element } from "../ui/elements.mjs";

/** A range as words: `2024-04 – 2024-07`, with an open end left out. */
export function tellRange([since, until]) {
  return since === until ? since : `${since ?? ""} – ${until ?? ""}`.trim();
}

/**
 * @param {Atlas} atlas
 * @returns {{box: Element, show: function([?string, ?string]): void}}
 */
export function openPresets(atlas, choose) {
  const { texts, presets } = atlas;
  const buttons = presets.map(({ title, dates }) => {
    const range = tellRange(dates);
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
