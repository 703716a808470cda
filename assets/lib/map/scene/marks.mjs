/** Marks: symbols of records and of events, with their numbers and rings. */

/** @import { Atlas } from "../../geodata/records.mjs" */

import { project } from "../../drawing/mercator.mjs";
import { fill, grow, locate, stroke } from "../../drawing/pen.mjs";
import { GROUP } from "./scene.mjs";
import { stamp } from "../../drawing/sprites.mjs";

const MARGIN_PX = 40;

/**
 * @typedef {{key: string, slot: "point"|"event", number: number, spot: [number, number],
 *   size: number, picked: boolean}} Mark number: in the scene's features or events
 */

/**
 * @param {Atlas} atlas
 * @returns {object[]} what stands in the frame, as it is drawn: the last on top
 */
export function listMarks(atlas, spots, scene, frame) {
  const marks = [...listPoints(atlas, scene, frame), ...listEvents(atlas, spots, scene, frame)];
  return marks.filter(({ spot: [x, y], size }) => {
    const room = size + MARGIN_PX;
    return x > -room && y > -room && x < frame.width + room && y < frame.height + room;
  });
}

/** @param {Atlas} atlas */
function listPoints(atlas, { features }, frame) {
  const points = [];
  features.forEach(({ number, picked, differs, label }, i) => {
    const feature = atlas.features[number];
    if (feature.slot !== "point" || !feature.at) return;
    const look = atlas.looks[feature.look];
    const spot = locate(frame, ...project(...feature.at));
    points.push({
      key: feature.id,
      slot: "point",
      number: i,
      spot,
      size: grow(look.size, frame.zoom),
      picked,
      differs,
      label,
      look,
    });
  });
  return points.sort((one, other) => one.picked - other.picked);
}

/** @param {Atlas} atlas */
function listEvents(atlas, spots, { events }, frame) {
  const { event, group } = atlas.styles;
  const marks = events.map(({ places, count, symbol, weight, ...told }, i) => {
    const spot = locate(frame, ...spots[places[0]]);
    const size = symbol === GROUP ? sizeGroup(group, count, frame.zoom) : grow(event[weight], frame.zoom);
    return { key: `place ${places[0]}`, slot: "event", number: i, spot, size, count, symbol, ...told };
  });
  return marks.sort((one, other) => one.picked - other.picked || one.count - other.count);
}

/** A disc whose area grows with its number. */
function sizeGroup({ size, most }, count, zoom) {
  return grow(size, zoom) * Math.min(most, Math.sqrt(Math.sqrt(count / 2)));
}

/** Draw them, with the sprites of the theme. */
export function paintMarks(pen, frame, { atlas, palette, sprites }, marks) {
  for (const mark of marks) {
    if (mark.picked) paintRing(pen, atlas.styles.ring, palette, mark);
    if (mark.differs) paintDiffering(pen, atlas.styles.differs, palette, mark);
    if (mark.look?.ring) paintOwner(pen, frame, atlas.styles.owner, palette, mark);
  }
  for (const mark of marks) {
    const { symbol, colour } = mark.look ?? mark;
    const { size, spot: [x, y], vague } = mark;
    const sprite = sprites.findSymbol(symbol, colour, size, vague);
    stamp(pen, sprite, x - sprite.width / 2, y - sprite.height / 2, frame.ratio);
    if (mark.count > 1) paintNumber(pen, frame, atlas.styles.group, sprites, mark);
  }
}

/** The ring around what is picked, or gone to. */
export function paintRing(pen, { radius, colour, opacity, width }, palette, { spot: [x, y] }) {
  const path = new Path2D();
  path.arc(x, y, radius, 0, 2 * Math.PI);
  fill(pen, path, palette[colour], opacity);
  stroke(pen, path, { colour: palette[colour], width });
}

/** A ring around what the side beside tells otherwise. */
function paintDiffering(pen, { colour, width, gap }, palette, { spot: [x, y], size }) {
  const path = new Path2D();
  path.arc(x, y, size / 2 + gap + width / 2, 0, 2 * Math.PI);
  stroke(pen, path, { colour: palette.halo, width: width + 2 });
  stroke(pen, path, { colour: palette[colour], width });
}

/** Whose a village without an outline is, where another holds it. */
function paintOwner(pen, frame, { radius, width }, palette, { spot: [x, y], look }) {
  const path = new Path2D();
  path.arc(x, y, grow(radius, frame.zoom), 0, 2 * Math.PI);
  stroke(pen, path, { colour: palette[look.ring], width: grow(width, frame.zoom) });
}

function paintNumber(pen, frame, { text, ink, vagueInk }, sprites, { spot: [x, y], count, vague }) {
  const sprite = sprites.findText(`${count}`, { size: text, colour: vague ? vagueInk : ink });
  stamp(pen, sprite, x - sprite.width / 2, y - sprite.height / 2, frame.ratio);
}
