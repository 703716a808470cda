/** What holds of a history on a day (dashboard/histories/holding.py). */

/** @import { History } from "../library/contract.d.ts" */

import { holds } from "../geodata/days.mjs";
import { tellDate, tellDay } from "../view/dates.mjs";
import { callWithin, fill } from "../view/words.mjs";

const NAMED = 2; // so many are named in a sentence; more are counted

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
  const day = tellDay(says, asOf);
  if (history.form === "tracks") return tellTracks(history, holding, day, says);
  const finding = tellMatrix(history, holding, says);
  return asOf === history.edition ? finding : fill(says["finding-then"], { day, finding });
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
 * What a cell says at one look: of its stretches, the latest first, the first that takes a
 * side, or else that tells anything.
 * @param {History} history
 * @returns {number | undefined}
 */
export function findVoice({ states, stretches }, cell) {
  const of = (n) => states[stretches[n].state];
  return cell.find((n) => of(n).sided) ?? cell.find((n) => of(n).told);
}

/**
 * What took another side in the cell of a stretch, just before it.
 * @param {History} history
 * @returns {number | undefined}
 */
export function findTurn({ states, stretches }, voice) {
  const mine = stretches[voice];
  const before = stretches.flatMap((one, n) => {
    const own = one.row === mine.row && one.column === mine.column && states[one.state].sided;
    return own && age(stretches, n, voice) > 0 ? [n] : [];
  });
  const last = before.sort((one, other) => age(stretches, one, other))[0];
  return last === undefined || stretches[last].state === mine.state ? undefined : last;
}

/** Whether a stretch is older than another (more than 0), or younger. */
function age(stretches, one, other) {
  const [a, b] = [one, other].map((n) => stretches[n].days[0] ?? -Infinity);
  return compare(b, a) || other - one;
}

/**
 * What changed last, and since when the rest is as it is.
 * @param {History} history
 */
function tellTracks(history, { rows, cells }, day, says) {
  const { stretches } = history;
  const held = cells.flatMap(([cell]) => cell.slice(0, 1));
  const dated = held.filter((n) => stretches[n].days[0] !== null);
  if (!dated.length) {
    return fill(says["finding-held"], { day, parts: count(history, held, says), total: rows.length });
  }
  const latest = Math.max(...dated.map((n) => stretches[n].days[0]));
  const moved = dated.filter((n) => stretches[n].days[0] === latest);
  const told = tellChange(history, moved, says);
  const rest = dated.filter((n) => !moved.includes(n)).map((n) => stretches[n].start).sort();
  if (rest.length) return told + fill(says["finding-rest-since"], { year: rest.at(-1).slice(0, 4) });
  return held.length > moved.length ? told + says["finding-rest"] : told;
}

/**
 * To whom control of some rows passed in a day, and what was unsure before.
 * @param {History} history
 */
function tellChange({ rows, stretches, states }, moved, says) {
  const { start } = stretches[moved[0]];
  const day = tellDate(says, start);
  const named = nameFew(moved.map((n) => rows[stretches[n].row].short), says);
  const places = named || fill(says["finding-places"], { count: moved.length });
  const news = [...new Set(moved.map((n) => stretches[n].state))];
  if (news.length > 1) return fill(says["finding-changes"], { day, places });
  const told = fill(says["finding-change"], { day, places, state: states[news[0]].title });
  const before = moved.filter((n) => n && stretches[n - 1].row === stretches[n].row);
  const unsure = before.map((n) => states[stretches[n - 1].state]).filter((state) => !state.told);
  if (!unsure.length) return told;
  return told + fill(says["finding-unsure"], { count: unsure.length, state: unsure[0].title });
}

/**
 * The subject that divides most, or of one actor how it stands to all.
 * @param {History} history
 */
function tellMatrix(history, { rows, columns, cells }, says) {
  const lines = cells.map((row) => row.map((cell) => findVoice(history, cell)));
  if (lines.flat().every((voice) => voice === undefined)) return says["finding-silent"];
  if (columns.length === 1) {
    const voices = lines.map(([voice]) => voice);
    const parts = tellParts(history, voices, lines.map(() => ""), says);
    return fill(says["finding-voice"], { title: history.columns[columns[0]].title, parts });
  }
  const splits = lines.map((line) => measureSplit(history, line));
  const best = splits.reduce((top, one, n) => (compareSplits(one, splits[top]) > 0 ? n : top), 0);
  const names = columns.map((n) => history.columns[n].title);
  const parts = tellParts(history, lines[best], names, says);
  const { short } = history.rows[rows[best]];
  if (!splits[best][0]) return fill(says["finding-voices"], { title: short, parts });
  return fill(says["finding-divided"], { title: callWithin(says, short), parts });
}

/** Who takes another side than most do; then all who say something. */
function measureSplit({ states, stretches }, voices) {
  const told = voices.filter((voice) => voice !== undefined).map((voice) => stretches[voice].state);
  const sided = states.map(({ sided: takes }, n) => (takes ? told.filter((state) => state === n).length : 0));
  return [sided.reduce((sum, one) => sum + one, 0) - Math.max(0, ...sided), told.length];
}

const compareSplits = ([apart, told], [others, all]) => apart - others || told - all;

/** Who takes each side, by name where they are few; who takes none, if nobody does. */
function tellParts({ states, stretches }, voices, names, says) {
  const of = (n) => names.filter((_, i) => voices[i] !== undefined && stretches[voices[i]].state === n);
  const told = (wanted) =>
    states.flatMap((state, n) =>
      state.told && state.sided === wanted && of(n).length ? [tellPart(state.title, of(n), says)] : []
    );
  const sided = told(true);
  return (sided.length ? sided : told(false)).join(says.comma);
}

function tellPart(state, who, says) {
  return fill(says["finding-part"], { names: nameFew(who, says) || who.length, state });
}

/** What is few enough to be named; empty where it is not, or has no name. */
function nameFew(names, says) {
  if (names.length > NAMED) return "";
  const rest = names.slice(0, -1).join(says.comma);
  return rest ? fill(says["join-and"], { rest, last: names.at(-1) }) : names[0];
}

/** Stretches by state, the most frequent first. */
function count({ states, stretches }, held, says) {
  const counts = states.map((_, state) => held.filter((n) => stretches[n].state === state).length);
  const ranked = counts.flatMap((number, n) => (number ? [n] : [])).sort((one, other) =>
    counts[other] - counts[one] || one - other
  );
  return ranked.map((n) => `${states[n].title} ${counts[n]}`).join(says.comma);
}

const compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
