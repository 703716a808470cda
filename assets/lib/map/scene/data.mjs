/** What all maps of a page draw from: the atlas's shapes and the ground, read once. */

/** @import { Atlas } from "../../geodata/records.mjs" */
/** @import { GroundFile } from "../../library/contract.d.ts" */

import { loadPart } from "../../library/atlas.mjs";
import { findPoint, mapPlaces } from "../../geodata/places.mjs";
import { getRecord } from "../../geodata/records.mjs";
import { openGround } from "./ground.mjs";
import { openLand } from "./land.mjs";
import { project, unproject } from "../../drawing/mercator.mjs";
import { openShapes, RECORD_UNIT } from "../../drawing/shapes.mjs";
import { awaitFrame } from "../../ui/frames.mjs";
import { openPlaces } from "./towns.mjs";

/** @typedef {Awaited<ReturnType<typeof loadMapData>>} MapData */

const FAR = "ground.json";
const NEAR = "ground-near.json";
const LAND = "land.json";

/**
 * Load the ground as it is sent first, and read it and the atlas's shapes. Among what
 * maps draw from: `townOf`, the number of the town where a place of events is (-1:
 * none); `stopsOf`, the stops at the ends of a segment, by its id; and `refine`, which
 * resolves once the whole ground has taken the place of the first; `land`, once `adorn`
 * has resolved.
 * @param {Atlas} atlas
 * @param {{adorned?: boolean}} [how] whether what lies on the land is asked for at once,
 *   and not when a map is there
 */
export async function loadMapData(atlas, { adorned = false } = {}) {
  const shapes = openShapes(atlas.shapes, RECORD_UNIT);
  const spots = mapPlaces(atlas, project);
  const open = async (file) => openLevel(await loadPart(atlas, file), atlas, spots);
  let finer = null;
  function refine() {
    finer ??= open(NEAR).then((level) => Object.assign(data, level)).catch(() => {
      finer = null; // asked for anew with the next picture
    });
    return finer;
  }

  let asked = null;
  /** What lies on the land; without it the map is as good. */
  function adorn() {
    asked ??= loadPart(atlas, LAND).then(openLand).then((land) => Object.assign(data, { land })).catch(() => null);
    return asked;
  }

  const data = {
    land: null,
    adorn,
    atlas,
    shapes,
    spots,
    refine,
  };
  const adorning = adorned && adorn();
  const level = await open(atlas.files ? NEAR : FAR); // the one-file atlas has the whole at once
  await Promise.race([adorning, awaitFrame()]); // one picture, not two, if it is nearly there
  return Object.assign(data, level);
}

/**
 * The ground as fine as a file has it, and the towns and stops there.
 * @param {GroundFile} file
 * @param {Atlas} atlas
 */
function openLevel(file, { segments }, spots) {
  const ground = openGround(file);
  const towns = openPlaces(ground.places);
  const known = new Map(); // the town of each place of events, once it is asked
  const townOf = (place) => {
    if (!known.has(place)) known.set(place, towns.findTown(spots[place]));
    return known.get(place);
  };
  const stops = new Map(file.stops.map((stop) => [stop.title, stop]));
  const findStops = (ends) => ends.flatMap((end) => stops.get(end ?? "") ?? []);
  const stopsOf = new Map(segments.map(({ id, from, to }) => [id, findStops([from, to])]));
  return { ground: { ...ground, ...towns }, townOf, stopsOf };
}

/** Where anything of a record is: its points, or the lines and rings that it has. */
export function findSpots({ atlas, shapes }, id) {
  const { number } = getRecord(atlas, id);
  const point = findPoint(atlas, number);
  if (point) return [point];
  const found = atlas.features.filter(({ records, shape }) => shape !== undefined && records.includes(number));
  return found.flatMap(({ shape }) => {
    const [west, north, east, south] = shapes[shape].box;
    return [unproject(west, north), unproject(east, south)];
  });
}
