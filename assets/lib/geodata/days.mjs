/**
 * Dates with their precision, as closed intervals of days (geodata/days.py).
 *
 * A day is a number, counted from 1970-01-01 (day 0). An interval is
 * `[first, last]`, both inclusive; null is an open end.
 */

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)$/;
const DAY_MS = 86_400_000;
const MONTH_ENDS = [31, 30, 29, 28];

/**
 * @param {number} day
 * @returns {string} the day in ISO 8601, such as `2024-05-24`
 */
export function writeDay(day) {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/**
 * Read one date: `2024`, `2024-05` or `2024-05-24`, `~` behind it: approximate.
 * @returns {?{text: string, first: number, last: number, precision: string,
 *   approximate: boolean}} null on anything else
 */
export function parseDate(text) {
  const match = DATE.exec(text);
  if (!match || match[1] === "0000") return null;
  const [, year, month, day, mark] = match;
  const first = countDays(year, month ?? "01", day ?? "01");
  const ends = day ? [day] : MONTH_ENDS;
  const lasts = ends.map((end) => countDays(year, month ?? "12", end));
  const last = lasts.find((number) => number !== null) ?? null;
  if (first === null || last === null) return null;
  const precision = day ? "day" : month ? "month" : "year";
  return { text, first, last, precision, approximate: mark === "~" };
}

/** Read a date that is known to be one, such as a view's. Throws for any other text. */
export function readDate(text) {
  const date = parseDate(text);
  if (date) return date;
  throw new RangeError(`${text} is no date`);
}

/** Whether a day lies in both intervals. */
export function overlaps([first, last], [otherFirst, otherLast]) {
  return before(first, otherLast) && before(otherFirst, last);
}

/**
 * Whether the day lies in the interval.
 * @param {number} day
 */
export function holds(interval, day) {
  return overlaps(interval, [day, day]);
}

/** The dates with one end typed anew, or the pattern that says why they cannot be. */
export function typeDate(dates, side, text) {
  const next = dates.with ? dates.with(side, text || null) : [...dates];
  next[side] = text || null;
  const [from, to] = next.map((date) => (date ? parseDate(date) : null));
  const read = side ? to : from;
  if (text && (!read || read.approximate)) return { fault: "bad-date" };
  return from && to && from.first > to.last ? { fault: "bad-range" } : { dates: next };
}

/**
 * Day 31 of a short month is none: some engines refuse it, some roll it over.
 */
function countDays(year, month, day) {
  const number = Date.parse(`${year}-${month}-${day}T00:00:00Z`) / DAY_MS;
  const real = !Number.isNaN(number) && writeDay(number) === `${year}-${month}-${day}`;
  return real ? number : null;
}

function before(first, last) {
  return first === null || last === null || first <= last;
}
