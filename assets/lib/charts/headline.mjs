/** What a chart's title states (dashboard/charts/headline.py). */

/** @import { Template } from "../library/contract.d.ts" */
/** @import { Tally } from "./count.mjs" */

import { fill } from "../view/words.mjs";

const FEWEST = 5;
const LEAST_TURN = 0.2;
const LEAST_GAP = 2;
const MOST_LEADERS = 3;
const TELL = { shift: tellShift, leader: tellLeader, couple: tellCouple };

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/**
 * @param {Template} template
 * @param {Tally} tally
 * @returns {string} one sentence: what the numbers show
 */
export function state(template, tally, says) {
  return tally.total ? TELL[template.finding](template, tally, says) : says["finding-none"];
}

/** The turn in time, or else how many are the focus's. */
function tellShift(template, tally, says) {
  const { values, total } = tally;
  const hits = sum(values.map((row) => row[template.focus]));
  const turn = findTurn(template, tally);
  if (turn) {
    const since = template.rows[tally.rows[turn]].title;
    const [after, before] = weighTurn(template, tally, turn);
    return fill(says["finding-shift"], {
      since,
      hits: after[0] || says.none,
      total: after[1],
      before: before[0] || says.none,
      all: before[1],
    });
  }
  if (total === 1) return says[hits ? "finding-without-only" : "finding-with-only"];
  const key = hits === total ? "all" : hits ? "some" : "none";
  return fill(says[`finding-without-${key}`], { hits, total });
}

/**
 * The first line of the later part, where the share of the focus turns most; 0 where it
 * does not, or where a part would be too small.
 * @param {Template} template
 * @param {Tally} tally
 */
export function findTurn(template, tally) {
  let [best, found] = [LEAST_TURN, 0];
  for (let turn = 1; turn < tally.rows.length; turn += 1) {
    const [[late, after], [early, before]] = weighTurn(template, tally, turn);
    if (after < FEWEST || before < FEWEST) continue;
    const gap = Math.abs(late / after - early / before);
    if (gap > best) [best, found] = [gap, turn];
  }
  return found;
}

/**
 * From a line on, and before it: the records of the focus, and all.
 * @param {Template} template
 * @param {Tally} tally
 * @returns {[number, number][]}
 */
export function weighTurn({ focus }, { values, sums }, turn) {
  const hits = values.map((row) => row[focus]);
  return [[turn, undefined], [0, turn]].map((part) => [sum(hits.slice(...part)), sum(sums.slice(...part))]);
}

/**
 * The lines of the rows that are the fullest; rows that are minor are none of them.
 * @param {Template} template
 * @param {Tally} tally
 */
export function listLeaders({ rows }, { rows: shown, sums }) {
  const full = shown.flatMap((row, line) => (rows[row].minor ? [] : [line]));
  const most = Math.max(...full.map((line) => sums[line]));
  return full.filter((line) => sums[line] === most);
}

/** Which row is the fullest, or which few are. */
function tellLeader(template, tally, says) {
  const { rows: shown, columns, values, sums, total, left } = tally;
  const name = (line) => template.rows[shown[line]].title;
  if (total === 1) return fill(says["finding-only-place"], { place: name(0) });
  const leaders = listLeaders(template, tally);
  if (!leaders.length) return fill(says["finding-nowhere"], { total });
  if (shown.length + left === total) return fill(says["finding-scattered"], { total });
  const count = sums[leaders[0]];
  const spread = leaders.length > MOST_LEADERS || count === 1 || count < Math.max(...sums);
  if (spread) return fill(says["finding-spread"], { count, total });
  const names = leaders.map(name);
  if (leaders.length > 1) return fill(says["finding-leaders"], { leaders: join(names, says), count, total });
  const last = values[leaders[0]].findLastIndex(Boolean);
  const key = last + 1 === columns.length ? "finding-leader" : "finding-leader-until";
  return fill(says[key], { leader: names[0], last: template.columns[columns[last]].title, count, total });
}

function join(names, says) {
  return fill(says["join-and"], { rest: names.slice(0, -1).join(says.comma), last: names.at(-1) });
}

/** How often the two were together, and with whom they were unevenly often. */
function tellCouple({ rows }, { rows: shown, columns, values, total, both }, says) {
  const [one, other] = columns.map((row) => rows[row].title);
  const key = total === 1 ? "only" : both === total ? "all" : "some";
  const told = fill(says[`finding-couple-${key}`], { one, other, both, total });
  const gaps = values.map(([first, second]) => Math.abs(first - second));
  const most = Math.max(0, ...gaps);
  if (most < LEAST_GAP) return told;
  const widest = gaps.indexOf(most);
  const [first, second] = values[widest];
  return told + fill(says["finding-uneven"], { who: rows[shown[widest]].title, one, other, first, second });
}
