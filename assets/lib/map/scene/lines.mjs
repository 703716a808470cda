/** Lines and areas: corridors, exclaves, halos, the route of venues, trips. */

/** @import { Atlas } from "../../geodata/records.mjs" */

import { project } from "../../drawing/mercator.mjs";
import { fill, grow, isSeen, locate, stroke, trace } from "../../drawing/pen.mjs";
import { openLine } from "../../drawing/shapes.mjs";

const SLOTS = ["halo", "area", "line"]; // the lowest first
const [ARROW_PX, ARROW_SPREAD] = [5, 0.6];
const EARTH_KM = 40075.017;

/**
 * Features of the scene by slot, each look of a shape once: twins share an outline.
 * @param {Atlas} atlas
 */
export function sortFeatures(atlas, scene) {
  /** @type {{ [slot: string]: any[] }} */
  const slots = Object.fromEntries(SLOTS.map((slot) => [slot, []]));
  const seen = new Set();
  for (const told of scene.features) {
    const feature = atlas.features[told.number];
    const key = [feature.slot, feature.shape ?? feature.id, feature.look].join();
    if (!slots[feature.slot] || (feature.slot === "area" && seen.has(key))) continue;
    seen.add(key);
    slots[feature.slot].push({ ...told, ...feature });
  }
  return slots;
}

/**
 * @param {{atlas: object, shapes: object[], palette: object}} map what it draws with
 * @param {string[]} pointed ids of lines that are lit
 */
export function paintLines(pen, frame, map, scene, pointed) {
  const slots = sortFeatures(map.atlas, scene);
  for (const one of slots.halo) paintHalo(pen, frame, map, one);
  for (const one of slots.area) paintArea(pen, frame, map, one);
  paintStrokes(pen, frame, map, slots.line);
  paintRoute(pen, frame, map, scene.route);
  paintPointed(pen, frame, map, pointed);
  if (scene.trip) paintTrip(pen, frame, map, scene.trip);
}

/** ± km as a circle on the ground. */
function paintHalo(pen, frame, { atlas, palette }, { at, km, look }) {
  const { fill: inside, opacity, rim, width, dash, from } = atlas.looks[look];
  if (frame.zoom < from) return;
  const radius = (km / (EARTH_KM * Math.cos((at[1] * Math.PI) / 180))) * frame.world;
  const path = new Path2D();
  path.arc(...locate(frame, ...project(...at)), radius, 0, 2 * Math.PI);
  fill(pen, path, palette[inside], opacity);
  stroke(pen, path, { colour: palette[rim], width: grow(width, frame.zoom), dash });
}

function paintArea(pen, frame, { atlas, shapes, palette }, { shape, look }) {
  if (!isSeen(frame, shapes[shape].box)) return;
  const { fill: inside, opacity, rim, width, dash } = atlas.looks[look];
  const path = new Path2D();
  trace(path, frame, shapes[shape]);
  fill(pen, path, palette[inside], opacity);
  stroke(pen, path, { colour: palette[rim], width: grow(width, frame.zoom), dash });
}

/** The glow of what is picked, the casing of all, and then each look in one stroke. */
function paintStrokes(pen, frame, { atlas, shapes, palette }, features) {
  const seen = features.filter(({ shape }) => isSeen(frame, shapes[shape].box));
  const draw = (some, look, more = {}) => {
    if (!some.length) return;
    const path = new Path2D();
    for (const { shape } of some) trace(path, frame, shapes[shape]);
    const { colour, width, dash, opacity } = look;
    stroke(pen, path, { colour: palette[colour], width: grow(width, frame.zoom), dash, opacity, ...more });
  };
  draw(seen.filter(({ picked }) => picked), atlas.styles.picked, { cap: "round" });
  const looks = Map.groupBy(seen, ({ look, faint }) => `${look}${faint ? " faint" : ""}`);
  const cases = Map.groupBy(
    seen.filter(({ look }) => atlas.looks[look].case),
    ({ look }) => JSON.stringify(atlas.looks[look].case),
  );
  for (const [look, some] of cases) draw(some, JSON.parse(look));
  for (const [key, some] of looks) {
    const [look, faint] = key.split(" ");
    draw(some, atlas.looks[look], faint ? { opacity: atlas.styles.faint } : {});
  }
}

/** Lines that a reader points at beside the map. */
function paintPointed(pen, frame, { atlas, shapes, palette }, pointed) {
  if (!pointed.length) return;
  const ids = new Set(pointed);
  const path = new Path2D();
  for (const { id, shape } of atlas.segments) if (ids.has(id)) trace(path, frame, shapes[shape]);
  const { case: under, ...over } = atlas.styles.pointed;
  for (const { colour, width } of [under, over]) {
    stroke(pen, path, { colour: palette[colour], width: grow(width, frame.zoom), cap: "round" });
  }
}

/** From venue to venue, the later the stronger, an arrow at the middle of each way. */
function paintRoute(pen, frame, { atlas, palette }, route) {
  const { colour, width, shaft: [first, last] } = atlas.styles.route;
  for (const [from, to, late] of route) {
    const [start, end] = [from, to].map((at) => locate(frame, ...project(...at)));
    const path = new Path2D();
    path.moveTo(...start);
    path.lineTo(...end);
    traceArrow(path, start, end);
    const opacity = first + (last - first) * late;
    stroke(pen, path, { colour: palette[colour], width: grow(width, frame.zoom), opacity, cap: "round" });
  }
}

function traceArrow(path, [x0, y0], [x1, y1]) {
  const angle = Math.atan2(y1 - y0, x1 - x0);
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const wing = (turn) => [x - ARROW_PX * Math.cos(angle + turn), y - ARROW_PX * Math.sin(angle + turn)];
  path.moveTo(...wing(ARROW_SPREAD));
  path.lineTo(x, y);
  path.lineTo(...wing(-ARROW_SPREAD));
}

/** Both ways and what is closed; crossings and ends upon them. */
function paintTrip(pen, frame, { atlas, palette }, trip) {
  const { trip: styles } = atlas.styles;
  for (const role of ["closed", "other", "best"]) {
    const path = new Path2D();
    for (const { geometry, properties } of trip.features) {
      if (properties.role === role) trace(path, frame, openLine(geometry.coordinates));
    }
    const { case: under, ...over } = styles[role];
    for (const { colour, width, dash } of [under, over].filter(Boolean)) {
      const round = dash ? "butt" : "round";
      stroke(pen, path, { colour: palette[colour], width: grow(width, frame.zoom), dash, cap: round });
    }
  }
  for (const { geometry, properties } of trip.features) {
    const style = styles[properties.role];
    if (geometry.type === "Point") paintStop(pen, frame, geometry.coordinates, style, palette);
  }
}

function paintStop(pen, frame, at, { radius, fill: inside, rim, width, sign }, palette) {
  const [x, y] = locate(frame, ...project(...at));
  const path = new Path2D();
  path.arc(x, y, radius, 0, 2 * Math.PI);
  fill(pen, path, palette[inside]);
  stroke(pen, path, { colour: palette[rim], width });
  if (!sign) return;
  const arm = radius / 2.4;
  const cross = new Path2D(`M${x - arm} ${y - arm}L${x + arm} ${y + arm}M${x - arm} ${y + arm}L${x + arm} ${y - arm}`);
  stroke(pen, cross, { colour: palette[sign], width: 1.8, cap: "round" });
}
