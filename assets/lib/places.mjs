/** Places of events: those whose symbols would overlap share one. */

const OVERLAP_PX = 24;
const TILE_PX = 512;

/** Px on the map of the whole world (Web Mercator, tiles of 512 px). */
function project([lon, lat], zoom) {
  const size = TILE_PX * 2 ** zoom;
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [size * (lon / 360 + 0.5), size * y];
}

/**
 * Groups of places, the fullest place of each first: the symbol stands there.
 * @param {Array<{at: [number, number], here: string[]}>} places
 * @param {number} zoom steps of half a zoom: groups hold while a map glides
 */
export function mergePlaces(places, zoom) {
  const step = Math.floor(zoom * 2) / 2;
  const groups = [];
  const fullest = [...places].sort((one, other) => other.here.length - one.here.length);
  for (const place of fullest) {
    const [x, y] = project(place.at, step);
    const near = groups.find(({ at }) => Math.hypot(at[0] - x, at[1] - y) < OVERLAP_PX);
    if (near) near.places.push(place);
    else groups.push({ at: [x, y], places: [place] });
  }
  return groups.map(({ places: merged }) => merged);
}
