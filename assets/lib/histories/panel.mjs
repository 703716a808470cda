/** The panel of charts of what held when: stances and control. */

/** @import { Given, Panel } from "../compiled/forms.mjs" */
/** @import { Atlas } from "../geodata/records.mjs" */

import { element } from "../ui/elements.mjs";
import { hold, tell } from "./holding.mjs";
import { openMatrix } from "./matrix.mjs";
import { openTracks } from "./tracks.mjs";

const OPENERS = { tracks: openTracks, matrix: openMatrix };

/**
 * @param {Atlas} atlas
 * @param {Given} given
 * @returns {Panel}
 */
export function openHistories(atlas, { change }) {
  const finding = element("h2", { class: "finding" });
  const about = element("p", { class: "hint" });
  const body = element("div", { class: "history" });
  const place = element("div", { class: "panel held" }, finding, body, about);
  const opened = new Map();

  function open(history) {
    if (!opened.has(history.slug)) opened.set(history.slug, OPENERS[history.form](atlas, history, change));
    return opened.get(history.slug);
  }

  function show(history, view, result) {
    const holding = hold(history, { ...result, actors: view.actors });
    finding.textContent = tell(history, holding, result.asOf, atlas.texts);
    about.textContent = history.about;
    const part = open(history);
    if (body.firstElementChild !== part.place) body.replaceChildren(part.place);
    part.place.hidden = !holding.total;
    part.show(holding, result.asOf, view);
  }

  return { place, show, rest: () => {} };
}
