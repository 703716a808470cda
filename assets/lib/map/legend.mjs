/** The legend: a small card on the map, of what is on it now; each entry is a switch. */

/** @import { Atlas } from "../geodata/records.mjs" */

import { element, readFocus, takeFocus } from "../ui/elements.mjs";
import { drawMark } from "../ui/kinds.mjs";
import { listRecordLayers } from "../view/layers.mjs";

const ROOMY = "(min-width: 56.26em) and (min-height: 50em)"; // elsewhere it begins folded

/**
 * @param {Atlas} atlas
 * @param {HTMLElement} place
 * @returns {{show: function(object, object): void}}
 */
export function openLegend(atlas, place, change) {
  const kinds = listRecordLayers(atlas).flatMap(({ id, kinds: own }) =>
    own.map((kind) => ({ token: `${id}.${kind.id}`, kind }))
  );
  const off = new Set(); // what was switched off here: it can be switched on again
  const rows = element("div", { class: "entries-of-key" });
  const card = element("details", {}, element("summary", {}, atlas.texts["map-legend"]), rows);
  card.open = matchMedia(ROOMY).matches;
  place.replaceChildren(card);
  let shown = null; // the view
  let told = "";

  function press(token) {
    const on = shown.kinds.includes(token);
    if (on) off.add(token);
    else off.delete(token);
    const others = shown.kinds.filter((one) => one !== token);
    change({ kinds: on ? others : [...others, token].sort() });
  }

  function draw({ token, kind, on, count }) {
    return element(
      "button",
      { type: "button", "aria-pressed": `${on}`, "data-token": token, onclick: () => press(token) },
      drawMark(atlas, kind),
      element("span", {}, kind.plural),
      element("span", { class: "count" }, on ? `${count}` : ""),
    );
  }

  function show(view, result) {
    shown = view;
    const entries = kinds.map((one) => ({
      ...one,
      on: view.kinds.includes(one.token),
      count: result.kindCounts[one.token] ?? 0,
    })).filter(({ token, on, count }) => (on && count) || (!on && off.has(token)));
    place.hidden = !entries.length;
    const news = JSON.stringify(entries.map(({ token, on, count }) => [token, on, count]));
    if (news === told) return;
    told = news;
    const focused = readFocus(rows).token;
    rows.replaceChildren(...entries.map(draw));
    if (focused) takeFocus(rows, `[data-token="${CSS.escape(focused)}"]`);
  }

  return { show };
}
