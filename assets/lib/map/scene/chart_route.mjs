/** The route on the map, while a chart is open whose records it joins. */

/** @import { Atlas } from "../../geodata/records.mjs" */
/** @import { View } from "../../library/contract.d.ts" */

import { findPoint } from "../../geodata/places.mjs";
import { keep } from "../../charts/count.mjs";

/**
 * @param {Atlas} atlas
 * @param {View} view
 * @returns {Array<[number[], number[], number]>} from each stop to the next, in order
 *   of time, and how late it is: above 0, the last 1
 */
export function drawRoute(atlas, view, result) {
  const template = atlas.templates?.[view.chart];
  if (!template || template.reducer === "hold" || !template.route) return [];
  const first = (record) => record.days?.[0] ?? 0;
  const stops = keep(template.marks, result.shown)
    .map(([number]) => atlas.records[number])
    .sort((one, other) => first(one) - first(other))
    .map(({ number }) => findPoint(atlas, number))
    .filter((point) => point !== null);
  const moves = stops.slice(1).map((stop, i) => [stops[i], stop]);
  const away = moves.filter(([from, to]) => `${from}` !== `${to}`);
  return away.map(([from, to], i) => [from, to, (i + 1) / away.length]);
}
