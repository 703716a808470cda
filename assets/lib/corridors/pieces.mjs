/** The profile as a table, piece by piece: its text alternative. */

/** @import { Atlas, Texts } from "../geodata/records.mjs" */
/** @import { CorridorComparison } from "../library/contract.d.ts" */

import { element } from "../ui/elements.mjs";
import { findSpell } from "./measure.mjs";

const COLUMNS = ["section", "country", "mode", "gauge", "km", "state", "since"];

/**
 * @param {Atlas} atlas
 * @param {CorridorComparison} template
 * @returns {Element} a table with a part for each corridor
 */
export function drawPieces({ texts }, template, corridors, day) {
  const heads = COLUMNS.map((name) => element("th", { scope: "col" }, texts[`column-${name}`]));
  const parts = corridors.map((corridor) => {
    const head = element("th", { scope: "rowgroup", colspan: COLUMNS.length }, corridor.short);
    const rows = corridor.lines.flatMap((line) => listRows(texts, template, line, day));
    return element("tbody", {}, element("tr", {}, head), ...rows);
  });
  return element("table", {}, element("thead", {}, element("tr", {}, ...heads)), ...parts);
}

/**
 * @param {Texts} texts
 * @param {CorridorComparison} template
 */
function listRows(texts, template, { pieces, stops }, day) {
  return pieces.map((place, i) => {
    const piece = template.pieces[place];
    const { state, since } = findSpell(piece, day);
    const [start, end] = [stops[i], stops[i + 1]].map((stop) => template.stops[stop].title);
    const cells = [
      template.names[piece.country],
      texts[`mode-${piece.mode}`],
      piece.gauge,
      (piece.tenths / 10).toFixed(1),
      texts[`state-${state}`],
      since,
    ];
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, `${start} – ${end}`),
      ...cells.map((text) => element("td", {}, text)),
    );
  });
}
