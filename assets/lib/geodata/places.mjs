/** Where records and events stand (dashboard/map/data.py), read from columns. */

/** @import { Atlas, Indexed } from "./records.mjs" */

/**
 * @param {Indexed} written the atlas as it comes, with typed columns
 * @returns the same; `places` has the numbers of the `records` of all places of
 *   events, one place after the other, and where those of each place start
 */
export function openPlaces(written) {
  const { titles, sizes, records } = written.places;
  const starts = new Int32Array(sizes.length + 1);
  sizes.forEach((size, place) => {
    starts[place + 1] = starts[place] + size;
  });
  return { ...written, places: { titles, starts, records: Int32Array.from(records) } };
}

/**
 * Longitude and latitude of the mark of a record, by its number; null: it has none.
 * @param {Atlas} atlas
 * @param {number} record
 * @returns {?[number, number]}
 */
export function findPoint(atlas, record) {
  return atlas.points[2 * record] === null ? null : readPoint(atlas, record);
}

/** The same of a record that has a mark. */
function readPoint({ points }, record) {
  return /** @type {[number, number]} */ ([points[2 * record], points[2 * record + 1]]);
}

/**
 * Give of each place what `read` gives of its longitude and latitude.
 * @template Told
 * @param {Atlas} atlas
 * @param {function(number, number): Told} read
 * @returns {Told[]}
 */
export function mapPlaces(atlas, read) {
  const { starts, records } = atlas.places;
  return Array.from(starts.subarray(1), (_, place) => read(...readPoint(atlas, records[starts[place]])));
}

/**
 * The numbers of the records of a place.
 * @param {Atlas} atlas
 * @param {number} place
 */
export function listMembers({ places: { starts, records } }, place) {
  return records.subarray(starts[place], starts[place + 1]);
}

/**
 * What a place of events is called.
 * @param {Atlas} atlas
 * @param {number} place
 */
export function titlePlace({ places: { titles } }, place) {
  return titles.values[titles.numbers[place]];
}
