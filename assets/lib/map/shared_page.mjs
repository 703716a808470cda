/** The map on a page that scrolls: one finger and the wheel move the page, two fingers the map. */

import { element } from "../ui/elements.mjs";

const SHARED = "shared"; // the class that lets the browser pan the page (embed.css)
const HINT_MS = 1400;

/**
 * In full screen there is no page around, and all gestures are the map's.
 * @param {object} map Leaflet's
 * @param {string} words what a finger that moves nothing is told
 */
export function sharePage(map, words) {
  const place = map.getContainer();
  const hint = element("p", { class: "two-fingers", "aria-hidden": "true" }, words);
  place.after(hint);
  let hiding = 0; // a timer

  const isAlone = () => document.fullscreenElement !== null;
  const allow = (handler, on) => handler[on ? "enable" : "disable"]();

  function follow() {
    place.classList.toggle(SHARED, !isAlone());
    allow(map.scrollWheelZoom, isAlone());
    allow(map.dragging, isAlone());
  }

  function tell() {
    hint.dataset.seen = "";
    clearTimeout(hiding);
    hiding = setTimeout(() => delete hint.dataset.seen, HINT_MS);
  }

  // before Leaflet hears of them: it follows a mouse, and a finger only in full screen
  place.addEventListener("pointerdown", ({ pointerType }) => {
    if (!isAlone()) allow(map.dragging, pointerType !== "touch");
  }, true);
  place.addEventListener("wheel", ({ ctrlKey, metaKey }) => {
    if (!isAlone()) allow(map.scrollWheelZoom, ctrlKey || metaKey);
  }, { capture: true, passive: true });
  place.addEventListener("touchmove", (event) => {
    if (isAlone()) return;
    if (event.touches.length > 1) event.preventDefault(); // else the browser pans the page by two as well
    else tell();
  }, { passive: false });
  document.addEventListener("fullscreenchange", follow);
  follow();
}
