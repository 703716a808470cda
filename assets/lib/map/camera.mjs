/** The camera: where the map looks, who moves it, and how. Leaflet carries it. */

import { ZOOM_STEP } from "../drawing/canvases.mjs";

const ROUND = { at: 4, zoom: 2 };
const WIDE_PX = 760; // for which cameras are declared
const FRAME_PX = 40;
const SECONDS = 0.6;
const [NEAR_PX, NEAR_ZOOM] = [2, 0.01];
const CALM = "(prefers-reduced-motion: reduce)";
const HANDS = ["pointerdown", "wheel", "keydown"]; // of a reader

/** The south-west and north-east corners around positions, latitude first as Leaflet has it. */
function findBounds(ends) {
  return globalThis.L.latLngBounds(ends.map(([lon, lat]) => [lat, lon]));
}

/**
 * @param {Element} place what the map fills
 * @param {{wheel: boolean, move: function(number[]): void, pan: function(number[]): void}} on
 *   `move` is told each camera at which a reader's hand has left the map, `pan` each on
 *   the way there; wheel: whether it zooms, or scrolls the page
 */
export function openCamera(place, on) {
  const calm = matchMedia(CALM).matches;
  const map = globalThis.L.map(place, {
    attributionControl: false,
    zoomControl: false,
    scrollWheelZoom: on.wheel,
    zoomSnap: 0,
    wheelPxPerZoomLevel: 90,
    minZoom: ZOOM_STEP,
    maxZoom: 20 + ZOOM_STEP,
    inertia: !calm,
    zoomAnimation: !calm,
    fadeAnimation: false,
    markerZoomAnimation: false,
  });
  let led = true; // whether the movement under way is the page's, not the reader's
  let bound = null; // the camera at its end
  let moving = false;
  let zooming = false; // in steps of Leaflet's own, which nothing can end

  /** A reader takes over; a flight ends where it is. */
  function yieldTo() {
    led = false;
    if (!bound) return;
    bound = null;
    map.stop();
  }

  for (const hand of HANDS) place.addEventListener(hand, yieldTo, { capture: true, passive: true });
  map.on("movestart", () => {
    moving = true;
  });
  map.on("move", () => {
    if (!led) on.pan?.(read());
  });
  map.on("zoomanim", () => {
    zooming = true;
  });
  map.on("zoomend", () => {
    zooming = false;
  });
  map.on("moveend", () => {
    if (bound && !stands(bound)) return; // of what the flight has ended
    moving = false;
    bound = null;
    if (!led) on.move(read());
    led = true;
  });

  /** @returns {[number, number, number]} longitude, latitude (degrees), zoom */
  function read() {
    const { lng, lat } = map.getCenter();
    const round = (value, digits) => Number(value.toFixed(digits));
    return [round(lng, ROUND.at), round(lat, ROUND.at), round(map.getZoom() - ZOOM_STEP, ROUND.zoom)];
  }

  /** Cameras are declared for a wide map; a narrower one shows as much. */
  function widen([lon, lat, zoom]) {
    const less = Math.log2(Math.min((place.clientWidth || WIDE_PX) / WIDE_PX, 1));
    return [lon, lat, Number((zoom + less).toFixed(ROUND.zoom))];
  }

  function jump([lon, lat, zoom]) {
    [led, bound] = [true, null];
    map.setView([lat, lon], zoom + ZOOM_STEP, { animate: false });
  }

  /** Between two scales out and in again; at once where motion is to be reduced. */
  function fly(camera) {
    if (calm) return jump(camera);
    [led, moving] = [true, true];
    bound = camera;
    // a zoom of Leaflet's own would end the flight where it ends itself
    if (zooming) map.once("zoomend", () => setTimeout(take));
    else take();
  }

  /** Take off to where the map is bound. */
  function take() {
    if (!bound) return;
    const [lon, lat, zoom] = bound;
    map.flyTo([lat, lon], zoom + ZOOM_STEP, { duration: SECONDS });
  }

  /** Whether the map shows what a camera says: Leaflet stands on whole px. */
  function stands([lon, lat, zoom]) {
    const level = zoom + ZOOM_STEP;
    const away = map.project([lat, lon], level).distanceTo(map.project(map.getCenter(), level));
    return away < NEAR_PX && Math.abs(level - map.getZoom()) < NEAR_ZOOM;
  }

  /** Whether it shows that, or is on its way there. */
  const isAt = (camera) => (bound ? `${bound}` === `${camera}` : stands(camera));

  /** One step nearer or farther, as a reader's own hand. */
  function step(nearer) {
    [led, moving] = [false, true];
    map[nearer ? "zoomIn" : "zoomOut"](1, { animate: !calm });
  }

  /** Whether all of these positions are on the map. */
  const holdsAll = (ends) => ends.every(([lon, lat]) => map.getBounds().contains([lat, lon]));
  const holdsAny = (ends) => ends.some(([lon, lat]) => map.getBounds().contains([lat, lon]));

  /** Have all of these positions on the map, at once. */
  function frame(ends) {
    [led, bound] = [true, null];
    map.fitBounds(findBounds(ends), { padding: [FRAME_PX, FRAME_PX], animate: false });
  }

  /** Bring one into view, or all of them; the link follows, as the reader chose so. */
  function bring(ends) {
    [led, moving] = [false, true];
    if (ends.length === 1) map.panTo([ends[0][1], ends[0][0]], { animate: !calm });
    else {map[calm ? "fitBounds" : "flyToBounds"](findBounds(ends), {
        padding: [FRAME_PX, FRAME_PX],
        duration: SECONDS,
      });}
  }

  /** Take up the size of its place, about the same centre. */
  function resize() {
    const before = led;
    led = true;
    map.invalidateSize({ pan: true, animate: false });
    led = before;
  }

  /** Resolves when the map has stopped moving. */
  function rest() {
    return moving
      ? new Promise((done) => {
        map.once("moveend", done);
      })
      : null;
  }

  /** @returns {[number, number]} px of the map */
  function locate([lon, lat]) {
    const { x, y } = map.latLngToContainerPoint([lat, lon]);
    return [x, y];
  }

  /** @returns {[number, number, number, number]} west, south, east, north in degrees */
  function bounds() {
    const seen = map.getBounds();
    return [seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()];
  }

  const sizes = new ResizeObserver(resize);
  sizes.observe(place);

  function close() {
    sizes.disconnect();
    map.remove();
  }

  return {
    bounds,
    close,
    locate,
    map,
    read,
    widen,
    jump,
    fly,
    step,
    frame,
    bring,
    holdsAll,
    holdsAny,
    isAt,
    rest,
    isMoving: () => moving,
    /** Whether it is on its way to a camera that the view says. */
    isFlying: () => bound !== null,
  };
}
