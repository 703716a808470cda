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

/** Points by the cells of a grid as wide as symbols overlap: near ones are found at once. */
function openGrid() {
  const cells = new Map();
  const cell = ([x, y]) => [Math.floor(x / OVERLAP_PX), Math.floor(y / OVERLAP_PX)];
  return {
    add(at, value) {
      const key = `${cell(at)}`;
      cells.set(key, [...(cells.get(key) ?? []), { at, value }]);
    },
    /** Values less than a symbol's width away. */
    near([x, y]) {
      const [column, row] = cell([x, y]);
      const around = [-1, 0, 1].flatMap((over) => [-1, 0, 1].map((down) => `${[column + over, row + down]}`));
      return around
        .flatMap((key) => cells.get(key) ?? [])
        .filter(({ at }) => Math.hypot(at[0] - x, at[1] - y) < OVERLAP_PX)
        .map(({ value }) => value);
    },
  };
}

/**
 * Groups of places, the fullest place of each first: the symbol stands there.
 * @param {Array<{at: [number, number], here: string[]}>} places
 * @param {number} zoom steps of half a zoom: groups hold while a map glides
 */
export function mergePlaces(places, zoom) {
  const step = Math.floor(zoom * 2) / 2;
  const groups = [];
  const grid = openGrid();
  const fullest = [...places].sort((one, other) => other.here.length - one.here.length);
  for (const place of fullest) {
    const at = project(place.at, step);
    const first = Math.min(...grid.near(at)); // the fullest of those that are near
    if (Number.isFinite(first)) groups[first].push(place);
    else grid.add(at, groups.push([place]) - 1);
  }
  return groups;
}
