/** The ground: water, and borders by their class and the day. */

/** @import { GroundFile, Reach } from "../../library/contract.d.ts" */

import { project } from "../../drawing/mercator.mjs";
import { fill, grow, growBetween, isSeen, locate, stroke, trace } from "../../drawing/pen.mjs";
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
    borders: borders.features.map((one) => (
      { ...one, number: one.shape, shape: lines[one.shape], look: looks[one.look] }
    )),
    sides: borders.sides,
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
export function paintGround(pen, frame, { ground, land, atlas, palette }, state) {
  if (land?.relief) paintRelief(pen, frame, land.relief, atlas.styles.relief);
  paintWater(pen, frame, ground.water, atlas.styles, palette);
  if (land) paintRivers(pen, frame, land.rivers, atlas.styles.rivers, palette);
  paintBorders(pen, frame, listBorders(ground, state), { atlas, palette, rejected: state.rejected });
}

function paintWater(pen, frame, shapes, { water, coast }, palette) {
  const path = new Path2D();
  for (const shape of shapes) if (isSeen(frame, shape.box)) trace(path, frame, shape);
  fill(pen, path, palette[water.fill]);
  stroke(pen, path, { colour: palette[coast.colour], width: grow(coast.width, frame.zoom) });
}

/** The whole canvas, before all: relief shades what it lies on. */
export function paintLand(pen, { width, height }, colour) {
  pen.fillStyle = colour;
  pen.fillRect(0, 0, width, height);
}

/** A middle grey leaves the land as it is; what is darker lies in shadow, the rest in light. */
function paintRelief(pen, frame, { picture, box }, { opacity }) {
  const strong = growBetween(...opacity, frame.zoom);
  if (strong <= 0) return;
  const [[west, north], [east, south]] = [locate(frame, box[0], box[1]), locate(frame, box[2], box[3])];
  pen.globalAlpha = strong;
  pen.globalCompositeOperation = "hard-light";
  pen.drawImage(picture, west, north, east - west, south - north);
  pen.globalCompositeOperation = "source-over";
  pen.globalAlpha = 1;
}

function paintRivers(pen, frame, rivers, { colour, width }, palette) {
  const path = new Path2D();
  for (const { zoom, shape } of rivers) if (zoom <= frame.zoom) bend(path, frame, shape);
  stroke(pen, path, { colour: palette[colour], width: grow(width, frame.zoom) });
}

/** Trace lines as curves through the middles of their steps: the points are far apart. */
function bend(path, frame, { parts }) {
  for (const part of parts) {
    const last = part.length - 2;
    let [px, py] = locate(frame, part[0], part[1]);
    path.moveTo(px, py);
    for (let i = 2; i <= last; i += 2) {
      const [x, y] = locate(frame, part[i], part[i + 1]);
      path.quadraticCurveTo(px, py, (px + x) / 2, (py + y) / 2);
      [px, py] = [x, y];
    }
    path.lineTo(px, py);
  }
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
