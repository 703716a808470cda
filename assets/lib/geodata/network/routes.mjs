/** The best way between two stops, and what it passes (geodata/network/routes.py). */

/** @import { NetworkFile } from "../../library/contract.d.ts" */

import { makeHeap } from "./heap.mjs";
import { isCrossing, passes, weighBorder, weighChange, weighSegment } from "./scenario.mjs";

const TRACKS = ["1520", "1435", "road", "sea"];

/**
 * Give what the server compiled the indices that the search needs.
 * @param {NetworkFile} told
 */
export function openNetwork(told) {
  const stops = new Map(told.stops.map((stop, index) => [stop.id, { ...stop, index }]));
  return { ...told, stops, names: told.stops.map((stop) => stop.id) };
}

/**
 * Find the best way between two stops.
 * @param {?Map} graph what `layGraph` gives for this scenario: many searches can share it
 * @param {?string} barrier a country, stop or segment that is closed beside
 * @returns {?{start: string, end: string, segments: object[], tracks: string[],
 *   stops: string[], weight: number}} null where there is none
 */
export function findRoute(network, scenario, start, end, graph = null, barrier = null) {
  if (start === end) return null;
  graph ??= layGraph(network, scenario);
  const [from, to] = [start, end].map((id) => network.stops.get(id).index);
  const seen = new Map();
  const done = new Set();
  const steps = new Map();
  const heap = makeHeap();
  const reach = (state, weight, step) => {
    if (done.has(state) || seen.get(state) <= weight) return;
    seen.set(state, weight);
    steps.set(state, step);
    heap.push(weight, state);
  };
  TRACKS.forEach((_, track) => graph.has(code(from, track)) && reach(code(from, track), 0, null));
  for (let next = heap.pop(); next; next = heap.pop()) {
    const [weight, state] = next;
    if (done.has(state)) continue;
    done.add(state);
    if (stopOf(state) === to) return retrace(network, steps, state, weight, { start, end });
    for (const [target, added, segment] of graph.get(state)) {
      if (segment && isShut(segment, barrier)) continue;
      reach(target, weight + added, { state, segment });
    }
  }
  return null;
}

/** Whatever a route is the best by, how long it takes: minutes, an estimate. */
export function findMinutes(network, scenario, { stops, segments, tracks }) {
  const timed = { ...scenario, by: "time" };
  return segments.reduce((sum, segment, i) => {
    const stop = network.stops.get(stops[i]);
    const changed = i > 0 && tracks[i] !== tracks[i - 1];
    const change = changed ? weighChange(timed, tracks[i - 1], tracks[i]) : 0;
    return sum + weighSegment(timed, segment) + weighBorder(timed, stop, segment.mode) + change;
  }, 0);
}

/** What a route is made of: km, countries, crossings, breaks of gauge, sea legs. */
export function sumRoute(network, { stops, segments, tracks }) {
  const tenths = segments.reduce((sum, segment) => sum + segment.tenths, 0);
  const inner = stops.slice(1, -1);
  const turns = (i) => tracks[i] !== tracks[i + 1];
  const rails = (i) => /^\d/.test(tracks[i]) && /^\d/.test(tracks[i + 1]);
  return {
    km: tenths / 10,
    byMode: sumKm(segments, (segment) => segment.mode),
    byCountry: sumKm(segments, ({ mode, countries }) => (mode === "sea" ? mode : countries[0])),
    countries: listCountries({ stops, segments }),
    crossings: inner.filter((id) => isCrossing(network.stops.get(id))),
    breaks: inner.filter((_, i) => turns(i) && rails(i)),
    legs: tracks.filter((track, i) => track === "sea" && tracks[i - 1] !== "sea").length,
  };
}

/** The countries on the way, in the order of the trip. */
export function listCountries({ stops, segments }) {
  const codes = segments.flatMap(({ ends, countries }, i) =>
    ends[0] === stops[i] ? countries : [...countries].reverse()
  );
  return [...new Set(codes)];
}

function sumKm(segments, find) {
  const sums = new Map();
  for (const segment of segments) {
    sums.set(find(segment), (sums.get(find(segment)) ?? 0) + segment.tenths);
  }
  const sorted = [...sums].sort(([, one], [, other]) => other - one);
  return Object.fromEntries(sorted.map(([key, tenths]) => [key, tenths / 10]));
}

/** Lay out what can be travelled: from each state, where to and at what weight. */
export function layGraph(network, scenario) {
  const graph = new Map();
  const add = (tail, edge) => graph.get(tail)?.push(edge) ?? graph.set(tail, [edge]);
  for (const segment of network.segments) {
    if (!passes(scenario, segment)) continue;
    const weight = weighSegment(scenario, segment);
    const ends = segment.ends.map((id) => network.stops.get(id));
    for (const name of segment.gauges.length ? segment.gauges : [segment.mode]) {
      const track = TRACKS.indexOf(name);
      for (const [tail, head] of [ends, [...ends].reverse()]) {
        const border = weighBorder(scenario, tail, segment.mode);
        add(code(tail.index, track), [code(head.index, track), weight + border, segment]);
      }
    }
  }
  for (const state of [...graph.keys()]) addChanges(graph, scenario, state);
  return graph;
}

function isShut({ id, ends, countries }, barrier) {
  return id === barrier || ends.includes(barrier) || countries.includes(barrier);
}

function addChanges(graph, scenario, state) {
  const here = state % TRACKS.length;
  TRACKS.forEach((name, track) => {
    const other = code(stopOf(state), track);
    if (track === here || !graph.has(other)) return;
    graph.get(state).push([other, weighChange(scenario, TRACKS[here], name), null]);
  });
}

function retrace(network, steps, state, weight, ends) {
  /** @type {string[]} */
  const segments = [];
  /** @type {string[]} */
  const tracks = [];
  const stops = [network.names[stopOf(state)]];
  for (let step = steps.get(state); step; step = steps.get(step.state)) {
    if (!step.segment) continue;
    segments.unshift(step.segment);
    tracks.unshift(TRACKS[step.state % TRACKS.length]);
    stops.unshift(network.names[stopOf(step.state)]);
  }
  return { ...ends, segments, tracks, stops, weight };
}

function code(stop, track) {
  return stop * TRACKS.length + track;
}

function stopOf(state) {
  return Math.floor(state / TRACKS.length);
}
