/** Charts of what held when: stances and control; loaded when one is first opened. */

/** @import { WholeAtlas } from "../geodata/records.mjs" */

import { element } from "../ui/elements.mjs";
import { hold, tell } from "./holding.mjs";
import { openMatrix } from "./matrix.mjs";
import { openTracks } from "./tracks.mjs";

const OPENERS = { tracks: openTracks, matrix: openMatrix };

/**
 * @param {WholeAtlas} atlas
 * @returns {{show: function(object, object): void}} shows the view's history, if it opens one
 */
export function openHistories(atlas, place, change) {
  const finding = element("h2", { class: "finding" });
  const about = element("p", { class: "hint" });
  const body = element("div", { class: "history" });
  const panel = element("div", { class: "panel held" }, finding, about, body);
  const opened = new Map();
  place.append(panel);

  function open(history) {
    if (!opened.has(history.slug)) opened.set(history.slug, OPENERS[history.form](atlas, history, change));
    return opened.get(history.slug);
  }

  function show(view, result) {
    const history = atlas.templates[view.chart];
    panel.hidden = history?.reducer !== "hold";
    if (history?.reducer !== "hold") return;
    const holding = hold(history, { ...result, actors: view.actors });
    finding.textContent = tell(history, holding, result.asOf, atlas.patterns);
    about.textContent = history.about;
    const part = open(history);
    if (body.firstElementChild !== part.place) body.replaceChildren(part.place);
    part.place.hidden = !holding.total;
    part.show(holding, result.asOf, view.pick);
  }

  return { show };
}
