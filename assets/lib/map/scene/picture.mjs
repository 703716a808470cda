/** The picture of a view: three canvases, each drawn anew only where it has changed. */

/** @import { MapData } from "./data.mjs" */

import { openCanvases } from "../../drawing/canvases.mjs";
import { isFine, listBorders, paintGround, paintLand } from "./ground.mjs";
import { findHit } from "./hits.mjs";
import { openPlacer, openRoom, touches } from "../../drawing/labels.mjs";
import { paintLines } from "./lines.mjs";
import { listMarks, paintMarks } from "./marks.mjs";
import { openLandNames } from "./land_names.mjs";
import { openNames, paintTurned } from "./names.mjs";
import { listTurns } from "../../drawing/pen.mjs";
import { openScene } from "./scene.mjs";
import { openSprites } from "../../drawing/sprites.mjs";

const CANVASES = ["ground", "lines", "marks"];
const MARK_GAP_PX = 2;

/**
 * @typedef {{scene: any, frame: any, marks: object[], labels: object[], callouts: object[],
 *   state: any}} Drawn what stands on the canvases: of which scene and frame, and `state`,
 *   what of the ground is shown
 */

/**
 * @param {object} map Leaflet's
 * @param {MapData} data
 * @param {function(): {left: number, right: number, below: number, controls: number[][]}} covered
 *   px of the map that panels cover, and the boxes of what stands on it
 */
export function openPicture(map, data, covered) {
  const { atlas } = data;
  const scenes = openScene(atlas);
  const placer = openPlacer();
  const landNames = openLandNames();
  let shown = null; // view, result, theme
  let pointed = [];
  let visited = null; // the place that the reader has gone to
  let land = null; // once it is asked for
  let fine = null; // once the whole ground is asked for
  let tools = null; // palette and sprites of the theme
  /** @type {Drawn} */
  let drawn = { scene: null, frame: null, marks: [], labels: [], callouts: [], state: null };
  /** @type {{shown: any, scene: any, told: any}} */
  let stands = { shown: null, scene: null, told: null }; // what the canvases show
  let composed = {}; // the scene, and of what it is
  const canvases = openCanvases(map, CANVASES, paint);

  /** The scene at a zoom; symbols merge in steps of it. */
  function compose(zoom) {
    const step = Math.floor(zoom * 2);
    const { result } = shown;
    if (composed.step !== step || composed.result !== result) {
      composed = { step, result, scene: scenes.compose(shown.view, shown.result, zoom) };
    }
    return composed.scene;
  }

  function takeTools(ratio) {
    if (tools?.theme !== shown.theme || tools.ratio !== ratio) {
      const palette = atlas.palettes[shown.theme];
      tools = { theme: shown.theme, ratio, palette, sprites: openSprites(atlas, palette, ratio) };
    }
    return { ...data, ...tools, visited };
  }

  /** Have the ground as fine as a frame shows it; it is drawn once it is there. */
  function refine(frame) {
    if (fine || isFine(data.ground, frame)) return;
    fine = data.refine().then((came) => {
      if (came) canvases.draw();
      else fine = null; // the next picture asks anew
    });
  }

  function stateOf(scene) {
    return { base: shown.view.base, day: scene.day, rejected: new Set(scene.rejected) };
  }

  function paint(name, pen, frame) {
    if (!shown) return;
    refine(frame);
    const scene = compose(frame.zoom);
    const painting = takeTools(frame.ratio);
    if (name === "ground") {
      paintLand(pen, frame, painting.palette.land);
      for (const turn of listTurns(frame)) paintGround(pen, turn, painting, stateOf(scene));
    } else if (name === "lines") {
      for (const turn of listTurns(frame)) paintLines(pen, turn, painting, scene, pointed);
    } else paintAll(pen, frame, painting, scene);
  }

  /** Marks with all names: those of the ground lie under the marks, others over them. */
  function paintAll(pen, frame, painting, scene) {
    const marks = listMarks(atlas, data.spots, scene, frame);
    const names = openNames(painting, frame, scene, marks, shown.view.base);
    const room = openRoom();
    for (const { key, spot: [x, y], size } of marks) {
      const reach = size / 2 + MARK_GAP_PX;
      room.take([x - reach, y - reach, x + reach, y + reach], key);
    }
    for (const { box } of names.callouts) room.take(box);
    const isWhole = judgeBoxes(frame.view, covered());
    const placed = placer.place(names.labels, room, frame.zoom, isWhole);
    const free = { room, isWhole, placed };
    const lands = shown.view.base.includes("places")
      ? landNames.place(painting, frame, scene, stateOf(scene), free)
      : [];
    for (const one of lands) paintTurned(pen, frame, one);
    names.paintUnder(pen, placed);
    paintMarks(pen, frame, painting, marks);
    names.paintOver(pen, placed);
    const labels = [
      ...placed.map((one) => ({ ...one, boxes: [one.box] })),
      ...lands.map((label) => ({ label, box: label.box, boxes: label.boxes })),
    ];
    drawn = { scene, frame, marks, labels, callouts: names.callouts, state: stateOf(scene) };
  }

  /** What of the canvases a view changes. */
  function list(scene) {
    const before = stands;
    const themed = before.shown?.theme === shown.theme;
    if (themed && before.scene === scene) return []; // a camera has moved, and nothing else
    stands = { shown, scene, told: null };
    if (themed && drawn.scene === scene) return []; // a camera has drawn all of it
    before.told ??= before.scene && tellApart(data, before);
    stands.told = tellApart(data, stands);
    return CANVASES.filter((name) => stands.told[name] !== before.told?.[name]);
  }

  /** Draw what of a view is not drawn yet, at once. */
  function show(view, result, theme) {
    shown = { view, result, theme };
    const changed = list(compose(canvases.zoom()));
    if (!canvases.frame()) canvases.draw();
    else if (changed.length) canvases.draw(changed);
    land ??= data.land ? Promise.resolve() : data.adorn().then((came) => came && canvases.draw(["ground", "marks"]));
  }

  /** Light segments of corridors, and put out those before. */
  function point(ids) {
    if (`${ids}` === `${pointed}`) return;
    pointed = ids;
    if (shown && canvases.frame()) canvases.draw(["lines"]);
  }

  /** What stands on the map has moved: a name that lies under it goes elsewhere. */
  function clear() {
    if (!drawn.frame) return;
    const isWhole = judgeBoxes(drawn.frame.view, covered());
    if (!drawn.labels.every(({ boxes }) => boxes.every(isWhole))) canvases.draw(["marks"]);
  }

  /** Ring and name a place, or none. */
  function visit(place) {
    visited = place;
    if (shown && canvases.frame()) canvases.draw(["marks"]);
  }

  /** What lies at px of the map, within a reach of px. */
  function find(x, y, reach) {
    if (!drawn.frame) return null;
    return findHit(drawn, data, canvases.locate({ x, y }), reach);
  }

  /** Where a spot of the frame that was drawn lies on the map, in px. */
  function placeOf([x, y]) {
    const [left, top] = canvases.locate({ x: 0, y: 0 });
    return [x - left, y - top];
  }

  return {
    show,
    point,
    clear,
    visit,
    find,
    placeOf,
    whole: () => Promise.all([fine, land]),
    drawn: () => ({ ...drawn, pointed }),
    current: () => ({ ...shown, scene: drawn.scene }),
  };
}

