/** What lies under the pointer, by the same geometry that is drawn. */

import { listBorders } from "./ground.mjs";
import { project } from "../../drawing/mercator.mjs";
import { locate } from "../../drawing/pen.mjs";
import { holdsSpot, measureDistance, openLine } from "../../drawing/shapes.mjs";

const STOP_PX = 6; // about half of a stop's width
const TRIP_ORDER = ["closed", "other", "best"]; // the last lies on top

/**
 * @param {import("./picture.mjs").Drawn} drawn
 * @param {object} map atlas, shapes and ground
 * @param {[number, number]} spot px in the frame
 * @param {number} reach px
 * @returns {?object} `slot` and what of the scene it is: trip, event, point, callout,
 *   area, line or border
 */
export function findHit(drawn, map, spot, reach) {
  const { scene, frame } = drawn;
  const at = [(spot[0] + frame.x) / frame.world, (spot[1] + frame.y) / frame.world];
  const near = reach / frame.world;
  return (
    findTrip(scene.trip, at, near, frame, spot, reach) ??
      findMark(drawn.marks, spot, reach) ??
      findLabel(drawn, spot) ??
      findArea(map, scene, at) ??
      findLine(map, scene, at, near) ??
      findBorder(map, drawn, at, near)
  );
}

function findTrip(trip, at, near, frame, spot, reach) {
  if (!trip) return null;
  const stops = trip.features.filter(({ geometry }) => geometry.type === "Point")
    .map(({ geometry, properties }) => {
      const away = measure(locate(frame, ...project(...geometry.coordinates)), spot);
      return { properties, away };
    })
    .filter(({ away }) => away < reach + STOP_PX)
    .sort((one, other) => one.away - other.away);
  if (stops.length) return { slot: "trip", trip: stops[0].properties };
  for (const role of TRIP_ORDER.toReversed()) {
    const lines = trip.features.filter(({ properties }) => properties.role === role);
    const found = lines.find(({ geometry }) => measureDistance(openLine(geometry.coordinates), ...at, near) < Infinity);
    if (found) return { slot: "trip", trip: found.properties };
  }
  return null;
}

function measure([x, y], [other, another]) {
  return Math.hypot(x - other, y - another);
}

/** A mark that the spot is on, the topmost; else the nearest within reach. */
function findMark(marks, spot, reach) {
  let best = null;
  let least = Infinity;
  for (const mark of marks) {
    const away = measure(mark.spot, spot);
    if (away > mark.size / 2 + reach) continue;
    const rank = Math.max(0, away - mark.size / 2);
    if (rank > least) continue;
    best = mark;
    least = rank;
  }
  return best && { slot: best.slot, number: best.number };
}

/** A record's own name answers as its mark does. */
function findLabel({ labels, callouts }, [x, y]) {
  const holds = ({ box: [left, top, right, bottom] }) => left <= x && x <= right && top <= y && y <= bottom;
  const callout = callouts.find(holds);
  if (callout) return { slot: "callout", ids: callout.ids };
  const label = labels.find((one) => one.label.mark && holds(one));
  return label ? { slot: label.label.mark.slot, number: label.label.mark.number } : null;
}

function listSlot({ atlas }, { features }, slot) {
  return features.filter(({ number }) => atlas.features[number].slot === slot);
}

/** All that share the outline: two villages of one exclave. */
function findArea(map, scene, at) {
  const { atlas, shapes } = map;
  const here = listSlot(map, scene, "area").filter(({ number }) =>
    holdsSpot(shapes[atlas.features[number].shape], ...at)
  );
  return here.length ? { slot: "area", numbers: here.map(({ number }) => number) } : null;
}

function findLine(map, scene, at, near) {
  const { atlas, shapes } = map;
  const found = findNearest(
    listSlot(map, scene, "line"),
    ({ number }) => shapes[atlas.features[number].shape],
    at,
    near,
  );
  return found && { slot: "line", number: found.number };
}

function findBorder({ ground }, { state }, at, near) {
  const found = findNearest(listBorders(ground, state), ({ shape }) => shape, at, near);
  return found && { slot: "border", border: found };
}

function findNearest(list, shapeOf, at, near) {
  let best = null;
  let least = near;
  for (const one of list) {
    const away = measureDistance(shapeOf(one), ...at, near);
    if (away > least) continue;
    best = one;
    least = away;
  }
  return best;
}
