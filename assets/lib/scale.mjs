/** The scale bar, true at the middle of the map. */

const WIDEST_PX = 110;
const STEPS = [1000, 500, 200, 100, 50, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1];
const EARTH_KM = 40075.017;
const TILE_PX = 512;

/** Km for one CSS pixel (Web Mercator, tiles of 512 px). */
export function kmPerPixel(latitude, zoom) {
  return (EARTH_KM * Math.cos((latitude * Math.PI) / 180)) / (TILE_PX * 2 ** zoom);
}

export function drawScale(map, place) {
  if (!place) return;
  const km = kmPerPixel(map.getCenter().lat, map.getZoom());
  const length = STEPS.find((step) => step / km <= WIDEST_PX) ?? STEPS.at(-1);
  place.style.width = `${length / km}px`;
  place.textContent = length < 1 ? `${length * 1000} m` : `${length} km`;
}
