/** What the comparison of corridors shows of a day (dashboard/corridors/measure.py). */

/** @import { CorridorComparison, Corridor, Piece } from "../library/contract.d.ts" */

import { holds } from "../geodata/days.mjs";
import { tellDay } from "../view/dates.mjs";
import { callWithin, fill, group } from "../view/words.mjs";

const MISSING = "missing";
const ABSENT = new Set([MISSING, "proposed"]);
const UNKNOWN = "unknown";

/**
 * A piece's state on a day, and since when as published, or empty.
 * @param {Piece} piece
 */
export function findSpell(piece, day) {
  return piece.spells.find(({ first, last }) => holds([first, last], day)) ?? { state: UNKNOWN, since: "" };
}

/**
 * The places of the chosen corridors, in their order.
 * @param {CorridorComparison} template
 */
export function choose(template, chosen) {
  const ids = template.corridors.map(({ id }) => id);
  return chosen.map((id) => ids.indexOf(id)).filter((place) => place >= 0);
}

/**
 * @param {CorridorComparison} template
 * @returns {object} a tally (reduce.mjs): km of each chosen corridor by state
 */
export function measure(template, chosen, day) {
  const rows = choose(template, chosen);
  const columns = template.columns.map((_, column) => column);
  const states = template.columns.map(nameState);
  const values = rows.map((row) => {
    const sums = sumStates(template, template.corridors[row], day);
    return states.map((state) => round(sums.get(state) ?? 0));
  });
  const total = values.flat().reduce((sum, km) => sum + km, 0);
  return { rows, columns, values, total };
}

/** The state that a column counts: its colour is named after it. */
export function nameState({ colour }) {
  return colour.slice("state-".length);
}

/**
 * How much of the first one is in operation, and its longest stretch that is not there.
 * @param {CorridorComparison} template
 */
export function tellMeasure(template, chosen, day, says) {
  const [corridor] = choose(template, chosen).map((row) => template.corridors[row]);
  if (!corridor) return says["finding-nothing"];
  const told = tellShare(template, corridor, day, says);
  const gaps = listGaps(template, corridor, day);
  const most = Math.max(...gaps.map(({ tenths }) => tenths));
  const gap = gaps.find(({ tenths }) => tenths === most);
  if (!gap) return told;
  const { tenths, country } = gap;
  const rest = listPieces(template, corridor)
    .filter((piece) => piece.country !== country && findSpell(piece, day).state === MISSING)
    .reduce((sum, piece) => sum + piece.tenths, 0);
  const values = { country: template.names[country], km: writeKm(tenths), rest: writeKm(rest) };
  return told + fill(says[round(rest) ? "finding-gaps" : "finding-gap"], values);
}

/**
 * A corridor's pieces, line after line.
 * @param {CorridorComparison} template
 */
export function listPieces(template, { lines }) {
  return lines.flatMap(({ pieces }) => pieces.map((piece) => template.pieces[piece]));
}

/** Tenths of a km to the nearest km, as it is written. */
export function writeKm(tenths) {
  return group(round(tenths));
}

/**
 * @param {CorridorComparison} template
 * @param {Corridor} corridor
 */
function tellShare(template, corridor, day, says) {
  const tenths = sumStates(template, corridor, day).get(nameState(template.columns[0])) ?? 0;
  const told = {
    day: tellDay(says, day),
    km: writeKm(tenths),
    total: writeKm(corridor.tenths),
    corridor: callWithin(says, corridor.short),
  };
  const all = tenths === corridor.tenths;
  return fill(says[all ? "finding-all" : round(tenths) ? "finding-some" : "finding-nil"], told);
}

/**
 * Tenths of a km by state.
 * @param {CorridorComparison} template
 * @param {Corridor} corridor
 */
export function sumStates(template, corridor, day) {
  return sumBy(listPieces(template, corridor), (piece) => findSpell(piece, day).state);
}

function sumBy(pieces, name) {
  const sums = new Map();
  for (const piece of pieces) sums.set(name(piece), (sums.get(name(piece)) ?? 0) + piece.tenths);
  return sums;
}

/**
 * The countries in which nothing of a corridor is there.
 * @param {CorridorComparison} template
 * @param {Corridor} corridor
 */
function listGaps(template, corridor, day) {
  const pieces = listPieces(template, corridor);
  const is = (piece) => !ABSENT.has(findSpell(piece, day).state);
  const there = new Set(pieces.filter(is).map(({ country }) => country));
  if (!there.size) return [];
  return [...sumBy(pieces, ({ country }) => country)]
    .filter(([country, tenths]) => !there.has(country) && round(tenths))
    .map(([country, tenths]) => ({ country, tenths }));
}

function round(tenths) {
  return Math.floor((tenths + 5) / 10);
}
