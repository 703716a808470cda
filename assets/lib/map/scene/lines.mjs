/** Lines and areas: corridors, exclaves, halos, trips. */

/** @import { Atlas } from "../../geodata/records.mjs" */

import { project } from "../../drawing/mercator.mjs";
import { fill, grow, isSeen, locate, stroke, trace } from "../../drawing/pen.mjs";
import { openLine } from "../../drawing/shapes.mjs";

const SLOTS = ["halo", "area", "line"]; // the lowest first
const STRESSES = ["back", "", "strong"];
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
    slots[feature.slot].push({ ...feature, ...told });
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

/** What steps back, then what does not, then what stands out: each look in one stroke. */
function paintStrokes(pen, frame, map, features) {
  const seen = features.filter(({ shape }) => isSeen(frame, map.shapes[shape].box));
  for (const stress of STRESSES) {
    const some = seen.filter((one) => one.stress === stress);
    const looks = Map.groupBy(
      some,
      ({ look, faint, lanes, beside, differs }) => [look, faint, lanes, beside, differs].join(),
    );
    const drawn = [...looks.values()].map((group) => traceLook(frame, map, group));
    for (const one of drawn) paintCase(pen, map, one, stress);
    for (const one of drawn) paintLanes(pen, map, one, stress);
  }
}

/** The path of all lines of one look, and what it is drawn with. */
function traceLook(frame, { atlas, shapes }, features) {
  const [{ look: number, stress, faint, beside = 0, differs, lanes: count }] = features;
  const plain = atlas.looks[number];
  const look = stress === "strong" ? { ...plain, ...plain.strong } : plain;
  const { share, gap } = atlas.styles.lanes;
  const lanes = stress === "back" ? 1 : count;
  const width = grow(look.width, frame.zoom);
  const one = lanes === 1 ? width : Math.max(1, width * share);
  const whole = lanes * one + (lanes - 1) * gap;
  const path = new Path2D();
  for (const { shape } of features) trace(path, frame, shapes[shape], (beside * (whole + gap)) / 2);
  const opacity = faint ? atlas.styles.faint : look.opacity;
  const edge = look.case && grow(look.case.width, frame.zoom);
  return { path, look, one, whole, gap, opacity, edge, differs, dash: look.dash?.map((part) => part * one) ?? [] };
}

function paintCase(pen, { atlas, palette }, { path, look, whole, edge, differs }, stress) {
  if (stress === "back") return;
  if (differs) {
    const { colour, width, gap, opacity } = atlas.styles.differs;
    stroke(pen, path, { colour: palette[colour], width: whole + 2 * (gap + width), opacity });
  }
  if (look.case) stroke(pen, path, { colour: palette[look.case.colour], width: whole + 2 * edge });
}

/** Corridors beside each other: the widest stroke first, then the gaps within it. */
function paintLanes(pen, { atlas, palette }, { path, look, one, whole, gap, opacity, dash }, stress) {
  const drawn = { colour: palette[look.colour], opacity: stress === "back" ? opacity * atlas.styles.back : opacity };
  for (let width = whole; width > 0; width -= 2 * (one + gap)) {
    stroke(pen, path, { ...drawn, width, dash: dash.map((part) => part / width) });
    if (width > 2 * one) stroke(pen, path, { colour: palette.halo, width: width - 2 * one });
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