/**
 * What each canvas shows of a scene, told so that other scenes can be told from it.
 * @param {MapData} data
 */
function tellApart({ atlas, ground }, { shown: { view, result, theme }, scene }) {
  const borders = listBorders(ground, { base: view.base, day: scene.day });
  const flat = scene.features.filter(({ number }) => atlas.features[number].slot !== "point");
  return {
    ground: [theme, scene.rejected, borders.map(({ id, from }) => `${id} ${from}`)].join(),
    lines: JSON.stringify([theme, flat, result.trip?.asked]),
    marks: [
      theme,
      scene.lang,
      scene.side,
      view.base,
      view.pick,
      ...scene.features.map(({ number, picked, differs, label }) => `${number}${picked}${differs}${label}`),
      ...scene.events.map(({ places, count, colour, symbol, vague, differs }) =>
        [places[0], count, colour, symbol, vague, differs].join(" ")
      ),
      ...scene.gaps,
      result.trip?.asked,
    ].join(),
  };
}

/**
 * Tells whether a box stands in the free part and under no control, or beside all that is
 * seen, where a pan brings it in.
 */
function judgeBoxes([west, north, east, south], { left, right, below, controls }) {
  /** @type {[number, number, number, number]} */
  const free = [west + left, north, east - right, south - below];
  const held = controls.map((box) => box.map((at, i) => at + (i % 2 ? north : west)));
  return (box) => {
    if (!touches(box, free)) return true;
    const inside = box[0] >= free[0] && box[1] >= free[1] && box[2] <= free[2] && box[3] <= free[3];
    return inside && !held.some((one) => touches(box, one));
  };
}
