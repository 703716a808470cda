/** What a view shows of the atlas, as every file tells it (dashboard/exports/excerpt.py). */

/** @import { Atlas } from "../geodata/records.mjs" */
/** @import { PartsFile, View } from "../library/contract.d.ts" */

import { holds, writeDay } from "../geodata/days.mjs";
import { select } from "../geodata/selecting.mjs";
import { describe } from "../view/sentence.mjs";

/**
 * @typedef {object} Excerpt
 * @property {PartsFile} parts
 * @property {string[]} ids of the records shown, in the atlas's order
 * @property {number} asOf the day of which states are told
 * @property {string} sentence
 */

/**
 * Take what a view shows.
 * @param {Atlas} atlas
 * @param {PartsFile} parts
 * @param {View} view
 * @returns {Excerpt}
 */
export function take(atlas, parts, view) {
  const { shown, count, asOf } = select(atlas, view);
  const ids = atlas.columns.ids.filter((_, number) => shown[number]);
  return { parts, ids, asOf, sentence: describe(atlas, view, count) };
}

/** The layers that something is shown of, in the atlas's order. */
export function listLayers({ parts, ids }) {
  const shown = new Set(ids.map((id) => parts.records[id].layer));
  return Object.keys(parts.fields).filter((layer) => shown.has(layer));
}

/**
 * What depends on the day of a record's states: the day, they themselves, and who says it all.
 * @param {Excerpt} excerpt
 */
export function tellStates({ parts, asOf }, id) {
  const states = listStates({ parts, asOf }, id);
  const sources = new Set([parts.records[id].sources, ...states.map((one) => one.sources)].flat());
  return {
    atlas_day: writeDay(asOf),
    atlas_state: states.map(({ text }) => text).join("; "),
    atlas_sources: [...sources].map((key) => parts.sources[key].txt).join("; "),
  };
}

/** What holds of a record on the day. */
function listStates({ parts, asOf }, id) {
  return parts.spans.filter(({ feature, days }) => feature === id && holds(days, asOf));
}

/**
 * Every source of the records and of their states, once.
 * @param {Excerpt} excerpt
 */
export function listSources({ parts, ids, asOf }) {
  const all = ids.flatMap((id) => [
    ...parts.records[id].sources,
    ...listStates({ parts, asOf }, id).flatMap(({ sources }) => sources),
  ]);
  return [...new Set(all)];
}
