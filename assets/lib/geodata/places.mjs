/** Where records and events stand (dashboard/map/data.py), read from columns. */

/**
 * @param {object} written the atlas as it comes
 * @returns {object} the same; `places` has the numbers of the `records` of all places of
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

/** Longitude and latitude of the mark of a record, by its number; null: it has none. */
export function findPoint({ points }, record) {
  const at = 2 * record;
  return points[at] === null ? null : [points[at], points[at + 1]];
}

/** Give of each place what `read` gives of its longitude and latitude. */
export function mapPlaces(atlas, read) {
  const { starts, records } = atlas.places;
  return Array.from(starts.subarray(1), (_, place) => read(...findPoint(atlas, records[starts[place]])));
}

/** The numbers of the records of a place. */
export function listMembers({ places: { starts, records } }, place) {
  return records.subarray(starts[place], starts[place + 1]);
}

/** What a place of events is called. */
export function titlePlace({ places: { titles } }, place) {
  return titles.values[titles.numbers[place]];
}
