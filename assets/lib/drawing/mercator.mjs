/**
 * Web Mercator (EPSG:3857) as a unit square: x from 0 at 180° west to 1 at 180° east,
 * y from 0 in the north to 1 in the south. `zoom` is that of tiles of 512 px.
 */

const TILE_PX = 512;
const FARTHEST_NORTH = 85.0511287798; // where the square ends
const EARTH_KM = 40075.017;

/** @returns {number} the width of the world in px */
export function measureWorld(zoom) {
  return TILE_PX * 2 ** zoom;
}

/** @returns {[number, number]} x and y, 0 to 1 */
export function project(lon, lat) {
  const sine = Math.sin((Math.max(-FARTHEST_NORTH, Math.min(FARTHEST_NORTH, lat)) * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** @returns {[number, number]} longitude and latitude in degrees */
export function unproject(x, y) {
  const lat = (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI;
  return [(x - 0.5) * 360, lat];
}

/** Km for one CSS px at a latitude. */
export function kmPerPixel(latitude, zoom) {
  return (EARTH_KM * Math.cos((latitude * Math.PI) / 180)) / measureWorld(zoom);
}
