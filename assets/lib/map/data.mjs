/** What all maps of a page draw from: the atlas's shapes and the ground, read once. */

import { loadPart } from "../atlas.mjs";
import { findRecord } from "../records.mjs";
import { openGround } from "./ground.mjs";
import { project, unproject } from "./mercator.mjs";
import { RECORD_UNIT, openShapes } from "./shapes.mjs";
import { openPlaces } from "./towns.mjs";

export const GROUND = "ground.json";

/** Load the ground, and read it and the atlas's shapes. */
export async function loadMapData(atlas) {
  const ground = openGround(await loadPart(atlas, GROUND));
  const shapes = openShapes(atlas.shapes, RECORD_UNIT);
  const towns = openPlaces(ground.places);
  const spots = atlas.places.map(({ at }) => project(...at));
  const known = new Map(); // the town of each place of events, once it is asked
  return {
    atlas,
    shapes,
    ground: { ...ground, ...towns },
    spots,
    /** The town where a place of events is; -1 where the ground has none. */
    townOf(place) {
      if (!known.has(place)) known.set(place, towns.findTown(spots[place]));
      return known.get(place);
    },
    ends: (record) => findEnds(atlas, shapes, record),
  };
}

/** The stops where a corridor begins and ends: those of one segment only. */
function findEnds(atlas, shapes, record) {
  const { id } = atlas.records[record];
  const stops = new Map();
  for (const { corridors, from, to, shape } of atlas.segments) {
    if (!corridors.includes(id)) continue;
    const [line] = shapes[shape].parts;
    const ends = [[from, line[0], line[1]], [to, line.at(-2), line.at(-1)]];
    for (const [title, x, y] of ends) stops.set(title, stops.has(title) ? null : { title, at: unproject(x, y) });
  }
  return [...stops.values()].filter(Boolean);
}

/** Where anything of a record is: its points, or the lines and rings that it has. */
export function findSpots({ atlas, shapes }, id) {
  if (atlas.points[id]) return [atlas.points[id]];
  const { number } = findRecord(atlas, id);
  const found = atlas.features.filter(({ records, shape }) => shape !== undefined && records.includes(number));
  return found.flatMap(({ shape }) => {
    const [west, north, east, south] = shapes[shape].box;
    return [unproject(west, north), unproject(east, south)];
  });
}
