/** The name of a land as a text, and the ground that a text covers. */

import { growBetween } from "../../drawing/pen.mjs";
import { namePlace } from "./towns.mjs";

/** The name of a land as it is written, and its sprite. */
export function writeLand({ atlas, ground, sprites }, frame, scene, number) {
  const { size, upper: _upper, until: _until, room: _room, ...style } = atlas.styles.labels.country;
  const name = namePlace(ground.places[number], scene.lang, scene.side);
  const text = name.toLocaleUpperCase(scene.lang || "en");
  const px = Math.round(2 * growBetween(...size, frame.zoom)) / 2;
  return { text, sprite: sprites.findText(text, { ...style, size: px }) };
}

/**
 * Boxes along a text that stands aslant, and the one around them.
 * @param {number[]} spot its middle, in px
 */
export function frameText([x, y], { width, height }, dx, dy) {
  const count = Math.max(1, Math.ceil(width / height));
  const half = (height / 2) * (Math.abs(dx) + Math.abs(dy));
  const boxes = Array.from({ length: count }, (_, i) => {
    const along = ((i + 0.5) / count - 0.5) * width;
    const [cx, cy] = [x + dx * along, y + dy * along];
    return [cx - half, cy - half, cx + half, cy + half];
  });
  const sides = [0, 1, 2, 3].map((edge) => Math[edge < 2 ? "min" : "max"](...boxes.map((box) => box[edge])));
  return { boxes, box: sides };
}
