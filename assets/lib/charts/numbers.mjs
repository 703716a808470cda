/** A chart that counts as a table: its text alternative, which works with the keyboard. */

/** @import { Texts } from "../geodata/records.mjs" */
/** @import { Template } from "../library/contract.d.ts" */
/** @import { Tally } from "./count.mjs" */

import { element } from "../ui/elements.mjs";
import { count as tell, fill } from "../view/words.mjs";

/**
 * @param {Texts} texts
 * @param {Template} template
 * @param {Tally} tally
 * @param {function(?number, ?number): void} choose
 * @returns {Element} a number for each row and column; it chooses what it counts, and
 *   so does a title
 */
export function drawNumbers(texts, template, tally, choose) {
  const { rows, columns, values, rest, left } = tally;
  const used = columns.map((_, i) => i).filter((i) => values.some((row) => row[i]) || rest[i]);
  const title = (i) => template.columns[columns[i]].title;
  const press = (words, row, column, label = words) =>
    element("button", { type: "button", "aria-label": label, onclick: () => choose(row, column) }, `${words}`);
  const cell = (row, i, count) => {
    const label = fill(texts["chart-cell"], { row: template.rows[row].title, column: title(i), count });
    return element("td", {}, count ? press(count, row, columns[i], label) : "");
  };
  const heads = used.map((i) => element("th", { scope: "col" }, press(title(i), null, columns[i])));
  const lines = rows.map((row, line) => {
    const head = element("th", { scope: "row" }, press(template.rows[row].title, row, null));
    return element("tr", {}, head, ...used.map((i) => cell(row, i, values[line][i])));
  });
  const told = template.reducer === "count"; // what is left is told by its numbers too
  const others = left && told
    ? element(
      "tr",
      {},
      element("th", { scope: "row" }, tell(texts, "places", left)),
      ...used.map((i) => element("td", {}, `${rest[i] || ""}`)),
    )
    : null;
  const more = left && !told ? element("caption", {}, fill(texts["chart-left"], { count: left })) : null;
  return element(
    "table",
    {},
    more,
    element("thead", {}, element("tr", {}, element("td"), ...heads)),
    element("tbody", {}, ...lines, others),
  );
}
