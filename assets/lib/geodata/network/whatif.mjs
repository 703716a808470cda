/** The best way, the next best, and which closure hurts (geodata/network/whatif.py). */

import { findRoute, layGraph, listCountries } from "./routes.mjs";
import { isCrossing, passes } from "./scenario.mjs";

/**
 * Answer a trip under a scenario.
 * @returns {{best: ?object, other: ?object, reason: string,
 *   closures: {id: string, added: ?number}[]}} other leaves out a country of the
 *   best; reason: `same`, `start`, `end` or `apart` where there is no way
 */
export function answer(network, scenario, start, end) {
  const graph = layGraph(network, scenario);
  const best = findRoute(network, scenario, start, end, graph);
  if (!best) {
    const reason = findReason(network, scenario, start, end);
    return { best, other: null, closures: [], reason };
  }
  const without = (barrier) => findRoute(network, scenario, start, end, graph, barrier);
  return {
    best,
    other: findOther(best, without),
    closures: rankClosures(network, best, without),
    reason: "",
  };
}

function findReason(network, scenario, start, end) {
  if (start === end) return "same";
  const open = network.segments.filter((segment) => passes(scenario, segment));
  const joined = new Set(open.flatMap((segment) => segment.ends));
  if (!joined.has(start)) return "start";
  return joined.has(end) ? "apart" : "end";
}

function findOther(best, without) {
  const others = listCountries(best).map(without).filter(Boolean);
  return others.reduce((one, other) => (one && one.weight <= other.weight ? one : other), null);
}

function rankClosures(network, best, without) {
  const crossings = best.stops.slice(1, -1).filter((id) => isCrossing(network.stops.get(id)));
  const ships = best.segments.filter(({ mode }) => mode === "sea").map(({ id }) => id);
  const closures = [...crossings, ...ships].map((id) => {
    const route = without(id);
    return { id, added: route && route.weight - best.weight };
  });
  return closures.sort((one, other) => hurt(other) - hurt(one));
}

function hurt({ added }) {
  return added ?? Number.MAX_SAFE_INTEGER;
}
