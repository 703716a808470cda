/** A chart that counts as a table: its text alternative, which works with the keyboard. */

/** @import { Texts } from "../geodata/records.mjs" */
/** @import { Template } from "../library/contract.d.ts" */
/** @import { reduce } from "./count.mjs" */

import { element } from "../ui/elements.mjs";
import { fill } from "../view/sentence.mjs";

/**
 * @param {Texts} texts
 * @param {Template} template
 * @param {ReturnType<typeof reduce>} tally
 * @param {function(number, number): void} choose
 * @returns {Element} a number for each row and column; it chooses what it counts
 */
export function drawNumbers(texts, template, tally, choose) {
  const used = tally.columns.map((_, i) => i).filter((i) => tally.values.some((row) => row[i]));
  const title = (i) => template.columns[tally.columns[i]].title;
  const cell = (row, i, count) => {
    const column = tally.columns[i];
    const label = fill(texts["chart-cell"], { row: template.rows[row].title, column: title(i), count });
    const press = () => choose(row, column);
    const button = element("button", { type: "button", "aria-label": label, onclick: press }, `${count}`);
    return element("td", {}, count ? button : "");
  };
  const heads = used.map((i) => element("th", { scope: "col" }, title(i)));
  const lines = tally.rows.map((row, line) => {
    const head = element("th", { scope: "row" }, template.rows[row].title);
    return element("tr", {}, head, ...used.map((i) => cell(row, i, tally.values[line][i])));
  });
  const left = tally.left ? element("caption", {}, fill(texts["chart-left"], { count: tally.left })) : null;
  return element(
    "table",
    {},
    left,
    element("thead", {}, element("tr", {}, element("td"), ...heads)),
    element("tbody", {}, ...lines),
  );
}
