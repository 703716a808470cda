/** Which records a view shows, and the facet counts (geodata/index/selecting.py). */

/** @import { Atlas } from "./records.mjs" */
/** @import { View } from "../library/contract.d.ts" */

import { readDate } from "./days.mjs";
import { EARLIEST, findWords, LATEST } from "./records.mjs";
import { listDifferences, listTold } from "./wordings.mjs";

/**
 * The chosen range, and the day of which states are shown.
 * @returns {{span: [?number, ?number], asOf: number}}
 */
export function readMoment(edition, [since, until]) {
  const last = until ? readDate(until).last : null;
  return { span: [since ? readDate(since).first : null, last], asOf: last ?? edition };
}

/**
 * Whether a date's last day is before that of another; an open end is later.
 * @param {string} then
 * @param {?string} until
 */
export function isBefore(then, until) {
  return !until || readDate(then).last < readDate(until).last;
}

/**
 * @param {Atlas} index
 * @param {View} view
 * @returns {{shown: Uint8Array, count: number, asOf: number,
 *   actorCounts: Object<string, number>, kindCounts: Object<string, number>,
 *   traitCounts: Object<string, number>, beside: ?number}}
 *   shown: one flag a record, in the index's order. asOf: the day of which states are
 *   shown; beside: that of another map beside it. actorCounts: how many would
 *   be shown with that actor alone; kindCounts: how many of a token would
 *   be shown with it on; traitCounts: how many with that trait are shown when it
 *   is chosen under its facet; all under every other filter.
 */
export function select(index, view) {
  const { columns } = index;
  const judged = judge(index, view);
  const { on, fits, lacks } = judged;
  const [kinds, casts, sets] = [on, fits, lacks].map(({ length }) => new Int32Array(length));
  const shown = new Uint8Array(columns.ids.length);
  let count = 0;
  pass(columns, judged, (n, kind, cast, set) => {
    const whole = lacks[set] === 0;
    const fit = fits[cast];
    if (whole && fit) kinds[kind] += 1;
    if (!on[kind]) return;
    if (fit) sets[set] += 1;
    if (!whole) return;
    casts[cast] += 1;
    count += fit;
    shown[n] = fit;
  });
  return {
    shown,
    count,
    asOf: judged.moment.asOf,
    actorCounts: countActors(index, judged, casts),
    kindCounts: Object.fromEntries(columns.tokens.map(({ token }, kind) => [token, kinds[kind]])),
    traitCounts: countTraits(index, judged, sets),
    beside: view.then ? readDate(view.then).last : null,
  };
}

/**
 * Selects as `select` does. A view that differs from the one before in its camera alone
 * gets the same object again: who has shown that has nothing to do.
 * @param {Atlas} index
 */
export function openSelection(index) {
  let asked = "";
  let last = null;
  return function selectNext(view) {
    const news = JSON.stringify({ ...view, at: null });
    if (news !== asked) [asked, last] = [news, select(index, view)];
    return last;
  };
}

/**
 * A view as of its earlier day: states of then, and events up to then.
 * @param {View} view
 * @returns {View}
 */
export function lookBack(view) {
  const [since] = view.dates;
  const then = view.then ?? "";
  return { ...view, dates: [since && (isBefore(since, then) ? since : then), then], then: null };
}

/**
 * @param {Atlas} index
 * @param {View} view
 * @returns {Uint8Array} what a view shows, one flag a record, without the counts
 */
export function sift(index, view) {
  const judged = judge(index, view);
  const { on, fits, lacks } = judged;
  const shown = new Uint8Array(index.columns.ids.length);
  pass(index.columns, judged, (n, kind, cast, set) => {
    shown[n] = lacks[set] === 0 ? on[kind] & fits[cast] : 0;
  });
  return shown;
}

/** The records that have the right dates and words, with what they share with others. */
function pass({ kinds, first, last, casts, traits }, { limits: { early, late }, found, apart }, take) {
  for (let n = 0; n < kinds.length; n += 1) {
    const kind = kinds[n];
    if (first[n] > late[kind] || last[n] < early[kind]) continue;
    if ((found && !found[n]) || (apart && !apart[n])) continue;
    take(n, kind, casts.numbers[n], traits.numbers[n]);
  }
}

