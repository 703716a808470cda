/**
 * The forms of charts in the browser: what a chart says of a view, and what draws it.
 * Nothing else asks for a form (dashboard/compiled/charts.py).
 *
 * @typedef {object} Form
 * @property {string[]} needs the files of the atlas, beside that of the charts, that it tells of
 * @property {function(object, object, object, object): string} tell its headline: of a
 *   chart's template, a view, its result, and the words
 * @property {function(object, object): Promise<Panel>} open its panel, for all charts of
 *   such forms: of the atlas, and `change`, `point`, `plots` (page/charts.mjs)
 *
 * @typedef {object} Panel
 * @property {Element} place
 * @property {function(object, object, object, string): ?Promise} show a chart's template, a
 *   view, its result, the theme; resolves when it is drawn
 * @property {function(): void} rest when another chart, or none, is open
 */

import { reduce } from "../charts/count.mjs";
import { state } from "../charts/headline.mjs";
import { tellMeasure } from "../corridors/measure.mjs";
import { hold, tell } from "../histories/holding.mjs";

const COUNTS = {
  needs: [],
  tell: (template, _, { shown }, says) => state(template, reduce(template, shown), says),
  open: (...given) => import("../charts/panel.mjs").then(({ openCounts }) => openCounts(...given)),
};
const CORRIDORS = {
  needs: ["details"],
  tell: (template, { corridors }, { asOf }, says) => tellMeasure(template, corridors, asOf, says),
  open: (...given) => import("../corridors/panel.mjs").then(({ openCorridors }) => openCorridors(...given)),
};
const HISTORIES = {
  needs: ["details"],
  tell: (history, { actors }, result, says) => tell(history, hold(history, { ...result, actors }), result.asOf, says),
  open: (...given) => import("../histories/panel.mjs").then(({ openHistories }) => openHistories(...given)),
};

export const FORMS = {
  columns: COUNTS,
  bars: COUNTS,
  cells: COUNTS,
  profile: CORRIDORS,
  tracks: HISTORIES,
  matrix: HISTORIES,
};
