/**
 * The camera: where the map looks, who moves it, and how. Leaflet carries it.
 *
 * What a camera names is the middle of the part of the map that nothing covers: panels
 * that come and go move the map below them, and what a reader looks at stays in sight.
 */

import { ZOOM_STEP } from "../drawing/canvases.mjs";

const ROUND = { at: 4, zoom: 2 };
const WIDE_PX = 760; // for which cameras are declared
const FRAME_PX = 60;
const TOOLS_PX = 60; // of the buttons at the right, and a name beside what is framed
const SECONDS = 0.6;
const GLIDE_SECONDS = 0.2; // when a panel comes or goes
const [NEAR_PX, NEAR_ZOOM] = [2, 0.01];
const MARGIN = 0.1; // of the free part: what lies beyond is not well in sight
const LEAST_PX = 120; // of what has an extent: what is smaller is not well in sight
const NEAREST = 9; // how near what has an extent is brought, unless the map is nearer
const CALM = "(prefers-reduced-motion: reduce)";
const HANDS = ["pointerdown", "wheel", "keydown"]; // of a reader

/** The south-west and north-east corners around positions, latitude first as Leaflet has it. */
function findBounds(ends) {
  return globalThis.L.latLngBounds(ends.map(([lon, lat]) => [lat, lon]));
}

/**
 * @param {Element} place what the map fills
 * @param {{move: function(number[]): void, pan: function(number[]): void,
 *   above?: function(): number}} on
 *   `move` is told each camera at which a reader's hand has left the map, `pan` each on
 *   the way there
 */
