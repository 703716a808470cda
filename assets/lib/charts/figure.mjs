/** Figures of the charts that count, with numbers in (dashboard/charts/figure.py). */

/** @import { Template } from "../library/contract.d.ts" */
/** @import { Tally } from "./count.mjs" */

/**
 * @typedef {object} Drawing what a form fills a figure from
 * @property {Template} template
 * @property {Tally} tally
 * @property {{ [key: string]: string }} texts
 * @property {{width: number, height: number}} room px
 */

import { fillBars } from "./bars.mjs";
import { fillColumns } from "./columns.mjs";
import { fillDots } from "./dots.mjs";

const FILLS = { columns: fillColumns, dots: fillDots, bars: fillBars };

/**
 * The figure with the numbers in: as high as it needs to be, at least as the room.
 * `customdata` of a part, and `layout.meta.choices` of a caption, say the row and the
 * column that a press chooses.
 * @param {object} figure
 * @param {Drawing} drawing
 */
export function fillFigure(figure, drawing) {
  const { data, layout } = structuredClone(figure);
  Object.assign(layout, { annotations: [], shapes: [], width: drawing.room.width });
  layout.meta.choices = [];
  FILLS[drawing.template.form]({ data, layout }, drawing);
  return { data, layout };
}
