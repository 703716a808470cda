/** A trip as a view asks it, answered in the browser (dashboard/trips/asking.py). */

/** @import { Atlas } from "../geodata/records.mjs" */
/** @import { View, Vocabulary } from "../library/contract.d.ts" */

import { tell } from "./report.mjs";
import { growAtlas, loadPart } from "../library/atlas.mjs";
import { listPositions } from "../drawing/shapes.mjs";
import { drawTrip } from "./lines.mjs";
import { findRoute, openNetwork } from "../geodata/network/routes.mjs";
import { answer } from "../geodata/network/whatif.mjs";

/**
 * Load the network; after that, trips are answered without a request.
 * @param {Atlas} atlas
 * @returns {Promise<{network: object, ask: function(object, number): object}>}
 */
export async function openTrips(atlas) {
  const [told] = await Promise.all([loadPart(atlas, "network.json"), growAtlas(atlas, "details")]);
  const network = openNetwork(told);
  const lines = new Map(atlas.segments.map(({ id, shape }) => [id, listPositions(atlas.shapes[shape])]));
  /** @type {{ asked: string, [name: string]: any }} */
  let last = { asked: "" };

  /** The answer to a view's trip on a day, and what the map draws of it. */
  function ask(view, day) {
    const asked = JSON.stringify([view.trip, view.closed, view.opened, view.by, view.pace, day]);
    if (asked === last.asked) return last;
    const trip = askView(atlas, network, view, day);
    last = { ...trip, asked, network, ...tell(atlas, view, network, trip), ...drawTrip(network, lines, view, trip) };
    return last;
  }

  return { network, ask };
}

/**
 * What is asked, and what is found; the baseline has nothing closed or opened.
 * @param {{ trips: Vocabulary }} atlas
 * @param {object} network of `openNetwork`
 * @param {View} view
 */
export function askView({ trips }, network, view, day) {
  const ids = new Map([...network.stops.values()].map(({ id, word }) => [word, id]));
  const switches = new Map(network.switches.map((one) => [one.id, one]));
  const mean = (word) => {
    const found = switches.get(word);
    if (!found) return [ids.get(word) ?? word];
    return found.closes.length ? found.closes : found.opens;
  };
  const [start, end] = (view.trip ?? trips.usual).map((word) => ids.get(word));
  const usual = Object.fromEntries(network.parameters.map(({ id, value }) => [id, value]));
  const parameters = { ...usual, ...Object.fromEntries(view.pace) };
  const plain = { day, by: view.by, closed: [], opened: [], parameters, unions: network.unions };
  const scenario = {
    ...plain,
    closed: view.closed.flatMap(mean),
    opened: view.opened.flatMap((word) => switches.get(word)?.opens ?? [word]),
  };
  const found = answer(network, scenario, start, end);
  return { start, end, scenario, plain, ...found, baseline: findRoute(network, plain, start, end) };
}
