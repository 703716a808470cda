/** What holds of a history on a day (dashboard/histories/holding.py). */

/** @import { History } from "../library/contract.d.ts" */

import { holds, writeDay } from "../geodata/days.mjs";
import { fill } from "../view/sentence.mjs";

/**
 * @param {History} history
 * @param {{shown: ArrayLike<unknown>, actors: string[], asOf: number}} view
 * @returns {{rows: number[], columns: number[], cells: number[][][], total: number}}
 *   of each row, for each column, the stretches that hold, the latest first
 */
export function hold({ rows, columns, stretches }, { shown, actors, asOf }) {
  const kept = columns.flatMap((
    { actor },
    n,
  ) => (actor === null || !actors.length || actors.includes(actor) ? [n] : []));
  const told = stretches
    .map((stretch, n) => ({ stretch, n }))
    .filter(({ stretch: { row, column } }) =>
      kept.includes(column) && (rows[row].record === null || shown[rows[row].record])
    );
  const lines = [...new Set(told.map(({ stretch }) => stretch.row))].sort((one, other) => one - other);
  const begun = ({ stretch }) => stretch.days[0] ?? -Infinity;
  const held = told.filter(({ stretch }) => holds(stretch.days, asOf));
  held.sort((one, other) => compare(begun(other), begun(one)) || other.n - one.n);
  const find = (row, column) =>
    held.filter(({ stretch }) => stretch.row === row && stretch.column === column).map(({ n }) => n);
  return {
    rows: lines,
    columns: kept,
    cells: lines.map((row) => kept.map((column) => find(row, column))),
    total: told.length,
  };
}

/**
 * @param {History} history
 * @returns {string} one sentence: what holds on the day
 */
export function tell(history, holding, asOf, says) {
  if (!holding.total) return says["finding-untold"];
  return { tracks: tellTracks, matrix: tellMatrix }[history.form](history, holding, writeDay(asOf), says);
}

/** A day's share of the width, within it; `usual` is that of an open end. */
export function placeDay(scale, day, usual) {
  if (day === null) return usual;
  const next = scale.findIndex(([knot], i) => i && day <= knot);
  if (next < 0) return 1;
  const [[first, low], [last, high]] = [scale[next - 1], scale[next]];
  return low + ((high - low) * Math.max(0, day - first)) / (last - first);
}

/**
 * What holds of how many rows, and what changed last.
 * @param {History} history
 */
function tellTracks(history, { rows, cells }, day, says) {
  const held = cells.flatMap(([cell]) => cell.slice(0, 1)).map((n) => history.stretches[n]);
  const told = fill(says["finding-held"], { day, parts: count(history, held, says), total: rows.length });
  const since = held.map(({ days }) => days[0]);
  const latest = Math.max(...since.map((first) => first ?? -Infinity));
  if (latest === -Infinity) return told;
  const { start } = held[since.indexOf(latest)];
  const written = start.endsWith("~") ? fill(says.circa, { day: start.slice(0, -1) }) : start;
  return told +
    fill(says["finding-change"], { count: since.filter((first) => first === latest).length, start: written });
}

/**
 * The row with most voices; of one voice, of how many rows it speaks.
 * @param {History} history
 */
function tellMatrix(history, { rows, columns, cells }, day, says) {
  const lines = cells.map((row) => row.map((cell) => findVoice(history, cell)));
  const counts = lines.map((line) => line.filter(Boolean).length);
  const best = counts.indexOf(Math.max(...counts));
  const alone = columns.length === 1;
  const voices = alone ? lines.flat() : lines[best];
  const held = voices.filter(Boolean);
  if (!held.length) return fill(says["finding-silent"], { day });
  const { title } = alone ? history.columns[columns[0]] : history.rows[rows[best]];
  const values = { day, title, total: voices.length, held: held.length, parts: count(history, held, says) };
  return fill(says[alone ? "finding-voice" : "finding-voices"], values);
}

/** The latest stretch of a cell that says something. */
export function findVoice({ states, stretches }, cell) {
  return cell.map((n) => stretches[n]).find(({ state }) => states[state].told) ?? null;
}

/** Stretches by state, the most frequent first. */
function count({ states }, held, says) {
  const counts = states.map((_, n) => held.filter(({ state }) => state === n).length);
  const ranked = counts.flatMap((number, n) => (number ? [n] : [])).sort((one, other) =>
    counts[other] - counts[one] || one - other
  );
  return ranked.map((n) => `${states[n].title} ${counts[n]}`).join(says.comma);
}

const compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
