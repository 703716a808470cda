/** The ways in: one line over the map at a first visit, gone at the first touch. */

/** @import { Atlas } from "../geodata/records.mjs" */

import { showInTurn } from "../ui/turns.mjs";
import { keep, recall } from "../ui/memory.mjs";

const NAME = "hint";
const DONE = "done";
const TOUCHES = ["pointerdown", "keydown", "wheel"];

/**
 * It gives way to anything that is opened: then the reader has found the way.
 * @param {Atlas} atlas
 * @param {HTMLElement} place
 */
export function openWays(atlas, place) {
  let done = recall(NAME) === DONE || !place.querySelector("a");

  /** @param {Event} event */
  function touch(event) {
    const within = event.target instanceof Node && place.contains(event.target);
    if (!within && !(event instanceof KeyboardEvent && event.key === "Tab")) leave();
  }

  function leave() {
    if (done) return;
    done = true;
    place.hidden = true;
    keep(NAME, DONE);
  }

  for (const kind of TOUCHES) document.addEventListener(kind, touch, { capture: true, passive: true });
  return {
    show(view) {
      const opened = view.pick || view.story || view.at || view.chart !== atlas.charts[0];
      if (opened && !place.hidden) leave();
      place.hidden = done || Boolean(opened);
      if (!place.hidden) showInTurn(place.querySelectorAll("img[hidden]"));
    },
  };
}
