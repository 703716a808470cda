/** Before and after as bars: length and time of each way, the same measure to one scale. */

/** @import { Texts } from "../geodata/records.mjs" */
/** @import { Bar } from "./report.mjs" */

import { element } from "../ui/elements.mjs";

/**
 * @param {Texts} texts
 * @param {{ ways: string[], bars: Bar[] }} trip
 */
export function drawBars(texts, { ways, bars: measures }) {
  const groups = measures.map(({ title, cells, numbers }) => {
    const most = Math.max(...numbers, 1);
    const bars = ways.map((way, i) => drawBar(way, cells[i], numbers[i] / most, way === texts["way-best"]));
    return element("div", { class: "bars-of-trip" }, element("h3", {}, title), ...bars);
  });
  return element("div", { class: "before-and-after", role: "group", "aria-label": texts.compared }, ...groups);
}

function drawBar(way, words, share, isBest) {
  const bar = element("span", { class: "length", "aria-hidden": "true" }, element("span", { class: "amount-of" }));
  const filled = /** @type {HTMLElement} */ (bar.firstElementChild);
  filled.style.width = `${100 * share}%`;
  const told = element("p", { class: "amount" }, element("span", {}, way), element("span", { class: "km" }, words));
  return element("div", { class: isBest ? "measure best" : "measure" }, told, bar);
}
