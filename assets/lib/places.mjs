/** Places of events: those whose symbols would overlap share one. */

const OVERLAP_PX = 24;
const TILE_PX = 512;
const ROWS = 2 ** 26; // more than a grid has at any zoom

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
  const count = (length) => Math.floor(length / OVERLAP_PX);
  const name = (column, row) => column * ROWS + row;
  return {
    add([x, y], value) {
      const key = name(count(x), count(y));
      if (cells.has(key)) cells.get(key).push([x, y, value]);
      else cells.set(key, [[x, y, value]]);
    },
    /** The least of the values less than a symbol's width away; Infinity without one. */
    findLeast([x, y]) {
      let least = Infinity;
      for (let column = count(x) - 1; column <= count(x) + 1; column += 1) {
        for (let row = count(y) - 1; row <= count(y) + 1; row += 1) {
          for (const [otherX, otherY, value] of cells.get(name(column, row)) ?? []) {
            if (value < least && Math.hypot(otherX - x, otherY - y) < OVERLAP_PX) least = value;
          }
        }
      }
      return least;
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
    const first = grid.findLeast(at); // the fullest of those that are near
    if (first < groups.length) groups[first].push(place);
    else grid.add(at, groups.push([place]) - 1);
  }
  return groups;
}
