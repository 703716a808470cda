/** Places of events: those whose symbols would overlap share one. */

import { measureWorld, project } from "../../drawing/mercator.mjs";

const ROWS = 2 ** 26; // more than a grid has at any zoom

/**
 * Points by the cells of a grid as wide as symbols overlap: near ones are found at
 * once. A cell is a chain of numbers: its newest, and before each the one before.
 */
function openGrid(px) {
  const newest = new Map();
  /** @type {number[][]} */
  const [xs, ys, values, before] = [[], [], [], []];
  const count = (length) => Math.floor(length / px);
  const name = (column, row) => column * ROWS + row;
  return {
    add(x, y, value) {
      const key = name(count(x), count(y));
      before.push(newest.get(key) ?? -1);
      newest.set(key, xs.length);
      xs.push(x);
      ys.push(y);
      values.push(value);
    },
    /** The least of the values less than a symbol's width away; Infinity without one. */
    findLeast(x, y) {
      let least = Infinity;
      const [column, row] = [count(x), count(y)];
      for (let i = column - 1; i <= column + 1; i += 1) {
        for (let j = row - 1; j <= row + 1; j += 1) {
          for (let at = newest.get(name(i, j)) ?? -1; at >= 0; at = before[at]) {
            if (values[at] < least && Math.hypot(xs[at] - x, ys[at] - y) < px) least = values[at];
          }
        }
      }
      return least;
    },
  };
}

/**
 * @param {Array<[number, number]>} spots longitude and latitude of each place
 * @param {number} px how near symbols may stand
 * @returns {{merge: function(ArrayLike<number>, number): number[][]}} groups of places
 *   by their numbers, the fullest of each first: the symbol stands there. A place of
 *   count 0 is in none. The zoom counts in steps of a half: groups hold while a map glides
 */
export function openClusters(spots, px) {
  const points = spots.map(([lon, lat]) => project(lon, lat));

  function merge(counts, zoom) {
    const world = measureWorld(Math.floor(zoom * 2) / 2);
    const groups = [];
    const grid = openGrid(px);
    for (const place of sortByCount(counts)) {
      const [x, y] = points[place];
      const first = grid.findLeast(x * world, y * world); // the fullest of those that are near
      if (first < groups.length) groups[first].push(place);
      else grid.add(x * world, y * world, groups.push([place]) - 1);
    }
    return groups;
  }

  return { merge };
}

/** The places that have any, the fullest first, else in their order. */
function sortByCount(counts) {
  const found = [];
  for (let i = 0; i < counts.length; i += 1) if (counts[i]) found.push(i);
  return found.sort((one, other) => counts[other] - counts[one] || one - other);
}
