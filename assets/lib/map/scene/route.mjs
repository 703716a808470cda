/** The route of venues on the map, while the chart of venues is open. */

/** @import { Atlas } from "../../geodata/records.mjs" */
/** @import { View } from "../../library/contract.d.ts" */

import { keep } from "../../charts/count.mjs";

export const ROUTED = "venues";

/**
 * @param {Atlas} atlas
 * @param {View} view
 * @returns {Array<[number[], number[], number]>} from each venue to the next, in order
 *   of time, and how late it is: above 0, the last 1
 */
export function drawRoute(atlas, view, result) {
  const template = atlas.templates?.[ROUTED];
  if (view.chart !== ROUTED || !template || template.reducer === "hold") return [];
  const first = (record) => record.days?.[0] ?? 0;
  const stops = keep(template.marks, result.shown)
    .map(([number]) => atlas.records[number])
    .filter(({ id }) => atlas.points[id])
    .sort((one, other) => first(one) - first(other))
    .map(({ id }) => atlas.points[id]);
  const moves = stops.slice(1).map((stop, i) => [stops[i], stop]);
  const away = moves.filter(([from, to]) => `${from}` !== `${to}`);
  return away.map(([from, to], i) => [from, to, (i + 1) / away.length]);
}
