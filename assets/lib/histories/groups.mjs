/** Groups of a history's rows: some stand open, others under a head that unfolds them. */

/** @import { History } from "../library/contract.d.ts" */
/** @import { Texts } from "../geodata/records.mjs" */

import { element } from "../ui/elements.mjs";
import { fill } from "../view/words.mjs";

/**
 * @param {Texts} texts
 * @param {History} history
 * @param {function(): void} redraw when a reader unfolds one, or folds it
 */
export function openGroups(texts, history, redraw) {
  const unfolded = new Set();

  function toggle(group) {
    if (!unfolded.delete(group)) unfolded.add(group);
    redraw();
  }

  /**
   * @param {number[]} rows
   * @param {number} wide columns
   * @param {function(number, number): HTMLElement[]} draw of a row, and its place among these
   * @param {?number} wanted a row that is to be seen
   * @returns {HTMLElement[]} a body of the table for each group
   */
  function draw(rows, wide, draw, wanted = null) {
    if (wanted !== null) unfolded.add(history.rows[wanted].group);
    const whole = rows.every((row) => history.groups[history.rows[row].group].folded);
    return history.groups.flatMap(({ title, folded }, group) => {
      const mine = rows.flatMap((row, i) => (history.rows[row].group === group ? [[row, i]] : []));
      if (!mine.length) return [];
      const open = whole || !folded || unfolded.has(group);
      const head = title && drawHead({ title, count: mine.length }, wide, whole || !folded ? null : { open, group });
      return [element("tbody", {}, head, ...(open ? mine.flatMap(([row, i]) => draw(row, i)) : []))];
    });
  }

  function drawHead({ title, count }, wide, fold) {
    const words = fold
      ? element("button", {
        type: "button",
        class: "fold",
        "data-key": `group-${fold.group}`,
        "aria-expanded": `${fold.open}`,
        onclick: () => toggle(fold.group),
      }, fill(texts["held-more"], { title, count }))
      : title;
    return element("tr", { class: "band" }, element("th", { scope: "colgroup", colspan: `${wide}` }, words));
  }

  return { draw };
}
