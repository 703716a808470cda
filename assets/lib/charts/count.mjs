/** The reducers of charts (dashboard/charts/count.py). */

/** @import { Template } from "../library/contract.d.ts" */

/**
 * The marks of the records that are shown, in their order.
 * @param {Template["marks"]} marks
 * @param {ArrayLike<unknown>} shown one flag a record
 */
export function keep(marks, shown) {
  return marks.filter(([record]) => shown[record]);
}

/**
 * @param {Template} template
 * @param {ArrayLike<unknown>} shown one flag a record
 * @returns {{rows: number[], columns: number[], values: number[][], total: number,
 *   left: number}} places of the template's rows and columns, one line of numbers
 *   a row, the records counted, and the rows that are not shown
 */
export function reduce(template, shown) {
  const marks = keep(template.marks, shown);
  const pairs = template.reducer === "pair";
  const counts = template.rows.map(() => template.columns.map(() => 0));
  const sums = template.rows.map(() => 0);
  for (const mark of marks) {
    for (const [row, column] of listCells(mark, pairs)) counts[row][column] += 1;
    for (const row of pairs ? mark.slice(1) : mark.slice(1, 2)) sums[row] += 1;
  }
  const rows = choose(template, sums);
  const columns = pairs ? rows : template.columns.map((_, column) => column);
  return {
    rows,
    columns,
    values: rows.map((row) => columns.map((column) => counts[row][column])),
    total: new Set(marks.map(([record]) => record)).size,
    left: sums.filter(Boolean).length - rows.filter((row) => sums[row]).length,
  };
}

function listCells([, ...places], pairs) {
  if (!pairs) return [places];
  return places.flatMap((one, i) => places.flatMap((other, j) => (i === j ? [] : [[one, other]])));
}

/** The fullest rows, or all between the first and the last that is not empty. */
function choose({ rank, most }, sums) {
  const full = sums.flatMap((number, row) => (number ? [row] : []));
  if (rank) return [...full].sort((one, other) => sums[other] - sums[one]).slice(0, most);
  if (!full.length) return [];
  return Array.from({ length: full.at(-1) - full[0] + 1 }, (_, i) => full[0] + i);
}
