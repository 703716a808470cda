/** What takes how long in a trip: each estimate with its source, to be changed. */

/** @import { Atlas } from "../geodata/records.mjs" */

import { fill } from "../view/words.mjs";
import { element } from "../ui/elements.mjs";
import { tellSources } from "../ui/evidence.mjs";

const MOST = 999;
const LEAST = { "km/h": 1, h: 0 };

/** The estimates that differ from the atlas's own, after one of them was typed. */
export function setPace(usual, pace, name, value) {
  const all = new Map([...pace, [name, value]]);
  return [...all].filter(([key, number]) => number !== usual[key]);
}

/**
 * @param {Atlas} atlas
 * @returns {{place: Element, show: function(object): void}}
 */
export function openEstimates(atlas, { parameters }, ask) {
  const { texts } = atlas;
  const usual = Object.fromEntries(parameters.map(({ id, value }) => [id, value]));
  let pace = [];
  const fields = new Map(parameters.map((one) => [one.id, drawField(one)]));
  const reset = element(
    "button",
    { type: "button", "data-act": "pace", onclick: () => ask({ pace: [] }) },
    texts["estimates-reset"],
  );
  const place = element(
    "details",
    { class: "estimates" },
    element("summary", {}, texts.estimates),
    element("p", { class: "hint" }, texts["estimates-hint"]),
    element("ul", { class: "plain" }, ...parameters.map((one) => drawRow(one, fields.get(one.id)))),
    reset,
  );

  function drawField({ id, unit }) {
    const box = element("input", {
      type: "number",
      id: `pace-${id}`,
      min: `${LEAST[unit]}`,
      max: `${MOST}`,
      step: "any",
    });
    box.addEventListener("change", () => {
      const value = Math.round(box.valueAsNumber * 100) / 100;
      const good = value >= LEAST[unit] && value <= MOST;
      box.setAttribute("aria-invalid", `${!good}`);
      box.title = good ? "" : fill(texts["estimates-bad"], { least: LEAST[unit], most: MOST });
      if (good) ask({ pace: setPace(usual, pace, id, value) });
    });
    return box;
  }

  function drawRow({ title, unit, value, note, sources }, box) {
    const own = fill(texts["estimates-own"], { value, unit });
    return element(
      "li",
      {},
      element("label", { for: box.id }, title),
      element("span", { class: "amount" }, box, ` ${unit}`),
      element("p", { class: "hint" }, `${own} ${note}`),
      sources.length ? tellSources(atlas, sources) : null,
    );
  }

  function show(view) {
    pace = view.pace;
    const now = { ...usual, ...Object.fromEntries(pace) };
    for (const [id, box] of fields) {
      if (document.activeElement !== box || box.valueAsNumber !== now[id]) box.value = `${now[id]}`;
    }
    reset.hidden = !pace.length;
    if (pace.length) place.open = true;
  }

  return { place, show };
}
