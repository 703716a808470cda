/** The place that a reader has gone to: it has a ring and its name. */

import { project } from "../../drawing/mercator.mjs";
import { locate } from "../../drawing/pen.mjs";
import { paintRing } from "./marks.mjs";
import { namePlace } from "./towns.mjs";

const SIDES = ["below", "above", "right", "left"];
const NEAR_PX = 9; // a label of the same town
const GAP_PX = 2;

/** Its label, if there is one; it stands even where there is no room. */
export function listVisited({ atlas, ground, sprites, visited }, frame, { lang, side }) {
  if (!visited) return [];
  const spot = locate(frame, ...project(...visited.at));
  const town = ground.places.find((place) => place.name === visited.name && isNear(frame, place.at, spot));
  const text = town ? namePlace(town, lang, side) : visited.name;
  const sprite = sprites.findText(text, { ...atlas.styles.labels.record, size: 13, bold: true });
  const gap = atlas.styles.ring.radius + GAP_PX;
  return [{ key: `visited ${text}`, text, sprite, spot, gap, owner: null, sides: SIDES, always: true, rank: 0 }];
}

function isNear(frame, at, [x, y]) {
  const [left, top] = locate(frame, ...project(...at));
  return Math.hypot(left - x, top - y) < NEAR_PX;
}

/** Whether a label is none of these places once more. */
export function isOther(visited, { text, spot: [x, y] }) {
  return visited.every((one) => one.text !== text || Math.hypot(one.spot[0] - x, one.spot[1] - y) >= NEAR_PX);
}

export function paintVisited(pen, { atlas, palette }, labels) {
  for (const { spot } of labels) paintRing(pen, atlas.styles.ring, palette, { spot });
}
