/** Shapes: lines and rings as the atlas sends them, made ready to be drawn. */

import { project } from "./mercator.mjs";

export const RECORD_UNIT = 1e-5; // degrees, of the atlas's own shapes

/**
 * @typedef {{parts: Float64Array[], box: [number, number, number, number]}} Shape
 *   parts: x, y, x, y … in the unit square, one for each line or ring; box: its
 *   west, north, east and south
 */

/**
 * @param {number[][][]} shapes each a list of parts; a part is the first longitude and
 *   latitude, and then steps, all in units
 * @param {number} unit degrees
 * @returns {Shape[]}
 */
export function openShapes(shapes, unit) {
  return shapes.map((parts) => openShape(parts.map((part) => readPart(part, unit))));
}

/**
 * The longitudes and latitudes, in degrees, of the first part of a shape of records.
 * @param {number[][]} shape as the atlas has it
 */
export function listPositions(shape) {
  const [part] = shape;
  const found = [];
  let [lon, lat] = [0, 0];
  for (let i = 0; i < part.length; i += 2) {
    lon += part[i];
    lat += part[i + 1];
    found.push([lon * RECORD_UNIT, lat * RECORD_UNIT]);
  }
  return found;
}

/** @param {number[][]} line of longitudes and latitudes in degrees */
export function openLine(line) {
  return openShape([Float64Array.from(line.flatMap(([lon, lat]) => project(lon, lat)))]);
}

function readPart(part, unit) {
  const found = new Float64Array(part.length);
  let [lon, lat] = [0, 0];
  for (let i = 0; i < part.length; i += 2) {
    lon += part[i];
    lat += part[i + 1];
    [found[i], found[i + 1]] = project(lon * unit, lat * unit);
  }
  return found;
}

/**
 * @param {Float64Array[]} parts
 * @returns {Shape}
 */
function openShape(parts) {
  /** @type {Shape["box"]} */
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const part of parts) {
    for (let i = 0; i < part.length; i += 2) {
      box[0] = Math.min(box[0], part[i]);
      box[1] = Math.min(box[1], part[i + 1]);
      box[2] = Math.max(box[2], part[i]);
      box[3] = Math.max(box[3], part[i + 1]);
    }
  }
  return { parts, box };
}

/** Whether a spot, in the unit square, lies inside rings (even-odd, so holes are out). */
export function holdsSpot({ parts, box }, x, y) {
  if (x < box[0] || x > box[2] || y < box[1] || y > box[3]) return false;
  let inside = false;
  for (const ring of parts) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const crosses = ring[i + 1] > y !== ring[j + 1] > y;
      if (crosses && x < ((ring[j] - ring[i]) * (y - ring[i + 1])) / (ring[j + 1] - ring[i + 1]) + ring[i]) {
        inside = !inside;
      }
    }
  }
  return inside;
}

/** How far a spot is from lines, at most `reach`; all in the unit square. */
export function measureDistance({ parts, box }, x, y, reach) {
  if (x < box[0] - reach || x > box[2] + reach || y < box[1] - reach || y > box[3] + reach) return Infinity;
  let least = Infinity;
  for (const part of parts) {
    for (let i = 0; i + 3 < part.length; i += 2) {
      least = Math.min(least, measureStretch(part[i], part[i + 1], part[i + 2], part[i + 3], x, y));
    }
  }
  return least > reach * reach ? Infinity : Math.sqrt(least);
}

/** The square of the distance of a spot from a straight stretch. */
function measureStretch(x0, y0, x1, y1, x, y) {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = dx * dx + dy * dy;
  const t = length ? Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / length)) : 0;
  return (x - x0 - t * dx) ** 2 + (y - y0 - t * dy) ** 2;
}
