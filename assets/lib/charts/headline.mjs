/** What a chart's title states (dashboard/charts/headline.py). */

/** @import { Template } from "../library/contract.d.ts" */

import { fill } from "../view/sentence.mjs";

const FEWEST = 5;
const MOST_LEADERS = 3;
const TELL = { shift: tellShift, leader: tellLeader, couple: tellCouple };

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/**
 * @param {Template} template
 * @returns {string} one sentence: what the numbers show
 */
export function state(template, tally, says) {
  return tally.total ? TELL[template.finding](template, tally, says) : says["finding-none"];
}

/** The split in time where the share of the focus differs most. */
function tellShift({ rows, focus }, { rows: shown, values, total }, says) {
  const hits = values.map((row) => row[focus]);
  const sums = values.map(sum);
  const split = findSplit(hits, sums);
  if (!split) return fill(says["finding-share"], { hits: sum(hits), total });
  return fill(says["finding-shift"], {
    since: rows[shown[split]].title,
    hits: sum(hits.slice(split)),
    total: sum(sums.slice(split)),
    before: sum(hits.slice(0, split)),
    all: sum(sums.slice(0, split)),
  });
}

/** The first row of the later part; 0 where both parts would be too small. */
function findSplit(hits, sums) {
  let [best, found] = [-1, 0];
  for (let split = 1; split < sums.length; split += 1) {
    const [early, late] = [sum(sums.slice(0, split)), sum(sums.slice(split))];
    if (early < FEWEST || late < FEWEST) continue;
    const gap = Math.abs(sum(hits.slice(split)) / late - sum(hits.slice(0, split)) / early);
    if (gap > best) [best, found] = [gap, split];
  }
  return found;
}

/** Which row is the fullest, or which few are. */
function tellLeader({ rows }, { rows: shown, values, total, left }, says) {
  const sums = values.map(sum);
  const leaders = shown.filter((_, i) => sums[i] === sums[0]).map((row) => rows[row].title);
  const numbers = { count: sums[0], total, places: shown.length + left };
  if (leaders.length === 1) return fill(says["finding-leader"], { leader: leaders[0], ...numbers });
  if (leaders.length > MOST_LEADERS) return fill(says["finding-spread"], numbers);
  const rest = leaders.slice(0, -1).join(says.comma);
  const joined = fill(says["join-and"], { rest, last: leaders.at(-1) });
  return fill(says["finding-leaders"], { leaders: joined, ...numbers });
}

/** The two who meet most, and the next two. */
function tellCouple({ rows }, { rows: shown, values, total }, says) {
  const titles = shown.map((row) => rows[row].title);
  const cells = values
    .flatMap((row, i) => row.map((count, j) => ({ count, i, j })))
    .filter(({ count, i, j }) => i < j && count)
    .sort((one, other) => other.count - one.count || one.i - other.i || one.j - other.j);
  const name = ({ count, i, j }) => ({ one: titles[i], other: titles[j], count, total });
  const [first, next] = cells;
  const told = fill(says["finding-couple"], name(first));
  return next ? told + fill(says["finding-next"], name(next)) : told;
}
