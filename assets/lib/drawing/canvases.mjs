/**
 * Canvases over a Leaflet map, a little larger than it: a pan needs no new picture, and
 * a zoom scales the last one until the next is drawn in its place.
 */

import { openPen } from "../ui/elements.mjs";
import { measureWorld } from "./mercator.mjs";

const PADDING = 0.25; // of the map's size, on each side
const [SMALLEST, LARGEST] = [0.6, 1.7]; // how far a picture may be scaled

/** Leaflet's zoom is that of tiles of 256 px. */
export const ZOOM_STEP = 1;

/**
 * @param {object} map Leaflet's
 * @param {string[]} names of the canvases, the lowest first
 * @param {function(string, CanvasRenderingContext2D, object): void} paint draws one of
 *   them, empty before, in a frame (pen.mjs)
 * @returns {{draw: function(string[]=): void, frame: function(): ?object, zoom: function(): number,
 *   locate: function({x: number, y: number}): [number, number]}} `draw` draws these, or all; `frame` is what was drawn last, and
 *   `zoom` that of it, or of the map
 */
export function openCanvases(map, names, paint) {
  const { DomUtil } = globalThis.L;
  const holder = DomUtil.create("div", "leaflet-zoom-animated canvases", map.getPane("overlayPane"));
  const pens = new Map(
    names.map((name) => [name, openPen(DomUtil.create("canvas", `layer-${name}`, holder))]),
  );
  let frame = null;
  let zooming = false;
  let begun = false; // before there is anything to draw, a camera costs nothing

  /** Put the canvases over the map as it stands. */
  function place() {
    const size = map.getSize();
    const pad = size.multiplyBy(PADDING).round();
    const corner = map.containerPointToLayerPoint(pad.multiplyBy(-1)).round();
    const origin = map.getPixelOrigin().add(corner);
    const zoom = map.getZoom() - ZOOM_STEP;
    const world = measureWorld(zoom);
    const turns = Math.floor((origin.x + pad.x + size.x / 2) / world); // round the world
    DomUtil.setTransform(holder, corner, 1);
    frame = {
      zoom,
      world,
      corner: origin,
      x: origin.x - turns * world,
      y: origin.y,
      width: size.x + 2 * pad.x,
      height: size.y + 2 * pad.y,
      view: [pad.x, pad.y, pad.x + size.x, pad.y + size.y],
      ratio: globalThis.devicePixelRatio || 1,
    };
  }

  function draw(some = names) {
    begun = true;
    if (!map.getSize().x || !map.getSize().y) return; // not seen: it is drawn when it is
    const moved = !frame || some === names;
    if (moved) place();
    for (const name of some) drawOne(name, pens.get(name));
  }

  function drawOne(name, pen) {
    const { canvas } = pen;
    const { width, height, ratio } = frame;
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== w || canvas.height !== h) {
      [canvas.width, canvas.height] = [w, h];
      [canvas.style.width, canvas.style.height] = [`${width}px`, `${height}px`];
    }
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, height);
    paint(name, pen, frame);
  }

  /** @returns {[number, number]} where a spot of the map, in px, lies on the canvases */
  function locate({ x, y }) {
    const at = map.containerPointToLayerPoint([x, y]).add(map.getPixelOrigin()).subtract(frame.corner);
    return [at.x, at.y];
  }

  /** Where the last picture lies while the map is on its way to a camera. */
  function follow(origin, zoom) {
    if (!frame) return;
    const scale = map.getZoomScale(zoom, frame.zoom + ZOOM_STEP);
    const corner = frame.corner.multiplyBy(scale).subtract(origin);
    DomUtil.setTransform(holder, corner, scale);
  }

  /** The corner of Leaflet's own px at a camera that it moves to. */
  function findOrigin(center, zoom) {
    const half = map.getSize().divideBy(2);
    const pane = DomUtil.getPosition(map.getPane("mapPane")) ?? globalThis.L.point(0, 0);
    return map.project(center, zoom).subtract(half).add(pane).round();
  }

  /** Whether the last picture still fills the map, neither too coarse nor too small. */
  function covers() {
    const scale = map.getZoomScale(map.getZoom(), frame.zoom + ZOOM_STEP);
    if (scale < SMALLEST || scale > LARGEST) return false;
    const corner = frame.corner.multiplyBy(scale).subtract(map.getPixelOrigin());
    const seen = map.containerPointToLayerPoint([0, 0]).subtract(corner);
    const size = map.getSize();
    const [right, bottom] = [seen.x + size.x, seen.y + size.y];
    return seen.x >= 0 && seen.y >= 0 && right <= frame.width * scale && bottom <= frame.height * scale;
  }

  map.on("zoomanim", ({ center, zoom }) => {
    zooming = true;
    follow(findOrigin(center, zoom), zoom);
  });
  map.on("zoom", () => follow(map.getPixelOrigin(), map.getZoom()));
  map.on("move", () => {
    if (frame && !zooming && !covers()) draw(); // a zoom is drawn at its end
  });
  map.on("viewreset moveend", () => {
    zooming = false;
    if (begun) draw();
  });
  return { draw, locate, frame: () => frame, zoom: () => frame?.zoom ?? map.getZoom() - ZOOM_STEP };
}
