/** The map. Plotly carries MapLibre; this module alone reaches through to it. */

import { awaitFrame, awaitPicture, gatherFrames } from "./frames.mjs";
import { supplyIcons } from "./icons.mjs";
import { findUsual } from "./links.mjs";
import { listenPointer } from "./pointer.mjs";
import { drawScale } from "./scale.mjs";
import { composeScene, composeState, drawPieces } from "./scene.mjs";
import { openStill } from "./still.mjs";
import { admitWorkers } from "./workers.mjs";

const ROUND = { at: 4, zoom: 2 };
const WIDE_PX = 760;
const FAR = 2;
const POINTED = "pointed";
const FRAME_PX = 40;

/** MapLibre's own object, as Plotly 7 keeps it; undefined until it is drawn. */
function reach(graph) {
  return graph?.querySelector(".js-plotly-plot")?._fullLayout?.map?._subplot?.map;
}

/** The south-west and north-east corners around positions. */
function findBounds(ends) {
  const [lons, lats] = [0, 1].map((axis) => ends.map((end) => end[axis]));
  return [
    [Math.min(...lons), Math.min(...lats)],
    [Math.max(...lons), Math.max(...lats)],
  ];
}

/** Whether this browser can draw a map at all. */
export function canDraw() {
  const context = document.createElement("canvas").getContext("webgl2");
  context?.getExtension("WEBGL_lose_context")?.loseContext(); // a page has few of them
  return Boolean(context);
}

/**
 * @param {object} ids of its stage and of what belongs to it; what is lacking is left
 * @param {{pick: Function, list: Function, move: Function, pan: Function, label: ?string}}
 *   answers to the reader's pointer: a record, a list of records, a new camera, and
 *   each camera on the way there; label: what the map is called, if not the usual
 */
