/** The reducers of charts (dashboard/charts/count.py). */

/** @import { Template } from "../library/contract.d.ts" */

/**
 * @typedef {object} Tally
 * @property {number[]} rows places of the template's rows, in the order of the chart
 * @property {number[]} columns the same for its columns; of a chart of pairs the two who
 *   are compared
 * @property {number[][]} values one line a row, one number a column
 * @property {number[]} sums the records of each row
 * @property {number[]} rest of the rows that are not shown, one number a column
 * @property {number} left how many rows these are
 * @property {number} total records counted
 * @property {number} both those at which both of the two were
 */

/**
 * @param {Template} template
 * @param {ArrayLike<unknown>} shown one flag a record
 * @param {string[]} actors those who were chosen, who are compared before others
 * @returns {Tally}
 */
export function reduce(template, shown, actors = []) {
  const marks = template.marks.filter(([record]) => shown[record]);
  if (template.reducer !== "pair") return count(template, marks);
  return pair(template, marks, findCouple(template, marks, actors));
}

function count(template, marks) {
  const { counts, sums } = openCounts(template);
  for (const [, row, ...columns] of marks) {
    for (const column of columns) counts[row][column] += 1;
    sums[row] += 1;
  }
  const used = template.columns.map((_, column) => counts.some((line) => line[column]));
  const columns = template.rank ? span(used) : used.map((_, column) => column);
  return gather(template, marks, columns, { counts, sums }, 0);
}

/** With whom each of the two was, and how often both were. */
function pair(template, marks, couple) {
  const { counts, sums } = openCounts(template);
  for (const [, ...there] of marks) {
    for (const one of couple) {
      if (!there.includes(one)) continue;
      for (const row of there) {
        if (couple.includes(row)) continue;
        counts[row][one] += 1;
        sums[row] += 1;
      }
    }
  }
  const both = marks.filter(([, ...there]) => couple.length && couple.every((one) => there.includes(one)));
  return gather(template, marks, couple, { counts, sums }, both.length);
}

function openCounts({ rows, columns }) {
  return { counts: rows.map(() => columns.map(() => 0)), sums: rows.map(() => 0) };
}

function gather(template, marks, columns, { counts, sums }, both) {
  const rows = choose(template, sums);
  const left = sums.flatMap((number, row) => (number && !rows.includes(row) ? [row] : []));
  return {
    rows,
    columns,
    values: rows.map((row) => columns.map((column) => counts[row][column])),
    sums: rows.map((row) => sums[row]),
    rest: columns.map((column) => left.reduce((sum, row) => sum + counts[row][column], 0)),
    total: new Set(marks.map(([record]) => record)).size,
    left: left.length,
    both,
  };
}

/** The two who were together most, of those who were chosen; [] if none were. */
function findCouple({ rows }, marks, actors) {
  const chosen = rows.map(({ patch }) => Number(actors.some((id) => patch.actors?.includes(id))));
  const found = new Map();
  for (const [, ...there] of marks) {
    const order = [...there].sort((one, other) => one - other);
    order.forEach((one, i) =>
      order.slice(i + 1).forEach((other) => {
        const key = one * rows.length + other;
        const known = found.get(key) ?? { pair: [one, other], number: 0, asked: chosen[one] + chosen[other], key };
        found.set(key, known);
        known.number += 1;
      })
    );
  }
  const compare = (one, other) => other.asked - one.asked || other.number - one.number || one.key - other.key;
  return [...found.values()].sort(compare)[0]?.pair ?? [];
}

/** All between the first and the last that is full, both included. */
function span(full) {
  const [first, last] = [full.findIndex(Boolean), full.findLastIndex(Boolean)];
  return first < 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** The fullest rows, those that are minor last; or all between the first and the last. */
function choose({ rank, most, rows }, sums) {
  if (!rank) return span(sums);
  const full = sums.flatMap((number, row) => (number ? [row] : []));
  const ranked = full.sort((one, other) => sums[other] - sums[one] || one - other);
  return [false, true].flatMap((minor) => ranked.filter((row) => rows[row].minor === minor).slice(0, most));
}