/**
 * What a view says of kinds, casts and sets of traits: of each once, not of each record.
 * @param {Atlas} index
 * @param {View} view
 */
function judge(index, view) {
  const { columns } = index;
  const moment = readMoment(index.edition, view.dates);
  const facets = groupTraits(view.traits);
  const wanted = { kinds: new Set(view.kinds), actors: new Set(view.actors), roles: new Set(view.roles) };
  const present = columns.casts.values.map((cast) => findPresent(cast, wanted.roles, moment));
  const missing = columns.traits.values.map((traits) => listMissing(facets, traits));
  return {
    moment,
    present,
    missing,
    limits: limitDays(columns.tokens, moment),
    found: findWords(columns, view.text),
    apart: view.differ ? findApart(index, view, moment.asOf) : null,
    on: Uint8Array.from(columns.tokens, ({ token }) => Number(wanted.kinds.has(token))),
    fits: Uint8Array.from(present, (actors) => Number(fit(actors, wanted.actors, view.match))),
    lacks: Uint8Array.from(missing, ({ length }) => length),
  };
}

/** Between which days, of each kind, one of a record must lie. */
function limitDays(tokens, moment) {
  const limits = tokens.map(({ time }) => limit(time, moment));
  return { early: Int32Array.from(limits, ([early]) => early), late: Int32Array.from(limits, ([, late]) => late) };
}

/** Events overlap the range, states hold on its last day. */
function limit(time, { span: [from, to], asOf }) {
  if (time === "always") return [EARLIEST, LATEST];
  return time === "event" ? [from ?? EARLIEST, to ?? LATEST] : [asOf, asOf];
}

/** The actors of a cast that are there in a chosen role. */
function findPresent({ time, parts }, roles, moment) {
  const [early, late] = limit(time, moment);
  const there = ([, role, first, last]) =>
    (!roles.size || roles.has(role)) && (first ?? EARLIEST) <= late && (last ?? LATEST) >= early;
  return new Set(parts.filter(there).map(([actor]) => actor));
}

function fit(present, actors, match) {
  if (!actors.size) return true;
  const has = (actor) => present.has(actor);
  return match === "all" ? [...actors].every(has) : [...actors].some(has);
}

/**
 * Which records the two sides of a view tell otherwise.
 * @param {Atlas} index
 */
function findApart(index, { side, compare }, day) {
  const differ = (id) => listDifferences(index.wordings, [side, compare], id, day).length > 0;
  const apart = new Set(listTold(index.wordings).filter(differ));
  return Uint8Array.from(index.columns.ids, (id) => Number(apart.has(id)));
}

/** The facet of a trait's token. */
export function findFacet(trait) {
  return trait.slice(0, trait.indexOf("."));
}

/** The chosen traits by facet. */
function groupTraits(traits) {
  const facets = new Map();
  for (const trait of traits) {
    const facet = findFacet(trait);
    facets.set(facet, [...(facets.get(facet) ?? []), trait]);
  }
  return facets;
}

/** The facets under which a set of traits has none of those chosen. */
function listMissing(facets, traits) {
  return [...facets.keys()].filter((facet) => !facets.get(facet).some((trait) => traits.includes(trait)));
}

/**
 * Each actor's own records, of those that pass but for actors.
 * @param {Atlas} index
 */
function countActors(index, { present }, casts) {
  const counts = new Map(index.actors.map(({ id }) => [id, 0]));
  present.forEach((actors, cast) => {
    for (const actor of actors) counts.set(actor, counts.get(actor) + casts[cast]);
  });
  return Object.fromEntries(counts);
}

/** @param {Atlas} index */
function countTraits(index, { missing }, sets) {
  const counts = new Map(index.facets.flatMap(({ values }) => Object.keys(values).map((token) => [token, 0])));
  index.columns.traits.values.forEach((traits, set) => {
    for (const trait of sets[set] ? traits : []) {
      if (missing[set].every((facet) => facet === findFacet(trait))) counts.set(trait, counts.get(trait) + sets[set]);
    }
  });
  return Object.fromEntries(counts);
}