export function openMap(atlas, ids, answers) {
  const able = canDraw(); // asked once: each answer costs a graphics context
  const stage = document.getElementById(ids.stage);
  const base = new URL(document.documentElement.dataset.atlas ?? "", location.href);
  const still = openStill(atlas, stage, base, ids);
  let theme = "light";
  let shown = null;
  let followed = null; // the view whose camera the map took last
  let begun = false;
  const filled = {};
  let map = null;
  let bound = null; // the camera at the end of a flight under way
  let steered = false; // by a button, which sends no event of the pointer
  let lost = false; // the graphics context, until the browser restores it
  admitWorkers();

  /** A base layer for MapLibre: its address, or where the page has it, itself. */
  function findBase(file) {
    return atlas.files?.[file] ?? new URL(file, base).href;
  }

  /** The figure for Plotly: base layers by address, the camera of the view. */
  function figure(view, chosen) {
    const made = structuredClone(atlas.figures[chosen]);
    const { map: part } = made.layout;
    for (const source of Object.values(part.style.sources)) {
      if (typeof source.data === "string") source.data = findBase(source.data);
    }
    const [lon, lat, zoom] = aim(view) ?? openOn(view.pick);
    Object.assign(part, { center: { lon, lat }, zoom });
    return made;
  }

  /** The camera that the view says, that of a story's step for a map of any width. */
  function aim({ at, story, step }) {
    const declared = story && `${at}` === `${findUsual(atlas, story, step).at}`;
    return at && declared ? widen(at) : at;
  }

  /** Cameras are declared for a wide map; a narrower one shows as much. */
  function widen([lon, lat, zoom]) {
    const less = Math.log2(Math.min(stage.clientWidth / WIDE_PX, 1));
    return [lon, lat, Number((zoom + less).toFixed(ROUND.zoom))];
  }

  /** The camera of a link that names a record and no camera. */
  function openOn(id) {
    const [lon, lat, zoom] = atlas.camera;
    return [...(atlas.points[id] ?? [lon, lat]), zoom];
  }

  /** Wait until the map stands and has the style of the theme. */
  async function settleStyle() {
    const { name: wanted, sources } = atlas.figures[theme].layout.map.style;
    for (;;) {
      const found = reach(stage);
      if (found && found !== map) gatherFrames(found, Object.keys(sources));
      map = found;
      if (map?.style?._loaded && map.getStyle().name === wanted) return;
      await awaitFrame();
    }
  }

  function begin() {
    begun = true;
    map._fadeDuration = 0; // labels stand at once: a change has settled sooner
    listenPointer(map, atlas, ids, answers, () => shown);
    map.on("moveend", ({ originalEvent }) => {
      bound = null;
      if (originalEvent || steered) answers.move(readCamera());
      if (steered) tellPlotly(readCamera());
      steered = false;
    });
    map.on("zoomend", () => draw(shown.view, shown.result));
    map.on("move", ({ originalEvent }) => {
      drawScale(map, document.getElementById(ids.scale));
      if (originalEvent || steered) answers.pan?.(readCamera());
    });
    drawScale(map, document.getElementById(ids.scale));
    listenTools();
    listenContext();
    map.getCanvas().setAttribute("aria-label", answers.label ?? atlas.texts["map-label"]);
  }

  /** A browser may take the graphics away, and give them back. */
  function listenContext() {
    const canvas = map.getCanvas();
    canvas.addEventListener("webglcontextlost", () => {
      lost = true;
      say("lost-webgl");
      still.show(shown.view, shown.result, theme);
    });
    canvas.addEventListener("webglcontextrestored", async () => {
      lost = false;
      for (const name of Object.keys(filled)) delete filled[name];
      await settleStyle();
      draw(shown.view, shown.result);
      await idle();
      await reveal();
    });
  }

  /** Say in the stage why the map is a still one. */
  function say(name) {
    stage.classList.remove("drawn");
    stage.classList.add("blind");
    stage.querySelector(".loading").textContent = atlas.texts[name];
  }

  /** Show the live map. It was not shown before: a page would stand still for its first picture. */
  async function reveal() {
    const unseen = !stage.classList.contains("drawn");
    if (unseen) await awaitPicture(map);
    if (lost) return;
    stage.classList.remove("blind");
    stage.classList.add("drawn");
    still.hide();
    // what a browser first takes over from a canvas it sets up: now, not at the first change
    if (unseen) awaitFrame().then(awaitFrame).then(() => map.triggerRepaint());
  }

  /** Whether it shows all that it was told. */
  function isSettled() {
    return stage.classList.contains("drawn") && map.loaded() && !map.isMoving();
  }

  /** Resolves when the map has drawn all, or has lost what it draws with. */
  function idle() {
    return new Promise((done) => {
      const listening = new AbortController();
      const look = () => {
        if (map.loaded() && map.areTilesLoaded() && !map.isMoving()) settle();
      };
      const settle = () => {
        listening.abort(); // else each change would leave a listener behind
        map.off("render", look);
        done();
      };
      map.once("idle", settle);
      map.on("render", look); // a whole frame before MapLibre itself says so
      map.getCanvas().addEventListener("webglcontextlost", settle, { signal: listening.signal });
      map.triggerRepaint();
    });
  }

  function readCamera() {
    const { lng, lat } = map.getCenter();
    const at = [lng, lat].map((value) => Number(value.toFixed(ROUND.at)));
    return [...at, Number(map.getZoom().toFixed(ROUND.zoom))];
  }

  function listenTools() {
    document.getElementById(ids.zoom)?.addEventListener("click", ({ target }) => {
      const what = target.closest("[data-zoom]")?.dataset.zoom;
      steered = what === "in" || what === "out";
      if (what === "in") map.zoomIn();
      if (what === "out") map.zoomOut();
      if (what === "overview" && `${readCamera()}` !== `${widen(atlas.overview)}`) {
        steered = true;
        fly(widen(atlas.overview));
      } else if (what === "overview" || what === "home") {
        fly(atlas.camera);
        answers.move(null);
      }
    });
  }

  /** Between two scales out and in again; at once where motion is to be reduced. */
  function fly([lon, lat, zoom]) {
    tellPlotly([lon, lat, zoom]);
    const far = Math.abs(zoom - map.getZoom()) > FAR;
    map[far ? "flyTo" : "easeTo"]({ center: [lon, lat], zoom, essential: false });
    if (map.isMoving()) bound = [lon, lat, zoom]; // now: the flight before has ended
  }

  /** Where the map goes: Plotly would lead it back when the size of its place changes. */
  function tellPlotly([lon, lat, zoom]) {
    const part = stage.querySelector(".js-plotly-plot")._fullLayout.map;
    for (const told of [part, part._input]) Object.assign(told, { center: { lon, lat }, zoom });
  }

  /** Follow the view's camera where it moved without the reader's hand. */
  function follow(view, before) {
    const flying = map.isMoving();
    const wanted = aim(view) ?? atlas.camera;
    const headed = `${bound ?? readCamera()}`;
    const moved = `${view.at}` !== `${before.at}` && `${wanted}` !== headed;
    if (moved) fly(wanted);
    if (flying || (moved && view.at)) return; // a second flight would end the first
    if (view.pick && view.pick !== before.pick) bringIntoView(view.pick);
  }

  /** Bring a trip into view that lies outside it. */
  async function showWhole(points) {
    const view = map.getBounds();
    if (points.every((point) => view.contains(point))) return;
    await new Promise((done) => map.once("idle", done).triggerRepaint());
    await awaitFrame(); // Plotly has set its camera by now: it does so once the map has loaded
    map.fitBounds(findBounds(points), { padding: FRAME_PX, duration: 0 });
    tellPlotly(readCamera());
    await idle();
  }

  /** Move to a picked record only when nothing of it is in view. */
  function bringIntoView(id) {
    const at = atlas.points[id];
    const lines = atlas.segments.filter(({ corridors }) => corridors.includes(id));
    const ends = at ? [at] : lines.flatMap(({ coordinates }) => coordinates);
    const view = map.getBounds();
    if (!ends.length || ends.some((end) => view.contains(end))) return;
    steered = true;
    if (at) map.easeTo({ center: at });
    else map.fitBounds(findBounds(ends), { padding: 40 });
  }

  /** Tell the map what it was not told before; returns whether there was anything. */
  function draw(view, result) {
    const scene = composeScene(atlas, view, result, map.getZoom());
    const state = composeState(atlas, view, result);
    const places = findBase("places.geojson");
    const told = [
      tell("icons", true, () => supplyIcons(map, atlas, atlas.palettes[theme])),
      ...Object.entries(scene).map(([name, data]) => fill(name, data)),
      ...Object.entries(state).map(([name, value]) => tell(`state ${name}`, value, () => map.setGlobalStateProperty(name, value))),
      tell("places", places, () => map.getSource("places").setData(places)),
      ...["borders", "places"].map((name) => showLayers(name, view.base.includes(name))),
    ];
    return told.some(Boolean);
  }

  /** Fill a source; an empty one would take its time in every picture. */
  function fill(name, data) {
    const shown = showLayers(name, data.features.length > 0);
    return tell(name, data, () => map.getSource(name).setData(data)) || shown;
  }

  function showLayers(source, on) {
    const { layers } = atlas.figures[theme].layout.map.style;
    const visibility = on ? "visible" : "none";
    return tell(`show ${source}`, on, () => {
      for (const layer of layers) {
        if (layer.source === source) map.setLayoutProperty(layer.id, "visibility", visibility);
      }
    });
  }

  function tell(name, value, act) {
    const text = `${theme}${JSON.stringify(value)}`; // a new style starts empty
    if (filled[name] === text) return false;
    act();
    filled[name] = text;
    return true;
  }

  /** Light segments of corridors, and put out those before. */
  function point(segments) {
    if (begun && !lost) fill(POINTED, drawPieces(atlas, segments));
  }

  /** Without WebGL: the server's map; the buttons move it all the same. */
  function showStill() {
    const { view, result } = shown;
    const [lon, lat, zoom] = view.at ?? atlas.camera;
    const held = { getCenter: () => ({ lng: lon, lat }), getZoom: () => zoom };
    drawScale(held, document.getElementById(ids.scale));
    return still.show(view, result, theme);
  }

  function beginStill() {
    say(atlas.files ? "file-still" : "no-webgl-still");
    document.getElementById(ids.zoom)?.addEventListener("click", ({ target }) => {
      const what = target.closest("[data-zoom]")?.dataset.zoom;
      const [lon, lat, zoom] = shown.view.at ?? atlas.camera;
      const whole = what === "overview" && `${shown.view.at}` !== `${widen(atlas.overview)}`;
      if (whole) answers.move(widen(atlas.overview));
      else if (what === "home" || what === "overview") answers.move(null);
      else if (what) answers.move([lon, lat, zoom + (what === "in" ? 1 : -1)]);
    });
  }

  /** Resolves when the map has drawn the view. */
  async function show(view, result, chosen) {
    theme = chosen;
    const first = !shown;
    shown = { view, result };
    followed ??= view; // the figure has its camera
    if (!able) {
      if (first) beginStill();
      return showStill();
    }
    if (lost) return still.show(view, result, theme);
    await settleStyle();
    if (!begun) begin();
    if (shown.view !== view) return;
    follow(view, followed);
    followed = view;
    const changed = draw(view, result);
    if (!changed && isSettled()) return;
    await idle();
    if (result.trip && !view.at) await showWhole(result.trip.points);
    await reveal();
  }

  /** Stand where another map stands, at once; of no camera of its own. */
  function jump([lon, lat, zoom]) {
    if (map && !lost) map.jumpTo({ center: [lon, lat], zoom });
  }

  return { show, figure, jump, able, point };
}
