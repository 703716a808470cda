/**
 * The forms of charts in the browser: what a chart says of a view, and what draws it.
 * Nothing else asks for a form (dashboard/compiled/charts.py).
 */

/** @import { Atlas, Texts } from "../geodata/records.mjs" */
/** @import { View } from "../library/contract.d.ts" */

/**
 * @typedef {object} Form
 * @property {"details"[]} needs the files of the atlas, beside that of the charts, that it tells of
 * @property {function(object, View, object, Texts): string} tell its headline: of a
 *   chart's template, a view, its result, and the words
 * @property {function(Atlas, Given): Promise<Panel>} open its panel, for all charts of such forms
 *
 * @typedef {object} Given what a panel answers the reader with
 * @property {function(object): void} change the view
 * @property {function(string[]): void} point light segments of corridors on the map
 * @property {{draw: function(Element, object): Promise<Element>, rest: function(): void}} plots
 *   what draws figures
 *
 * @typedef {object} Panel
 * @property {HTMLElement} place
 * @property {function(object, View, object, string): ?Promise<void> | void} show a chart's template, a
 *   view, its result, the theme; resolves when it is drawn
 * @property {function(): void} rest when another chart, or none, is open
 */

import { reduce } from "../charts/count.mjs";
import { state } from "../charts/headline.mjs";
import { tellMeasure } from "../corridors/measure.mjs";
import { hold, tell } from "../histories/holding.mjs";

/** @type {Form} */
const COUNTS = {
  needs: [],
  tell: (template, { actors }, { shown }, says) => state(template, reduce(template, shown, actors), says),
  open: (atlas, given) => import("../charts/panel.mjs").then(({ openCounts }) => openCounts(atlas, given)),
};
/** @type {Form} */
const CORRIDORS = {
  needs: ["details"],
  tell: (template, { corridors }, { asOf }, says) => tellMeasure(template, corridors, asOf, says),
  open: (atlas, given) => import("../corridors/panel.mjs").then(({ openCorridors }) => openCorridors(atlas, given)),
};
/** @type {Form} */
const HISTORIES = {
  needs: ["details"],
  tell: (history, { actors }, result, says) => tell(history, hold(history, { ...result, actors }), result.asOf, says),
  open: (atlas, given) => import("../histories/panel.mjs").then(({ openHistories }) => openHistories(atlas, given)),
};

/** @type {{ [form: string]: Form }} */
export const FORMS = {
  columns: COUNTS,
  dots: COUNTS,
  bars: COUNTS,
  profile: CORRIDORS,
  tracks: HISTORIES,
  matrix: HISTORIES,
};
