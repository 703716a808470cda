/** The ground: water, and borders by their class and the day. */

/** @import { GroundFile, Reach } from "../../library/contract.d.ts" */

import { project } from "../../drawing/mercator.mjs";
import { fill, grow, isSeen, locate, stroke, trace } from "../../drawing/pen.mjs";
import { openShapes } from "../../drawing/shapes.mjs";

/**
 * Read the ground once, for all maps of a page.
 * @param {GroundFile} ground
 */
export function openGround(ground) {
  const { water, borders, places, looks, until } = ground;
  const lines = openShapes(borders.shapes, borders.unit);
  return {
    water: openShapes(water.shapes, water.unit),
    borders: borders.features.map((one) => ({ ...one, shape: lines[one.shape], look: looks[one.look] })),
    places,
    until,
  };
}

/**
 * Whether a ground is as fine as a frame shows it.
 * @param {{ until?: Reach }} ground `until` is that of the first one
 */
export function isFine({ until }, frame) {
  if (!until || frame.zoom < until.outside) return true;
  return frame.zoom < until.inside && holdsView(until.core, frame);
}

/** Whether all that is seen of a frame lies in a box: west, south, east, north, in degrees. */
function holdsView([west, south, east, north], frame) {
  const [left, top, right, bottom] = frame.view;
  const [start, end] = [locate(frame, ...project(west, north)), locate(frame, ...project(east, south))];
  return start[0] <= left && start[1] <= top && right <= end[0] && bottom <= end[1];
}

/** The borders that hold on a day; both ends are inclusive. */
export function listBorders(ground, { base, day }) {
  if (!base.includes("borders")) return [];
  return ground.borders.filter(({ from, to }) => (from ?? day) <= day && day <= (to ?? day));
}

/**
 * @param {{base: string[], day: number, rejected: Set<string>}} state which base layers
 *   are on, the day, and the ids of lines that the side rejects
 */
export function paintGround(pen, frame, { ground, atlas, palette }, state) {
  paintWater(pen, frame, ground.water, atlas.styles, palette);
  paintBorders(pen, frame, listBorders(ground, state), { atlas, palette, rejected: state.rejected });
}

function paintWater(pen, frame, shapes, { water, coast }, palette) {
  const path = new Path2D();
  for (const shape of shapes) if (isSeen(frame, shape.box)) trace(path, frame, shape);
  fill(pen, path, palette[water.fill]);
  stroke(pen, path, { colour: palette[coast.colour], width: grow(coast.width, frame.zoom) });
}

/** One stroke for all lines of one look. */
function paintBorders(pen, frame, borders, { atlas, palette, rejected }) {
  const paths = new Map();
  for (const { id, shape, look } of borders) {
    if (!isSeen(frame, shape.box)) continue;
    const shown = rejected.has(id) ? { ...look, opacity: atlas.styles.faint } : look;
    const key = JSON.stringify(shown);
    if (!paths.has(key)) paths.set(key, { ...shown, path: new Path2D() });
    trace(paths.get(key).path, frame, shape);
  }
  for (const { path, colour, width, dash, opacity } of paths.values()) {
    stroke(pen, path, { colour: palette[colour], width: grow(width, frame.zoom), dash, opacity, join: "bevel" });
  }
}
