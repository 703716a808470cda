/** Names along borders: where a border is straight enough, the lands on its two sides. */

import { isSeen, locate } from "../../drawing/pen.mjs";
import { listBorders } from "./ground.mjs";
import { frameText, writeLand } from "./land_texts.mjs";

const STEP_PX = 90; // between places along a border where names may stand
const SLACK_PX = 20; // of a border's chord, longer than the name
const BEND_PX = 36; // how far a border may leave its chord there
const WINDING = 0.7; // the least length of a chord, in lengths along the border
const GAP_PX = 5;

/** Pairs of names on the two sides of borders, or one where only one land has a name. */
export function listAlong(painting, frame, scene, state) {
  const { ground, atlas } = painting;
  if (frame.zoom < atlas.styles.labels.country.until || !ground.sides.length) return [];
  const found = [];
  for (const { id, shape, number, state: told } of listBorders(ground, state)) {
    if (told.kind !== "international" || !isSeen(frame, shape.box)) continue;
    shape.parts.forEach((part, i) => {
      if (isRing(part)) return; // an exclave has a name of its own
      const sides = ground.sides[number][i];
      const names = sides.map((side) => side >= 0 && writeLand(painting, frame, scene, side));
      if (sides[0] !== sides[1] && names.some(Boolean)) found.push(...walk(part, frame, names, `${id} ${i}`));
    });
  }
  return found;
}

const isRing = (part) => part[0] === part[part.length - 2] && part[1] === part[part.length - 1];

/** Places along a part where the border is straight enough for both names. */
function* walk(part, frame, names, id) {
  const away = measureParts(part);
  const whole = away[away.length - 1];
  const [step, reach] = [
    STEP_PX / frame.world,
    (Math.max(...names.map((name) => name ? name.sprite.width : 0)) + SLACK_PX) / 2 / frame.world,
  ];
  for (let k = 1; k * step < whole; k += 1) {
    const at = k * step;
    if (at < reach || at + reach > whole) continue;
    const chord = straighten(part, away, at - reach, at + reach, frame);
    if (chord) {
      const pair = names.flatMap((name, side) => name ? [stand(name, chord, side, `${id} ${k} ${side}`)] : []);
      if (pair.some(({ spot: [x, y] }) => x > 0 && y > 0 && x < frame.width && y < frame.height)) yield pair;
    }
  }
}

const measured = new WeakMap();

/** How far along a part each of its points is, in the unit square. */
function measureParts(part) {
  if (!measured.has(part)) {
    const away = new Float64Array(part.length / 2);
    for (let i = 1; i < away.length; i += 1) {
      away[i] = away[i - 1] + Math.hypot(part[2 * i] - part[2 * i - 2], part[2 * i + 1] - part[2 * i - 1]);
    }
    measured.set(part, away);
  }
  return measured.get(part);
}

/** The chord of a stretch in px, and how far the border leaves it on either side. */
function straighten(part, away, from, to, frame) {
  const points = [find(part, away, from)];
  for (let i = search(away, from); away[i] < to; i += 1) points.push([part[2 * i], part[2 * i + 1]]);
  points.push(find(part, away, to));
  const spots = points.map(([x, y]) => locate(frame, x, y));
  const [start, end] = [spots[0], spots[spots.length - 1]];
  const length = Math.hypot(end[0] - start[0], end[1] - start[1]);
  if (length < WINDING * (to - from) * frame.world) return null;
  const [dx, dy] = [(end[0] - start[0]) / length, (end[1] - start[1]) / length];
  const off = spots.map(([x, y]) => (x - start[0]) * dy - (y - start[1]) * dx); // positive: left
  const [left, right] = [Math.max(0, ...off), Math.max(0, ...off.map((one) => -one))];
  if (Math.max(left, right) > BEND_PX) return null;
  return { x: (start[0] + end[0]) / 2, y: (start[1] + end[1]) / 2, dx, dy, bends: [left, right] };
}

function search(away, from) {
  let [low, high] = [0, away.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (away[middle] <= from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function find(part, away, at) {
  const i = Math.min(Math.max(search(away, at), 1), away.length - 1);
  const share = (at - away[i - 1]) / (away[i] - away[i - 1] || 1);
  return [0, 1].map((axis) => part[2 * i - 2 + axis] + share * (part[2 * i + axis] - part[2 * i - 2 + axis]));
}

/** A name beside a chord, upright. side: 0 left, 1 right. */
function stand({ text, sprite }, { x, y, dx, dy, bends }, side, key) {
  const away = (bends[side] + GAP_PX + sprite.height / 2) * (side ? -1 : 1);
  const spot = [x + dy * away, y - dx * away];
  const turned = dx < 0 ? -1 : 1;
  return { key, text, sprite, spot, angle: Math.atan2(dy * turned, dx * turned), ...frameText(spot, sprite, dx, dy) };
}
