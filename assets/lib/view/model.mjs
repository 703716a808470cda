/** The view: everything that a reader can change (dashboard/view/model.py). */

/** @import { Atlas } from "../geodata/records.mjs" */
/** @import { CompiledKey, View } from "../library/contract.d.ts" */

import { isBefore } from "../geodata/selecting.mjs";
import { TYPES } from "./values.mjs";

/**
 * @param {View} view
 * @param {Atlas} index
 * @returns {View} the view in the one form that equal views have
 */
export function tidyView(view, index) {
  const tidied = /** @type {View} */ ({});
  for (const key of index.links.keys) {
    const value = TYPES[key.type].tidy(key, view[key.field]);
    tidied[key.field] = value && !allows(key, value, tidied) ? key.default : value;
  }
  return tidied;
}

/**
 * Whether the other fields allow a field its value.
 * @param {CompiledKey} key
 * @param {any} value
 */
function allows({ needs, bars, unlike, before }, value, view) {
  if ((needs && !view[needs]) || (bars && view[bars])) return false;
  if (unlike && value === view[unlike]) return false;
  return !before || isBefore(value, view[before][1]);
}

/**
 * @param {Atlas} index
 * @returns {View} the view of a link that says nothing
 */
export function defaultView({ links }) {
  return /** @type {View} */ (Object.fromEntries(links.keys.map((key) => [key.field, key.default])));
}

/**
 * Of the view of a link that says nothing: what filters, and nothing else.
 * @param {Atlas} index
 * @returns {Partial<View>}
 */
export function defaultFilter({ links }) {
  return Object.fromEntries(links.keys.filter((key) => key.filters).map((key) => [key.field, key.default]));
}

/**
 * A view without some of its fields: as a change, it leaves those as they are.
 * @param {View} view
 * @param {string[]} names
 * @returns {Partial<View>}
 */
export function leaveOut(view, names) {
  return Object.fromEntries(Object.entries(view).filter(([name]) => !names.includes(name)));
}
