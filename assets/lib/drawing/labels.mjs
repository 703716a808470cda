/**
 * Labels: where each text stands, so that none lies on another or on a mark.
 *
 * They are placed in their order, the most important first; a label that stood at this
 * zoom keeps its place, so that none jumps while the map is moved.
 */

const CELL_PX = 48;
const GAP_PX = 2;
const ASLANT = 0.7; // of the gap, in both directions
const REACHES_PX = [16, 28, 44, 64]; // of the lines that lead to labels
const SPOKES = 12;
const LED = "led"; // the side of a text that a line leads to; with the number of its spoke

/** @typedef {[number, number, number, number]} Box left, top, right, bottom in px */

/** Ground that is taken, by the cells of a grid. */
export function openRoom() {
  const cells = new Map();

  function* listCells([left, top, right, bottom]) {
    for (let i = Math.floor(left / CELL_PX); i <= Math.floor(right / CELL_PX); i += 1) {
      for (let j = Math.floor(top / CELL_PX); j <= Math.floor(bottom / CELL_PX); j += 1) yield i * 65_536 + j;
    }
  }

  return {
    /** owner: whose own label may stand there. */
    take(box, owner = null) {
      for (const cell of listCells(box)) {
        if (cells.has(cell)) cells.get(cell).push({ box, owner });
        else cells.set(cell, [{ box, owner }]);
      }
    },
    isFree(box, owner = null) {
      for (const cell of listCells(box)) {
        const here = cells.get(cell);
        if (here?.some((taken) => touches(taken.box, box) && (owner === null || taken.owner !== owner))) return false;
      }
      return true;
    },
  };
}

/** Whether two boxes share ground. */
export function touches([left, top, right, bottom], [west, north, east, south]) {
  return left < east && west < right && top < south && north < bottom;
}

/** Where a text of a size may stand about its spot: below, above, and so on. */
const SIDES = {
  below: ([x, y], gap, w) => [x - w / 2, y + gap],
  above: ([x, y], gap, w, h) => [x - w / 2, y - gap - h],
  right: ([x, y], gap, _w, h) => [x + gap, y - h / 2],
  left: ([x, y], gap, w, h) => [x - gap - w, y - h / 2],
  middle: ([x, y], _gap, w, h) => [x - w / 2, y - h / 2],
  // aslant: where a mark or a line leaves no room on the four sides
  "right above": ([x, y], gap, _w, h) => [x + gap * ASLANT, y - gap * ASLANT - h],
  "right below": ([x, y], gap) => [x + gap * ASLANT, y + gap * ASLANT],
  "left above": ([x, y], gap, w, h) => [x - gap * ASLANT - w, y - gap * ASLANT - h],
  "left below": ([x, y], gap, w) => [x - gap * ASLANT - w, y + gap * ASLANT],
};

/** Spots around, for a label that a line leads to: near ones first. */
function* listSpokes([x, y], gap, w, h) {
  for (const reach of REACHES_PX) {
    for (let i = 0; i < SPOKES; i += 1) {
      const angle = (2 * Math.PI * i) / SPOKES;
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      const end = [x + dx * (gap + reach), y + dy * (gap + reach)];
      yield { end, corner: [end[0] - w / 2 + (dx * w) / 2, end[1] - h / 2 + (dy * h) / 2] };
    }
  }
}

/**
 * @typedef {{key: string, sprite: {width: number, height: number}, spot: [number, number],
 *   gap: number, sides: string[], owner: ?string, led: ?boolean, always: ?boolean}} Label
 *   spot: px; gap: from there to the text; sides: of `SIDES`, the best first; owner: of
 *   the mark on which it may lie; led: whether a line may lead to it; always: it stands
 *   even where there is no room
 */

/**
 * Its `place` takes the labels, the room, the zoom, and whether a box is whole: no text is
 * cut by an edge. One that would be, after a pan, is left out until it is whole again: to
 * write it on another side would be a jump.
 */
export function openPlacer() {
  let memory = new Map(); // the side on which each stood
  let level = NaN; // the zoom at which

  /**
   * @param {Label[]} labels
   * @param {object} room
   * @param {number} zoom
   * @param {function(Box): boolean} isWhole
   */
  function place(labels, room, zoom, isWhole = () => true) {
    if (zoom !== level) memory = new Map();
    level = zoom;
    const stood = labels.filter(({ key }) => memory.has(key));
    const placed = new Map();
    const cut = new Set();
    const settle = (label, sides) => {
      const found = placed.has(label) || cut.has(label) ? null : find(label, sides, room, isWhole);
      if (!found) return;
      room.take(found.box, label.key);
      placed.set(label, found);
      memory.set(label.key, found.side);
    };
    for (const label of labels) if (label.always) settle(label, order(label));
    for (const label of stood) {
      const sides = [memory.get(label.key)];
      settle(label, sides);
      if (!placed.has(label) && [...listPlaces(label, sides)].every(({ box }) => !isWhole(box))) cut.add(label);
    }
    for (const label of labels) settle(label, [...label.sides, ...(label.led ? [LED] : [])]);
    return labels.filter((label) => placed.has(label)).map((label) => ({ label, ...placed.get(label) }));
  }

  /** The side on which it stood comes first. */
  function order({ key, sides: own, led }) {
    const before = memory.get(key);
    const sides = led ? [...own, LED] : own;
    return before ? [before, ...sides.filter((side) => side !== before)] : sides;
  }

  return { place };
}

/**
 * The first place with room where nothing cuts the text.
 * @param {Label} label
 * @param {string[]} sides
 * @param {object} room
 * @param {function(Box): boolean} isWhole
 */
function find(label, sides, room, isWhole) {
  for (const place of listPlaces(label, sides)) {
    if (isWhole(place.box) && room.isFree(place.box, place.line ? null : label.owner)) return place;
  }
  if (!label.always) return null;
  const places = [...listPlaces(label, label.sides)];
  return places.find(({ box }) => isWhole(box)) ?? places[0];
}

/** Where a text may stand: on sides of its spot, and at spokes that a line leads to. */
function* listPlaces({ sprite: { width, height }, spot, gap }, sides) {
  const tell = (side, corner, end) => ({
    side,
    corner,
    box: frameText(corner, width, height),
    line: end ? [spot, end] : null,
  });
  for (const side of sides) {
    const [name, chosen] = side.split(" ");
    if (name !== LED) yield tell(side, SIDES[side](spot, gap, width, height), null);
    else {
      let number = 0;
      for (const { end, corner } of listSpokes(spot, gap, width, height)) {
        if (!chosen || Number(chosen) === number) yield tell(`${LED} ${number}`, corner, end);
        number += 1;
      }
    }
  }
}

/** @returns {Box} */
function frameText([left, top], width, height) {
  return [left - GAP_PX, top - GAP_PX, left + width + GAP_PX, top + height + GAP_PX];
}