export function openCamera(place, on) {
  const calm = matchMedia(CALM).matches;
  const map = globalThis.L.map(place, {
    attributionControl: false,
    zoomControl: false,
    zoomSnap: 0,
    wheelPxPerZoomLevel: 90,
    minZoom: ZOOM_STEP,
    maxZoom: 20 + ZOOM_STEP,
    inertia: !calm,
    zoomAnimation: !calm,
    fadeAnimation: false,
    markerZoomAnimation: false,
  });
  let covered = { left: 0, right: 0, below: 0 }; // px
  let begun = false; // whether it looks anywhere yet
  let led = true; // whether the movement under way is the page's, not the reader's
  let bound = null; // the camera at its end
  let goal = null; // the positions that it is bringing into view
  let moving = false;
  let zooming = false; // in steps of Leaflet's own, which nothing can end

  /** A reader takes over; a flight ends where it is. */
  function yieldTo() {
    led = false;
    if (!bound) return;
    [bound, goal] = [null, null];
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
    const chosen = !led || goal; // the link follows, as the reader chose so
    [bound, goal, led] = [null, null, true];
    if (chosen) on.move(read());
  });

  /** How far the middle of the free part lies from that of the map, in px. */
  const findShift = () => globalThis.L.point(covered.left - covered.right, -covered.below).divideBy(2);

  /** What stands in the middle of the free part. */
  const findMiddle = () => map.containerPointToLatLng(map.getSize().divideBy(2).add(findShift()));

  /** Where Leaflet's own middle is when a place stands in that of the free part. */
  function aim([lon, lat, zoom]) {
    const level = zoom + ZOOM_STEP;
    return map.unproject(map.project([lat, lon], level).subtract(findShift()), level);
  }

  /** The paddings of the free part, for Leaflet. */
  const pad = () => ({
    paddingTopLeft: [covered.left + FRAME_PX, FRAME_PX],
    paddingBottomRight: [covered.right + FRAME_PX + TOOLS_PX, covered.below + FRAME_PX],
  });

  /** @returns {[number, number, number]} longitude, latitude (degrees), zoom */
  function read() {
    const { lng, lat } = findMiddle();
    const round = (value, digits) => Number(value.toFixed(digits));
    return [round(lng, ROUND.at), round(lat, ROUND.at), round(map.getZoom() - ZOOM_STEP, ROUND.zoom)];
  }

  /** Cameras are declared for a wide map; a narrower one shows as much. */
  function widen([lon, lat, zoom]) {
    const width = (place.clientWidth || WIDE_PX) - covered.left - covered.right;
    const less = Math.log2(Math.min(Math.max(width, 1) / WIDE_PX, 1));
    return [lon, lat, Number((zoom + less).toFixed(ROUND.zoom))];
  }

  function jump(camera) {
    begun = true;
    [led, bound] = [true, null];
    map.setView(aim(camera), camera[2] + ZOOM_STEP, { animate: false });
  }

  /** Between two scales out and in again; at once where motion is to be reduced. */
  function fly(camera, ends = null) {
    goal = ends;
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
    map.flyTo(aim(bound), bound[2] + ZOOM_STEP, { duration: SECONDS });
  }

  /** Whether the map shows what a camera says: Leaflet stands on whole px. */
  function stands(camera) {
    const level = camera[2] + ZOOM_STEP;
    const away = map.project(aim(camera), level).distanceTo(map.project(map.getCenter(), level));
    return away < NEAR_PX && Math.abs(level - map.getZoom()) < NEAR_ZOOM;
  }

  /** Whether it shows that, or is on its way there. */
  const isAt = (camera) => (bound ? `${bound}` === `${camera}` : stands(camera));

  /** One step nearer or farther, as a reader's own hand. */
  function step(nearer) {
    [led, moving] = [false, true];
    map[nearer ? "zoomIn" : "zoomOut"](1, { animate: !calm });
  }

  /** How far what lies above reaches in, px: chips come and go, and move no map. */
  const above = () => on.above?.() ?? 0;

  /** Whether a position is in the free part, at the present camera or another. */
  function holds([lon, lat], camera = null, margin = 0) {
    const size = map.getSize();
    const level = camera ? camera[2] + ZOOM_STEP : map.getZoom();
    const middle = map.project(camera ? aim(camera) : map.getCenter(), level);
    const { x, y } = map.project([lat, lon], level).subtract(middle).add(size.divideBy(2));
    const [top, right, bottom] = [above(), size.x - covered.right, size.y - covered.below];
    const [wide, high] = [margin * (right - covered.left), margin * (bottom - top)];
    return x >= covered.left + wide && x <= right - wide && y >= top + high && y <= bottom - high;
  }

  const holdsAll = (ends) => ends.every((end) => holds(end));
  const holdsWell = (ends) => ends.every((end) => holds(end, null, MARGIN)) && isLarge(ends);
  const holdsAny = (ends, camera) => ends.some((end) => holds(end, camera));

  /** Whether positions lie far enough apart for what is between them; one always does. */
  function isLarge(ends) {
    const bounds = findBounds(ends);
    const [low, high] = [bounds.getSouthWest(), bounds.getNorthEast()].map((corner) =>
      map.latLngToContainerPoint(corner)
    );
    const nearest = map.getZoom() >= NEAREST + ZOOM_STEP;
    return ends.length === 1 || nearest || low.distanceTo(high) >= LEAST_PX;
  }

  /** Have all of these positions on the map, at once. */
  function frame(ends) {
    [led, bound] = [true, null];
    map.fitBounds(findBounds(ends), { ...pad(), animate: false });
  }

  /** The camera in whose free part all of these positions are; one of them keeps the zoom. */
  function fit(ends) {
    const { point } = globalThis.L;
    const bounds = findBounds(ends);
    const room = point(
      covered.left + covered.right + 2 * FRAME_PX + TOOLS_PX,
      above() + covered.below + 2 * FRAME_PX,
    );
    const nearest = Math.max(map.getZoom(), NEAREST + ZOOM_STEP);
    const level = ends.length === 1 ? map.getZoom() : Math.min(map.getBoundsZoom(bounds, false, room), nearest);
    const [low, high] = [bounds.getSouthWest(), bounds.getNorthEast()].map((corner) => map.project(corner, level));
    const beside = ends.length === 1 ? 0 : TOOLS_PX;
    const middle = low.add(high).add(point(beside, -above())).divideBy(2);
    const { lng, lat } = map.unproject(middle, level);
    return [lng, lat, level - ZOOM_STEP];
  }

  /** Bring one into the free part, or all of them. */
  function bring(ends) {
    fly(fit(ends), ends);
  }

  /**
   * Panels have come or gone: what stood in the middle of the free part stands there
   * again, or what was in sight and would not be.
   *
   * @param {{left: number, right: number, below: number}} next px that they cover
   * @param {{still?: boolean, spots?: Array}} how still: at once. spots: longitudes and
   *   latitudes of what is to stay in sight
   */
  function cover(next, { still = false, spots = [] } = {}) {
    const same = Object.keys(covered).every((edge) => Math.abs(covered[edge] - next[edge]) < 1);
    if (same) return;
    if (!begun) {
      covered = next;
      return;
    }
    const { lng, lat } = findMiddle();
    const before = bound ?? [lng, lat, map.getZoom() - ZOOM_STEP];
    const seen = bound ? null : spots.find((spot) => holds(spot));
    covered = next;
    const kept = seen && !holdsAny(spots, before) ? [...seen, before[2]] : before;
    const camera = bound && goal ? fit(goal) : kept;
    if (still || calm || zooming) jump(camera);
    else glide(camera);
  }

  function glide(camera) {
    [led, moving, bound] = [true, true, camera];
    if (Math.abs(camera[2] + ZOOM_STEP - map.getZoom()) > NEAR_ZOOM) take();
    else map.panTo(aim(camera), { duration: GLIDE_SECONDS });
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

  /** @returns {[number, number, number, number]} west, south, east, north of the free part */
  function bounds() {
    const size = map.getSize();
    const [west, north] = [covered.left, above()];
    const [east, south] = [size.x - covered.right, size.y - covered.below];
    const [low, high] = [[west, south], [east, north]].map((at) => map.containerPointToLatLng(at));
    return [low.lng, low.lat, high.lng, high.lat];
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
    cover,
    /** How many px of the map are covered, by edge. */
    covered: () => covered,
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
    holdsWell,
    holdsAny,
    isAt,
    rest,
    isMoving: () => moving,
    /** Whether it is on its way to a camera that the view says. */
    isFlying: () => bound !== null && goal === null,
  };
}
