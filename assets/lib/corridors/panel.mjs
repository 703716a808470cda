/** The panel that compares corridors: choice, profile, table, all of one day. */

/** @import { Given, Panel } from "../compiled/forms.mjs" */
/** @import { Atlas } from "../geodata/records.mjs" */
/** @import { CorridorComparison } from "../library/contract.d.ts" */

import { drawComparison, drawLegend } from "./comparison.mjs";
import { element } from "../ui/elements.mjs";
import { choose, listPieces, tellMeasure } from "./measure.mjs";
import { openPicker } from "./picker.mjs";
import { openProfile, tellPiece } from "./profile.mjs";
import { drawPieces } from "./pieces.mjs";
import { drawFills } from "./profile_track.mjs";

const MODES = ["plain", "rail", "road", "sea", "pipeline"];

/**
 * @param {Atlas} atlas
 * @param {Given} given
 * @returns {Panel}
 */
export function openCorridors(atlas, { change, point }) {
  const place = element("div", { class: "panel corridors" });
  let part = null;

  function show(template, view, result) {
    if (part?.template !== template) part = fillPanel(atlas, template, place, { change, point });
    part.show(view, result);
  }

  return { place, show, rest: () => point([]) };
}

/**
 * Put what compares the corridors of a chart into the panel.
 * @param {Atlas} atlas
 * @param {CorridorComparison} template
 * @param {Element} place
 */
function fillPanel(atlas, template, place, { change, point }) {
  const { texts } = atlas;
  const finding = element("h2", { class: "finding" });
  const picking = element("details", { class: "picker" });
  const readout = element("p", { class: "readout", role: "status" });
  const strips = element("div", { class: "strips", role: "region", tabindex: "0", "aria-label": texts.profile });
  const legend = element("div", {});
  const told = element("div", {
    class: "scroll told",
    role: "region",
    tabindex: "0",
    "aria-label": texts["profile-table"],
  });
  const more = element("details", {}, element("summary", {}, texts["profile-table"]), told);
  const beside = element("div", {
    class: "scroll side-by-side",
    role: "region",
    tabindex: "0",
    "aria-label": texts.compare,
  });
  const about = element("p", { class: "hint" }, template.about);
  place.replaceChildren(drawFills(MODES), finding, picking, strips, readout, legend, beside, more, about);
  const picker = openPicker(atlas, picking, change);
  const pick = (id) => change({ pick: id });
  const profile = openProfile(atlas, template, strips, { pick, point: light });
  let shown = null;

  /** A piece on the map and in words; without one, how to point at one. */
  function light(piece) {
    readout.textContent = piece ? tellPiece(atlas, template, piece) : texts["profile-hint"];
    readout.classList.toggle("hint", !piece);
    point(piece ? [piece.piece.id] : []);
  }

  function drawTable() {
    if (more.open && shown) told.replaceChildren(drawPieces(atlas, template, shown.corridors, shown.day));
  }
  more.addEventListener("toggle", drawTable);

  return {
    template,
    show(view, { asOf: day }) {
      const corridors = choose(template, view.corridors).map((row) => template.corridors[row]);
      shown = { corridors, day };
      finding.textContent = tellMeasure(template, view.corridors, day, atlas.texts);
      picker.show(view.corridors);
      profile.show(corridors, day);
      light(null);
      const modes = new Set(corridors.flatMap((one) => listPieces(template, one)).map(({ mode }) => mode));
      legend.replaceChildren(drawLegend(atlas, template, MODES.filter((mode) => modes.has(mode))));
      beside.replaceChildren(drawComparison(atlas, template, corridors, day, pick));
      drawTable();
    },
  };
}
