/** A trip on the map: both ways, their crossings, and what is closed. */

/** @import { View } from "../library/contract.d.ts" */

import { passes } from "../geodata/network/scenario.mjs";

const feature = (type, coordinates, properties) => ({ type: "Feature", geometry: { type, coordinates }, properties });

/**
 * @param {Map<string, number[][]>} lines coordinates of each segment
 * @param {View} view
 * @returns {{drawn: object, points: number[][]}} a FeatureCollection, and where both
 *   ways pass; `word` is what a click closes or opens again
 */
export function drawTrip(network, lines, view, trip) {
  const line = (role) => (segment) =>
    feature("LineString", lines.get(segment.id), { role, word: segment.id, title: nameEnds(network, segment) });
  const ways = [trip.other, trip.best].filter(Boolean);
  const crossings = new Set(ways.flatMap(({ stops }) => stops).filter((id) => isBorder(network, id)));
  const shut = new Set(trip.scenario.closed.filter((id) => isStop(network, id)));
  const features = [
    ...listClosed(network, trip).map((segment) => {
      const drawn = line("closed")(segment);
      drawn.properties.word = findBarrier(network, view, segment) ?? segment.id;
      return drawn;
    }),
    ...(trip.other?.segments ?? []).map(line("other")),
    ...(trip.best?.segments ?? []).map(line("best")),
    ...[...new Set([...crossings, ...shut])].map((id) => drawStop(network, id, shut.has(id) ? "shut" : "crossing")),
    ...[trip.start, trip.end].map((id) => drawStop(network, id, "end")),
  ];
  const drawn = { type: "FeatureCollection", features };
  const points = ways.flatMap(({ segments }) => segments.flatMap(({ id }) => lines.get(id)));
  return { drawn, points: [...points, ...[trip.start, trip.end].map((id) => network.stops.get(id).position)] };
}

/** What would be open, but for what is closed. */
export function listClosed(network, { scenario, plain }) {
  const open = { ...plain, opened: scenario.opened };
  return network.segments.filter((segment) => passes(open, segment) && !passes(scenario, segment));
}

/**
 * The reader's own word that closes a segment.
 * @param {View} view
 */
function findBarrier(network, view, { id, ends, countries, corridors }) {
  const touched = new Set([id, ...countries, ...corridors, ...ends.map((end) => network.stops.get(end).word)]);
  const shut = ({ closes, opens }) =>
    (closes.length ? closes : opens).some((one) => touched.has(one) || ends.includes(one));
  const named = new Map(network.switches.map((one) => [one.id, one]));
  return view.closed.find((word) => touched.has(word) || (named.has(word) && shut(named.get(word))));
}

function drawStop(network, id, role) {
  const { word, title, position } = network.stops.get(id);
  return feature("Point", position, { role, word, title });
}

function isStop(network, id) {
  return network.stops.has(id);
}

function isBorder(network, id) {
  return network.stops.get(id).kind === "border_crossing";
}

function nameEnds(network, { ends }) {
  return ends.map((end) => network.stops.get(end).title).join("–");
}
