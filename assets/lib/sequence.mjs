/** The order in which records are read: by date, those without one last. */

/** @returns {object[]} the shown records, by first day, then by title */
export function orderRecords(atlas, shown) {
  const day = ({ days }) => days?.[0] ?? Infinity;
  const compare = (one, other) => (day(one) === day(other) ? one.title.localeCompare(other.title, "en") : day(one) - day(other));
  return atlas.records.filter((_, i) => shown[i]).sort(compare);
}

/**
 * What stands before and after a record among those shown; for one that the
 * filters hide, nothing.
 * @returns {{previous: ?object, next: ?object, number: number, count: number}}
 */
export function findNeighbours(atlas, shown, id) {
  const records = orderRecords(atlas, shown);
  const here = records.findIndex((record) => record.id === id);
  const at = (place) => (here < 0 ? null : (records[place] ?? null));
  return { previous: at(here - 1), next: at(here + 1), number: here + 1, count: records.length };
}
