/** The scale bar, true at the middle of the map. */

import { kmPerPixel } from "../drawing/mercator.mjs";
import { group } from "../view/words.mjs";

const WIDEST_PX = 110;
const STEPS = [1000, 500, 200, 100, 50, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1];

/** @param {[number, number, number]} camera longitude, latitude, zoom */
export function drawScale([, latitude, zoom], place) {
  if (!place) return;
  const km = kmPerPixel(latitude, zoom);
  const length = STEPS.find((step) => step / km <= WIDEST_PX) ?? STEPS[STEPS.length - 1];
  place.style.width = `${length / km}px`;
  place.textContent = length < 1 ? `${length * 1000}\u202fm` : `${group(length)}\u202fkm`;
}
