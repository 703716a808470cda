/**
 * The timeline's scale: days to pixels and back to dates, ticks and bins.
 *
 * A scale is `{first, last, width}`: day `first` stands at 0, the end of the
 * window (day `last`, exclusive, may be a fraction) at `width` pixels. A month
 * is counted from January of the year 0.
 */

import { readDate, writeDay } from "../geodata/days.mjs";

const DAY_MS = 86_400_000;
const MONTH_DAYS = 30.44;
const STEPS = [1, 3, 6, 12, 24, 60, 120]; // months from tick to tick
const BINS = [1, 3, 12]; // months that one column counts
const LABEL_PX = 50;
const COLUMN_PX = 4;
const DAY_PX = 5; // from here on a drag chooses days instead of months
const DAYS_PX = 330; // a month this wide has room for ticks within
const WITHIN = [6, 11, 16, 21, 26];

export const monthOf = (day) => {
  const date = new Date(day * DAY_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};
export const firstDay = (month) => Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS;
export const writeMonth = (month) => writeDay(firstDay(month)).slice(0, 7);

export const pixelsPerDay = ({ first, last, width }) => width / (last - first);
export const placeDay = (scale, day) => (day - scale.first) * pixelsPerDay(scale);
export const dayAt = (scale, x) => scale.first + x / pixelsPerDay(scale);

/** The scale drawn closer (or wider) round a day, within bounds. */
export function zoomScale({ first, last, width }, factor, day, [low, high], shortest = 30) {
  const span = Math.min(high - low, Math.max(shortest, (last - first) * factor));
  const start = day - ((day - first) * span) / (last - first);
  const from = Math.min(Math.max(start, low), high - span);
  return { first: from, last: from + span, width };
}

/** The day or month whose edge is nearest: `side` 0 starts with it, 1 ends with it. */
export function dateAt(scale, x, side) {
  const day = dayAt(scale, x);
  if (pixelsPerDay(scale) >= DAY_PX) return writeDay(Math.round(day) - side);
  const month = monthOf(Math.floor(day));
  const [here, next] = [firstDay(month), firstDay(month + 1)];
  return writeMonth(month + (day - here > next - day ? 1 : 0) - side);
}

/** The range between two places, at least one day or month long. */
export function rangeBetween(scale, one, other) {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  const [start, end] = [dateAt(scale, from, 0), dateAt(scale, to, 1)];
  return start > end ? [start, start] : [start, end];
}

/** A range moved by days; whole months move by months. */
export function shiftRange([start, end], days) {
  const [from, to] = [readDate(start), readDate(end)];
  if (from.precision === "day" || to.precision === "day") {
    return [writeDay(from.first + Math.round(days)), writeDay(to.last + Math.round(days))];
  }
  const months = Math.round(days / MONTH_DAYS);
  return [writeMonth(monthOf(from.first) + months), writeMonth(monthOf(to.last) + months)];
}

/** @returns {Array<{day: number, words: string}>} from decades to days, as space allows */
export function listTicks(scale) {
  const month = pixelsPerDay(scale) * MONTH_DAYS;
  const step = STEPS.find((months) => months * month >= LABEL_PX) ?? STEPS[STEPS.length - 1];
  const from = Math.floor(monthOf(Math.floor(scale.first)) / step) * step;
  const until = monthOf(Math.ceil(scale.last));
  const months = Array.from({ length: Math.floor((until - from) / step) + 1 }, (_, i) => from + i * step);
  const days = month > DAYS_PX ? months.flatMap((one) => WITHIN.map((day) => firstDay(one) + day - 1)) : [];
  const all = [...months.map(firstDay), ...days].sort((one, other) => one - other);
  const seen = all.filter((day) => scale.first <= day && day < scale.last);
  return seen.map((day, i) => ({ day, words: nameTick(day, i === 0 && step < 12) }));
}

/**
 * A January says its year; the first tick of a year's part says it too.
 * @param {number} day
 */
function nameTick(day, isFirst) {
  const text = writeDay(day);
  if (text.endsWith("-01-01")) return text.slice(0, 4);
  const month = new Date(day * DAY_MS).toLocaleDateString("en-GB", { month: "short", timeZone: "UTC" });
  const date = text.endsWith("-01") ? month : `${Number(text.slice(8))} ${month}`;
  return isFirst ? `${date} ${text.slice(0, 4)}` : date;
}

/**
 * A column's time as a range of dates: a month, a quarter or a year.
 * @returns {[string, string]}
 */
export function dateBin({ first, months }) {
  if (months === 12) return [writeMonth(first).slice(0, 4), writeMonth(first).slice(0, 4)];
  return [writeMonth(first), writeMonth(first + months - 1)];
}

/** How many months one column of the count strip stands for. */
export function chooseBin(scale) {
  const month = pixelsPerDay(scale) * MONTH_DAYS;
  return BINS.find((months) => months * month >= COLUMN_PX) ?? BINS[BINS.length - 1];
}
