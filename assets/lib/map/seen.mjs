/** What of a picture is seen: the records, and how they and the ground are drawn. */

/** @import { MapData } from "./scene/data.mjs" */
/** @import { Drawn } from "./scene/picture.mjs" */

import { listMembers } from "../geodata/places.mjs";
import { locate } from "../drawing/pen.mjs";
import { listBorders } from "./scene/ground.mjs";

/**
 * @param {MapData} data
 * @param {Drawn} drawn
 * @param {ArrayLike<number | boolean>} shown a flag for each record
 * @returns {{ records: Set<number>, classes: Set<number | string>, held: Set<string> }} the
 *   numbers of records of which anything is seen; the classes of lines and signs
 *   (line_classes.py): the places of those that looks have in the legend, and the names
 *   of others; the kinds, by token, whose marks say who holds the place
 */
export function listSeen(data, { scene, frame, marks, state }, shown) {
  const { atlas, shapes } = data;
  const records = new Set();
  const classes = new Set();
  const held = new Set();
  const add = (some) => some.forEach((record) => shown[record] && records.add(record));
  const tell = (told) => told.forEach((one) => classes.add(one));
  for (const mark of marks) {
    if (!holds(frame, mark.spot)) continue;
    const feature = mark.slot === "point" ? atlas.features[scene.features[mark.number].number] : null;
    if (feature) add(feature.records);
    else for (const place of scene.events[mark.number].places) add(listMembers(atlas, place));
    if (feature?.state?.holder) held.add(atlas.records[feature.records[0]].token);
    tell([...(mark.look?.told ?? []), ...describeMark(mark)]);
  }
  for (const told of scene.features) {
    const { shape, look, records: own } = atlas.features[told.number];
    if (shape === undefined || !holdsShape(frame, shapes[shape])) continue;
    add(own);
    tell([...atlas.looks[look].told, ...describeLine(told)]);
  }
  for (const { id, shape, look } of listBorders(data.ground, state)) {
    const news = look.told.some((one) => !classes.has(one));
    if (news && !state.rejected.has(id) && holdsShape(frame, shape)) tell(look.told);
  }
  return { records, classes, held };
}

function describeMark({ vague, count, differs }) {
  return [vague && "open", count > 1 && "group", differs && "differs"].filter(Boolean);
}

function describeLine({ faint, lanes, stress, differs }) {
  return [faint && "rejected", lanes > 1 && stress !== "back" && "beside", differs && "differs"].filter(Boolean);
}

function holds({ view: [left, top, right, bottom] }, [x, y]) {
  return left <= x && x <= right && top <= y && y <= bottom;
}

/** Whether a point of a shape is seen: what only passes between two of them is not told. */
function holdsShape(frame, { parts, box: [west, north, east, south] }) {
  const [left, top, right, bottom] = frame.view;
  const [start, end] = [locate(frame, west, north), locate(frame, east, south)];
  if (end[0] < left || start[0] > right || end[1] < top || start[1] > bottom) return false;
  for (const part of parts) {
    for (let i = 0; i < part.length; i += 2) if (holds(frame, locate(frame, part[i], part[i + 1]))) return true;
  }
  return false;
}
