/** The map: a camera that Leaflet carries, and over it our own picture of the view. */

/** @import { MapData } from "./scene/data.mjs" */

import { element, need } from "../ui/elements.mjs";
import { findUsual } from "../view/links.mjs";
import { findPoint } from "../geodata/places.mjs";
import { findRecord } from "../geodata/records.mjs";
import { openCamera } from "./camera.mjs";
import { watchControls } from "./controls.mjs";
import { findSpots } from "./scene/data.mjs";
import { openOutside } from "./outside.mjs";
import { openPicture } from "./scene/picture.mjs";
import { listSeen } from "./seen.mjs";
import { sharePage } from "./shared_page.mjs";
import { listenPointer } from "./pointer.mjs";
import { drawScale } from "./scale.mjs";

const SEEN_MS = 80;

/**
 * @param {MapData} data
 * @param {{stage: HTMLElement, card: HTMLElement, zoom?: ?HTMLElement, scale?: ?HTMLElement,
 *   outside?: ?HTMLElement, above?: function(HTMLElement): number}} parts of the page: what the map stands in,
 *   and what belongs to it; above: how many px at its top are covered
 * @param {{pick: Function, list: Function, flip: Function, move: function(?number[]): void,
 *   pan: function(number[]): void, seen?: function(object): void, label?: string, shared?: boolean}} on answers to
 *   the reader: a record, a list of records, a part of a trip, a new camera, and each
 *   camera on the way there; seen: is told what is seen (seen.mjs), soon after that has
 *   changed; label: what the map is called, if not the usual; shared: whether a
 *   finger and the wheel move the page around
 */
export function openMap(data, parts, on) {
  const { atlas } = data;
  const { stage } = parts;
  const name = on.label ?? atlas.texts["map-label"];
  const place = element("div", { class: "canvas", role: "region", "aria-label": name });
  need(stage, ".loading").before(place);
  const camera = openCamera(place, { move, pan: on.pan, above: () => parts.above?.(stage) ?? 0 });
  if (on.shared) sharePage(camera.map, atlas.texts["two-fingers"]);
  const controls = watchControls(stage, () => picture.clear());
  const picture = openPicture(camera.map, data, () => ({ ...camera.covered(), controls: controls.boxes() }));
  const outside = parts.outside ? openOutside(data, camera, parts.outside) : null;
  let followed = null; // the view whose camera the map took last
  let telling = 0; // a timer
  let visited = null; // a place that the reader has gone to
  let touched = null; // the record that was picked on this map: it is in sight

  /** A reader's hand has moved the map. */
  function move(at) {
    if (visited && !camera.holdsAny([visited.at])) leave();
    on.move(at);
  }

  /** The camera that the view says; one that the atlas declares is for a map of any width. */
  function aim({ at, story, step }) {
    const declared = [...atlas.cameras, story ? findUsual(atlas, story, step).at : null].some((one) =>
      `${one}` === `${at}`
    );
    return at && declared ? camera.widen(at) : at;
  }

  /** The camera of a link that names a record and no camera. */
  function openOn(id) {
    const [lon, lat, zoom] = atlas.camera;
    const record = findRecord(atlas, id);
    return [...((record && findPoint(atlas, record.number)) ?? [lon, lat]), zoom];
  }

  function tellSeen() {
    on.seen?.(listSeen(data, picture.drawn(), picture.current().result.shown));
  }

  /** Tell it once the map rests: it is worth no frame of a movement. */
  function tellSoon() {
    clearTimeout(telling);
    telling = setTimeout(tellSeen, SEEN_MS);
  }

  function begin(view) {
    camera.map.on("moveend", tellSoon);
    listenPointer(camera.map, atlas, parts, { ...on, pick: touch }, picture);
    listenTools();
    camera.map.on("move", () => drawScale(camera.read(), parts.scale));
    camera.jump(aim(view) ?? openOn(view.pick));
    drawScale(camera.read(), parts.scale);
  }

  function listenTools() {
    parts.zoom?.addEventListener("click", ({ target }) => {
      const pressed = target instanceof Element && target.closest("[data-zoom]");
      const what = pressed && pressed.getAttribute("data-zoom");
      const whole = atlas.overview && camera.widen(atlas.overview);
      if (what === "in" || what === "out") camera.step(what === "in");
      else if (what === "overview" && !camera.isAt(whole)) on.move(whole);
      else if (what) {
        camera.fly(atlas.camera); // also where the link names none, and the map stands elsewhere
        on.move(null);
      }
    });
  }

  /** Follow the view's camera where it moved without the reader's hand. */
  function follow(view, before) {
    const flying = camera.isFlying();
    const wanted = aim(view) ?? atlas.camera;
    const moved = `${view.at}` !== `${before.at}` && !camera.isAt(wanted);
    if (moved) camera.fly(wanted);
    if (flying || (moved && view.at)) return; // a second flight would end the first
    if (view.pick && view.pick !== before.pick) bringIntoView(view.pick);
  }

  function touch(id) {
    touched = id;
    on.pick(id);
  }

  /** Move to a record that was picked elsewhere, unless all of it is well in sight. */
  function bringIntoView(id) {
    const spots = id === touched ? [] : findSpots(data, id);
    touched = null;
    if (spots.length && !camera.holdsWell(spots)) camera.bring(spots);
  }

  /** Go to a place, near enough for it, and ring and name it as long as it is in sight. */
  function visit(goal) {
    visited = goal.area ? null : goal;
    picture.visit(visited);
    on.move([...goal.at, visited ? Math.max(goal.zoom, camera.read()[2]) : goal.zoom]);
    place.focus({ preventScroll: true });
  }

  /** The reader has left it behind. */
  function leave() {
    if (!visited) return;
    visited = null;
    picture.visit(null);
  }

  /** Draw the view, at once. */
  function show(view, result, theme) {
    if (!followed) begin(view);
    follow(view, followed ?? view);
    if (view.pick && view.pick !== followed?.pick) leave();
    followed = view;
    controls.measure(); // chips have come or gone: names are placed once
    picture.show(view, result, theme);
    outside?.show(result);
    tellSoon();
    const trip = view.at ? null : result.trip?.points;
    if (trip && !camera.holdsAll(trip)) camera.frame(trip);
    if (!stage.classList.contains("drawn")) stand();
  }

  /** The first picture is there; names make way for the legend of it before it is seen. */
  function stand() {
    stage.querySelector("picture, .first-sight")?.remove();
    stage.classList.add("drawn");
    tellSeen();
    if (controls.measure()) picture.clear();
  }

  // what is drawn, for tests and for scripts of a host
  const map = {
    drawn: picture.drawn,
    camera: camera.read,
    bounds: camera.bounds,
    isMoving: camera.isMoving,
    /** Where a longitude and latitude lies on the map, in px. */
    locate: camera.locate,
    /** Where a spot of the drawn frame lies there. */
    find: picture.placeOf,
  };
  Object.assign(stage, { map });
  return {
    show,
    visit,
    /** Panels have come or gone; what is picked stays in sight. */
    cover: (free, how) => camera.cover(free, { ...how, spots: followed?.pick ? findSpots(data, followed.pick) : [] }),
    jump: camera.jump,
    rest: () => Promise.all([camera.rest(), picture.whole()]),
    point: picture.point,
    close() {
      clearTimeout(telling);
      controls.close();
      camera.close();
    },
  };
}
