/** The order in which records are read: by date, those without one last. */

/** @import { Atlas } from "../geodata/records.mjs" */

const collator = new Intl.Collator("en");

/** @returns {object[]} the shown records, by first day, then by title */
export function orderRecords({ columns, records }, shown) {
  columns.sequence ??= sortRecords(records); // once, when first asked
  return columns.sequence.filter(({ number }) => shown[number]);
}

function sortRecords(records) {
  const days = records.map((record) => record.days?.[0] ?? Infinity);
  const compare = (
    one,
    other,
  ) => (days[one.number] === days[other.number]
    ? collator.compare(one.title, other.title)
    : days[one.number] - days[other.number]);
  return [...records].sort(compare);
}

/**
 * What stands before and after a record among those shown; for one that the
 * filters hide, nothing.
 * @param {Atlas} atlas
 * @returns {{previous: ?object, next: ?object, number: number, count: number}}
 */
export function findNeighbours(atlas, shown, id) {
  const records = orderRecords(atlas, shown);
  const here = records.findIndex((record) => record.id === id);
  const at = (place) => (here < 0 ? null : (records[place] ?? null));
  return { previous: at(here - 1), next: at(here + 1), number: here + 1, count: records.length };
}
