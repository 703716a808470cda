/**
 * Names of lands: along both sides of borders that are near, and inside what fills the
 * view and has no name there yet. They take the room that all other names leave.
 */

import { isSeen, locate } from "../../drawing/pen.mjs";
import { holdsSpot } from "../../drawing/shapes.mjs";
import { listAlong } from "./border_names.mjs";
import { frameText, writeLand } from "./land_texts.mjs";

const APART_PX = 420; // between a name and the same one
const CELL_PX = 48; // of the grid on which a place inside is looked for
const LEAST_SHARE = 0.04; // of the view that a land fills, to be named in it

/** Where a name stood at this zoom comes first, so that none jumps while the map is moved. */
export function openLandNames() {
  let stood = new Set();
  let spots = new Map(); // of names inside, in the unit square
  let level = NaN;

  /**
   * @param {object} painting
   * @param {{room: object, isWhole: Function, placed: object[]}} free `room`: what is taken,
   *   which takes the names; placed: labels that stand, as labels.mjs places them
   * @returns {object[]} each `text`, `sprite`, `spot` (px), `angle` and `box`
   */
  function place(painting, frame, scene, state, free) {
    const { room, isWhole, placed } = free;
    if (frame.zoom !== level) [stood, spots, level] = [new Set(), new Map(), frame.zoom];
    const fits = ({ boxes }) => boxes.every((box) => isWhole(box) && room.isFree(box));
    const found = [];
    const settle = (one) => {
      for (const box of one.boxes) room.take(box);
      found.push(one);
    };
    const apart = ({ text, spot }) => found.every((one) => one.text !== text || measure(one.spot, spot) > APART_PX);
    const pairs = listAlong(painting, frame, scene, state);
    const known = ({ key }) => (stood.has(key) ? 0 : 1);
    pairs.sort((one, other) => known(one[0]) - known(other[0]));
    for (const pair of pairs) if (pair.every(fits) && pair.every(apart)) pair.forEach(settle);
    for (const one of pairs.flat()) if (!found.includes(one) && fits(one) && apart(one)) settle(one);
    stood = new Set(found.map(({ key }) => key));
    const named = new Set([...found, ...placed.map(({ label }) => label)].map(({ text }) => text));
    for (const land of listInside(painting, frame, scene, named, spots)) {
      const best = land.find(fits);
      if (best) settle(best);
      if (best) spots.set(best.key, best.at);
    }
    return found;
  }

  return { place };
}

function measure([x, y], [other, another]) {
  return Math.hypot(x - other, y - another);
}

/** For each land that fills a part of the view and has no name there: places, the best first. */
function* listInside(painting, frame, scene, named, spots) {
  const { land, ground } = painting;
  const grid = layGrid(frame);
  for (const { name: own, shape } of land?.lands ?? []) {
    const place = ground.lands.get(own);
    if (!(ground.places[place]?.min_zoom <= frame.zoom) || !isSeen(frame, shape.box, 0)) continue;
    const name = writeLand(painting, frame, scene, place);
    if (named.has(name.text)) continue;
    const cells = grid.spots.map(([x, y]) =>
      holdsSpot(shape, (x + frame.x) / frame.world, (y + frame.y) / frame.world)
    );
    if (cells.filter(Boolean).length < LEAST_SHARE * cells.length) continue;
    const key = `land ${place}`;
    const before = spots.has(key) ? [locate(frame, ...spots.get(key))] : [];
    yield [...before, ...rankCells(grid, cells)].map((spot) => ({
      key,
      ...name,
      spot,
      at: [(spot[0] + frame.x) / frame.world, (spot[1] + frame.y) / frame.world],
      angle: 0,
      ...frameText(spot, name.sprite, 1, 0),
    }));
  }
}

/** A grid over what is seen, fixed to the ground. */
function layGrid({ x, y, view: [west, north, east, south] }) {
  const first = (edge, from) => Math.ceil((edge + from) / CELL_PX) * CELL_PX - from;
  const list = (from, to, origin) => {
    const found = [];
    for (let at = first(from, origin); at < to; at += CELL_PX) found.push(at);
    return found;
  };
  const [columns, rows] = [list(west, east, x), list(north, south, y)];
  return { wide: columns.length, spots: rows.flatMap((row) => columns.map((column) => [column, row])) };
}

/** The cells that lie deepest in a land, as wide as names are. */
function rankCells({ wide, spots }, cells) {
  const run = (i, step, isEnd) => {
    let length = 0;
    for (let at = i; cells[at]; at += step) {
      length += 1;
      if (isEnd(at)) break;
    }
    return length;
  };
  const depth = spots.map((_, i) => {
    if (!cells[i]) return 0;
    const across = Math.min(run(i, -1, (at) => at % wide === 0), run(i, 1, (at) => at % wide === wide - 1));
    const down = Math.min(run(i, -wide, () => false), run(i, wide, () => false));
    return Math.min(across, 2 * down);
  });
  const order = [...spots.keys()].filter((i) => depth[i] > 1).sort((one, other) => depth[other] - depth[one]);
  return order.map((i) => spots[i]);
}
