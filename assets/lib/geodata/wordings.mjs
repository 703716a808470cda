/** What each side says of a feature, and where two sides differ (geodata/index/wordings.py). */

/** @import { Atlas, AtlasRecord } from "./records.mjs" */
/** @import { View } from "../library/contract.d.ts" */

import { holds } from "./days.mjs";

const PROPERTIES = ["title", "term", "whose", "control", "line"];

/**
 * What is said of a property on a day, and where it is from.
 * @param {Atlas["wordings"]} wordings
 * @param {number} day
 * @returns {?[?number, ?number, string, string[], string]} first and last day, the
 *   words, sources, a note
 */
export function findOwn(wordings, side, feature, name, day) {
  return wordings[side]?.[feature]?.[name]?.find((one) => holds(one, day)) ?? null;
}

/**
 * @param {Atlas["wordings"]} wordings
 * @param {number} day
 * @returns {string} what is said, by the first side where this one says nothing
 */
export function say(wordings, side, feature, name, day) {
  const first = Object.keys(wordings)[0];
  const said = findOwn(wordings, side, feature, name, day) ?? findOwn(wordings, first, feature, name, day);
  return said?.[2] ?? "";
}

/**
 * @param {{ [side: string]: { [feature: string]: unknown } }} wordings
 * @returns {string[]} the features of which any side says something
 */
export function listTold(wordings) {
  return [...new Set(Object.values(wordings).flatMap(Object.keys))];
}

/** @returns {string[]} the properties of a feature that two sides tell otherwise */
export function listDifferences(wordings, [one, other], feature, day) {
  const differ = (name) => say(wordings, one, feature, name, day) !== say(wordings, other, feature, name, day);
  return PROPERTIES.filter(differ);
}

/**
 * A record's title, as the view's side calls it.
 * @param {Atlas} index
 * @param {{ side: string }} view
 * @param {AtlasRecord} record
 */
export function nameRecord(index, { side }, record, day) {
  return say(index.wordings, side, record.id, "title", day) || record.title;
}

/**
 * The language of the view's labels.
 * @param {Atlas} index
 */
export function findLanguage(index, { side, lang }) {
  return lang || index.sides.find(({ id }) => id === side)?.language || Object.keys(index.languages)[0];
}

/**
 * What stands on the map for a record, in the language of labels.
 * @param {Atlas} index
 * @param {View} view
 * @param {AtlasRecord} record
 * @param {number} day
 */
export function labelRecord(index, view, record, day) {
  const label = index.labels[view.side]?.[findLanguage(index, view)]?.[record.id];
  return label ?? nameRecord(index, view, record, day);
}
