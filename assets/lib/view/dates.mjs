/** Dates as a reader says them (dashboard/view/dates.py); files, links and data keep ISO 8601. */

/** @import { AtlasRecord, Texts } from "../geodata/records.mjs" */

import { writeDay } from "../geodata/days.mjs";
import { fill } from "./words.mjs";

/**
 * A day counted from 1970-01-01: `24 May 2024`.
 * @param {Texts} texts
 * @param {number} day
 */
export function tellDay(texts, day) {
  return tellDate(texts, writeDay(day));
}

/**
 * A date as precisely as it is written: `2024-05~` is `c. May 2024`.
 * @param {Texts} texts
 * @param {string} text
 * @returns {string}
 */
export function tellDate(texts, text) {
  if (text.endsWith("~")) return fill(texts.circa, { day: tellDate(texts, text.slice(0, -1)) });
  const [year, number, day] = text.split("-");
  if (!number) return year;
  const month = fill(texts["date-month"], { month: texts[`month-${number}`], year });
  return day ? fill(texts["date-full"], { day: Number(day), month }) : month;
}

/**
 * From when to when: `10–11 May 2024`; an end that is empty is open.
 * @param {Texts} texts
 * @param {?string} start
 * @param {?string} end
 */
export function tellRange(texts, start, end) {
  if (!end) return start ? fill(texts["dates-from"], { first: tellDate(texts, start) }) : "";
  if (!start) return fill(texts["dates-until"], { last: tellDate(texts, end) });
  const [first, last] = shorten(texts, start, end);
  return first ? `${first}${first.includes(" ") ? " – " : "–"}${last}` : last;
}

/**
 * Two dates, the first without what both share; empty where they are one.
 * @param {Texts} texts
 * @returns {[string, string]}
 */
export function shorten(texts, start, end) {
  const [first, last] = [start, end].map((text) => tellDate(texts, text).split(" "));
  let kept = first.length;
  while (first.length === last.length && kept && first[kept - 1] === last[kept - 1]) kept -= 1;
  return [first.slice(0, kept).join(" "), last.join(" ")];
}

/**
 * A record's dates; a state without an end goes on.
 * @param {Texts} texts
 * @param {AtlasRecord} record
 */
export function tellDates(texts, { start, end, time }) {
  return start && !end && time !== "state" ? tellDate(texts, start) : tellRange(texts, start, end);
}
