import { TYPES } from "./values.mjs";

/**
 * The view: everything that a reader can change (dashboard/view/model.py).
 *
 * @typedef {object} View
 * @property {string[]} actors ids, sorted
 * @property {"any"|"all"} match
 * @property {string[]} roles sorted
 * @property {[?string, ?string]} dates from and to as typed, valid, in order
 * @property {string[]} kinds the tokens (`sites.port`) that are on, sorted
 * @property {string} text
 * @property {string[]} base the base layers that are on, sorted
 * @property {?[number, number, number]} at longitude, latitude, zoom
 * @property {?string} pick a record's id
 * @property {string[]} traits tokens of facets (`place.brussels`), sorted
 * @property {string} chart the slug of the open panel
 * @property {string} side the id of whose view it is; empty: the first
 * @property {string} compare the id of another side beside it, or empty
 * @property {boolean} differ only records that these two tell otherwise
 * @property {string} lang the language of labels; empty: that of the side
 * @property {string} story the id of the open story; empty: none
 * @property {number} step its step, from 1; 0: none
 * @property {string[]} corridors ids of those that are compared, in their order
 * @property {?[string, string]} trip the words of two stops; null: the usual ones
 * @property {string[]} closed words of what is closed in a trip, sorted
 * @property {string[]} opened words of what is opened, sorted
 * @property {"distance"|"time"} by what the way is the best by
 * @property {Array<[string, number]>} pace what takes how long, sorted by name
 * @property {?string} edition the day of the edition that the view stays with
 */

/** @returns {View} the view in the one form that equal views have */
export function tidyView(view, index) {
  const tidied = {};
  for (const key of index.links.keys) {
    const value = TYPES[key.type].tidy(key, view[key.field]);
    const lacks = key.needs && !tidied[key.needs];
    const plain = lacks || (key.unlike && value === tidied[key.unlike]);
    tidied[key.field] = plain ? key.default : value;
  }
  return tidied;
}

/** @returns {View} the view of a link that says nothing */
export function defaultView({ links }) {
  return Object.fromEntries(links.keys.map((key) => [key.field, key.default]));
}

/** Of the view of a link that says nothing: what filters, and nothing else. */
export function defaultFilter({ links }) {
  return Object.fromEntries(links.keys.filter((key) => key.filters).map((key) => [key.field, key.default]));
}

/** A view without some of its fields: as a change, it leaves those as they are. */
export function leaveOut(view, names) {
  return Object.fromEntries(Object.entries(view).filter(([name]) => !names.includes(name)));
}
