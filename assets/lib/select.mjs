/** Which records a view shows, and the facet counts (geodata/selecting.py). */

import { holds, overlaps, parseDate } from "./days.mjs";
import { fold } from "./fold.mjs";
import { listDifferences } from "./wordings.mjs";

/**
 * The chosen range, and the day of which states are shown.
 * @returns {{span: [?number, ?number], asOf: number}}
 */
export function readMoment(edition, [since, until]) {
  const last = until ? parseDate(until).last : null;
  return { span: [since ? parseDate(since).first : null, last], asOf: last ?? edition };
}

/**
 * @returns {{shown: boolean[], count: number, asOf: number,
 *   actorCounts: Object<string, number>, kindCounts: Object<string, number>,
 *   traitCounts: Object<string, number>}}
 *   shown: one flag a record, in the index's order. actorCounts: how many would
 *   be shown with that actor chosen too; kindCounts: how many of a token would
 *   be shown with it on; traitCounts: how many with that trait are shown when it
 *   is chosen under its facet; all under every other filter.
 */
export function select(index, view) {
  const wanted = {
    actors: new Set(view.actors),
    all: view.match === "all",
    roles: new Set(view.roles),
    kinds: new Set(view.kinds),
    facets: groupTraits(view.traits),
    words: fold(view.text).split(" "),
    moment: readMoment(index.edition, view.dates),
    apart: listApart(index, view),
  };
  const verdicts = index.records.map((record) => judge(record, wanted));
  const shown = verdicts.map(({ on, whole, fits }) => on && whole && fits);
  return {
    shown,
    count: shown.filter(Boolean).length,
    asOf: wanted.moment.asOf,
    actorCounts: countActors(index, wanted, verdicts),
    kindCounts: countKinds(index, verdicts),
    traitCounts: countTraits(index, verdicts),
  };
}

/** Whether the two sides of a view tell a record otherwise; null: it does not matter. */
function listApart(index, view) {
  const pair = [view.side, view.compare];
  const { asOf } = readMoment(index.edition, view.dates);
  return view.differ ? ({ id }) => listDifferences(index.wordings, pair, id, asOf).length > 0 : null;
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

/** Events overlap the range, states hold on its last day. */
function admits({ span, asOf }, time, days) {
  if (days === null || time === "always") return true;
  return time === "event" ? overlaps(span, days) : holds(days, asOf);
}

function judge(record, { actors, all, roles, kinds, facets, words, moment, apart }) {
  const { time } = record;
  const token = `${record.layer}.${record.kind}`;
  const parts = record.actors.filter(
    ([, role, first, last]) =>
      (!roles.size || roles.has(role)) && admits(moment, time, [first, last]),
  );
  const present = new Set(parts.map(([actor]) => actor));
  const found = words.every((word) => record.text.includes(word));
  const apt = admits(moment, time, record.days) && found && (!apart || apart(record));
  const has = (trait) => record.traits.includes(trait);
  const missing = [...facets.keys()].filter((facet) => !facets.get(facet).some(has));
  return {
    token,
    on: kinds.has(token),
    apt,
    whole: apt && !missing.length,
    traits: record.traits,
    missing,
    present,
    fits: fit(present, actors, all),
  };
}

function fit(present, actors, all) {
  if (!actors.size) return true;
  const has = (actor) => present.has(actor);
  return all ? [...actors].every(has) : [...actors].some(has);
}

/**
 * Under `any`, one more actor keeps what is shown and adds the records where it
 * is and no chosen one; else it keeps, of what is shown, where it is.
 */
function countActors(index, { actors, all }, verdicts) {
  const adds = !all && actors.size > 0;
  const counts = new Map(index.actors.map(({ id }) => [id, 0]));
  let kept = 0;
  for (const { on, whole, fits, present } of verdicts) {
    if (!on || !whole) continue;
    if (fits) kept += 1;
    if (fits === adds) continue;
    for (const actor of present) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  }
  const base = adds ? kept : 0;
  const count = ({ id }) => (actors.has(id) ? kept : base + counts.get(id));
  return Object.fromEntries(index.actors.map((actor) => [actor.id, count(actor)]));
}

function countKinds(index, verdicts) {
  const tokens = index.layers
    .filter((layer) => layer.role === "records")
    .flatMap((layer) => layer.kinds.map((kind) => `${layer.id}.${kind.id}`));
  const counts = Object.fromEntries(tokens.map((token) => [token, 0]));
  for (const { token, whole, fits } of verdicts) if (whole && fits) counts[token] += 1;
  return counts;
}

function countTraits(index, verdicts) {
  const tokens = index.facets.flatMap(({ values }) => Object.keys(values));
  const counts = Object.fromEntries(tokens.map((token) => [token, 0]));
  for (const { on, apt, fits, traits, missing } of verdicts) {
    if (!on || !apt || !fits) continue;
    for (const trait of traits) {
      if (missing.every((facet) => facet === findFacet(trait))) counts[trait] += 1;
    }
  }
  return counts;
}
