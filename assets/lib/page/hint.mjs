/** The first-run hint: three steps, until a reader has dismissed it, then never. */

/** @import { Atlas } from "../geodata/records.mjs" */

import { element } from "../ui/elements.mjs";

const KEY = "corridor-atlas-hint";
const DONE = "done";
const STEPS = ["hint-filter", "hint-read", "hint-share"];

function wasDismissed() {
  try {
    return localStorage.getItem(KEY) === DONE;
  } catch {
    return true; // where nothing can be kept it would come back each time
  }
}

/**
 * It gives way to a picked record or a story: then the reader has found the way.
 * @param {Atlas} atlas
 */
export function openHint(atlas, place) {
  const { texts } = atlas;
  let dismissed = wasDismissed();
  function dismiss() {
    dismissed = true;
    place.hidden = true;
    localStorage.setItem(KEY, DONE);
  }
  const steps = STEPS.map((name) => element("li", {}, texts[name]));
  const button = element("button", { type: "button", onclick: dismiss }, texts["hint-done"]);
  place.replaceChildren(element("h2", {}, texts.hint), element("ol", {}, ...steps), button);
  return {
    show(view) {
      place.hidden = dismissed || Boolean(view.pick || view.story);
    },
  };
}
