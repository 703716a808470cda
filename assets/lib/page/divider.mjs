/** The divider between the map and the room: it is dragged, and moved by keys. */

import { keep, recall } from "../ui/memory.mjs";

const NAME = "room";
const [LEAST, MOST, USUAL] = [25, 55, 50]; // per cent of the window; the map keeps the rest
const STEP = 5;
const KEYS = { ArrowLeft: STEP, ArrowRight: -STEP, Home: MOST, End: -MOST };

/**
 * @param {HTMLElement} divider
 * @param {HTMLElement} room its width follows
 */
export function openDivider(divider, room) {
  let share = USUAL;

  function set(next) {
    share = Math.round(Math.min(MOST, Math.max(LEAST, next)));
    document.documentElement.style.setProperty("--share", `${share}`); // the details below it, too
    divider.setAttribute("aria-valuenow", `${share}`);
  }

  function leave() {
    keep(NAME, `${share}`);
  }

  divider.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    divider.setPointerCapture(event.pointerId);
  });
  divider.addEventListener("pointermove", ({ pointerId, clientX }) => {
    if (!divider.hasPointerCapture(pointerId)) return;
    const { right } = room.getBoundingClientRect();
    set(share + ((right - clientX - room.offsetWidth) / innerWidth) * 100);
  });
  divider.addEventListener("pointerup", leave);
  divider.addEventListener("keydown", (event) => {
    if (!KEYS[event.key]) return;
    event.preventDefault();
    set(share + KEYS[event.key]);
    leave();
  });
  set(Number(recall(NAME)) || USUAL);
}
