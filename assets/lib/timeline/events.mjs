/** The events of the timeline: each with its lane and its edges, and where it stands. */

/** @import { Atlas, AtlasRecord } from "../geodata/records.mjs" */
/** @import { KindEntry } from "../library/contract.d.ts" */

import { monthOf } from "./scale.mjs";

/** States: passes all filters, all but the dates, or neither. */
export const GONE = 0;
export const FAINT = 1;
export const STRONG = 2;

const ROWS = [1, 0, 2]; // of a lane, the one that fills first first

/**
 * @typedef {object} Mark an event on the timeline
 * @property {string} id
 * @property {string} title
 * @property {number} index of the record
 * @property {AtlasRecord} record
 * @property {number} lane
 * @property {KindEntry} kind
 * @property {number} first day, and
 * @property {number} last one
 * @property {boolean} vague
 * @property {boolean[]} soft
 * @property {number} state
 * @property {number} month of its first day
 * @property {number} x px of the window, once it is placed: where it begins,
 * @property {number} until where it ends,
 * @property {number} at where its shape stands,
 * @property {number} y and how far from the top
 */

/**
 * The events that have dates, in order of time.
 * @param {Atlas} atlas
 * @returns {Mark[]}
 */
export function listEvents(atlas) {
  const lanes = new Map(atlas.lanes.flatMap(({ kinds }, lane) => kinds.map((token) => [token, lane])));
  const kinds = new Map(atlas.layers.flatMap((layer) => layer.kinds.map((kind) => [`${layer.id}.${kind.id}`, kind])));
  /** @type {Map<number, Mark[]>} */
  const begun = new Map(); // by the first day: many begin on the same
  for (const record of atlas.records) {
    const { token, days } = record;
    const [lane, kind] = [lanes.get(token), kinds.get(token)];
    if (record.time !== "event" || !days || lane === undefined || !kind) continue;
    const [first, last] = days;
    if (first === null || last === null) continue;
    const { id, title, number: index, vague, soft } = record;
    const where = { month: monthOf(first), x: 0, until: 0, at: 0, y: 0 };
    const some = begun.get(first) ?? [];
    if (!some.length) begun.set(first, some);
    some.push({ id, title, index, record, lane, kind, first, last, vague, soft, state: GONE, ...where });
  }
  const compare = (one, other) => one.last - other.last || (one.id < other.id ? -1 : 1);
  return [...begun].sort(([one], [other]) => one - other).flatMap(([, some]) => some.sort(compare));
}

/**
 * Marks of a lane that would cover each other go into rows: each into the first that is
 * free, from the middle one, or else into that with the most room.
 * @param {Mark[]} marks in order of time
 * @param {{strip: number, lane: number}} size px
 * @param {number} wide px that a mark takes
 */
export function spreadMarks(marks, { strip, lane }, wide) {
  /** @type {number[][]} */
  const ends = []; // of each lane the right end of the last mark in each row
  for (const mark of marks) {
    if (mark.state === GONE) continue;
    const rows = ends[mark.lane] ??= ROWS.map(() => -Infinity);
    const left = mark.soft[0] ? mark.x - wide : mark.x;
    const free = rows.findIndex((end) => end <= left);
    const row = free < 0 ? rows.indexOf(Math.min(...rows)) : free;
    rows[row] = Math.max(mark.until, mark.at) + wide;
    mark.y = strip + mark.lane * lane + (ROWS[row] + 0.5) * lane / ROWS.length;
  }
}

/** The marks within reach of a pointer, those that pass fully first, then the nearest. */
export function findMarks(marks, x, y, reach) {
  const far = (mark) => Math.hypot(Math.max(mark.x - x, x - mark.until, 0), mark.y - y);
  const rank = (mark) => (mark.state === STRONG ? 0 : reach) + far(mark);
  return marks
    .filter((mark) => mark.state !== GONE && Math.abs(mark.y - y) <= reach && far(mark) <= reach)
    .sort((one, other) => rank(one) - rank(other));
}

/**
 * The event `steps` after (before) the picked one among those listed, without wrapping.
 * @param {?number} day of the picked event, which may not be listed; null: none is picked
 * @param {number} start the day that walking begins nearest to
 */
export function walkEvents(events, pick, steps, day, start) {
  if (!events.length) return null;
  const clamp = (place) => events[Math.max(0, Math.min(events.length - 1, place))];
  const here = events.findIndex(({ id }) => id === pick);
  if (here >= 0) return clamp(here + steps);
  if (!Number.isFinite(steps)) return events.at(steps < 0 ? 0 : -1);
  if (day === null) return findNearest(events, start);
  const later = events.findIndex(({ first }) => first > day);
  const after = later < 0 ? events.length : later;
  return clamp(steps > 0 ? after : after - 1);
}

/** The first of the events that are nearest to a day. */
function findNearest(events, day) {
  const away = ({ first }) => Math.abs(first - day);
  return events.reduce((best, one) => (away(one) < away(best) ? one : best));
}
