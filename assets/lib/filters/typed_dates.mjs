/** Dates as readers type them: 2024, May 2024, 24 May 2024, 2024-05-24, and ranges. */

/** @import { View } from "../library/contract.d.ts" */

import { parseDate } from "../geodata/days.mjs";
import { fold, foldDashed } from "../geodata/folding.mjs";

/** @type {Intl.DateTimeFormatOptions[]} */
const WAYS = [{ month: "long" }, { day: "numeric", month: "long" }]; // some languages bend the name
const LEAST_LETTERS = 3; // of a month's name
const BETWEEN = /\s*(?:\.\.|\bto\b|\buntil\b|\s-\s)\s*/;
const JOINED = /^(\d{4}|\d\d?(?=-\d\d? \p{L})|[^-]*\p{L})-(?=\d{4}$|\d\d? \p{L}|\p{L})/u; // 2023-2024, 10-11 May
const OPEN = /^(from|since|after|until|before|up to)\s+/;
const TO_END = ["from", "since", "after"];
const FORMS = [
  [/^(\d{4})$/, (year) => [year]],
  [/^(\d{4})[-/.](\d\d?)$/, (year, month) => [year, month]],
  [/^(\d\d?)[/.](\d{4})$/, (month, year) => [year, month]],
  [/^(\d{4})[-/.](\d\d?)[-/.](\d\d?)$/, (year, month, day) => [year, month, day]],
  [/^(\d\d?)\.(\d\d?)\.(\d{4})$/, (day, month, year) => [year, month, day]],
];

/**
 * The numbers of months by their folded names, as dates are written in some languages.
 * @param {string[]} languages
 */
function nameMonths(languages) {
  const months = new Map();
  for (const language of languages) {
    const tag = `${language}-u-ca-gregory`;
    const ways = WAYS.map((how) => new Intl.DateTimeFormat(tag, how));
    for (let month = 0; month < 12; month += 1) {
      for (const way of ways) {
        const part = way.formatToParts(new Date(2024, month, 15)).find(({ type }) => type === "month");
        if (part) months.set(fold(part.value), month + 1);
      }
    }
  }
  return months;
}

/**
 * @param {string[]} languages in which months are known by their names
 * @returns {function(string): ?View["dates"]} reads a text; null: it is no date
 */
export function openTypedDates(languages) {
  const months = nameMonths(languages);

  function findMonth(word) {
    if (word.length < LEAST_LETTERS) return null;
    for (const [name, number] of months) if (name.startsWith(word)) return number;
    return null;
  }

  /** Year, month and day in words and numbers: “24 May 2024”, “May 24, 2024”. */
  function readWords(text) {
    const words = text.replace(/[.,]/g, " ").split(" ").filter(Boolean);
    const year = words.find((word) => /^\d{4}$/.test(word));
    const day = words.find((word) => /^\d\d?(?:st|nd|rd|th)?$/.test(word));
    const named = words.filter((word) => word !== year && word !== day);
    const month = named.length === 1 ? findMonth(named[0]) : null;
    if (!year || !month) return null;
    return day ? [year, month, parseInt(day, 10)] : [year, month];
  }

  /** One date in the form of links. */
  function read(text) {
    let parts = null;
    for (const [form, order] of FORMS) {
      const found = /** @type {RegExp} */ (form).exec(text);
      if (found) parts = /** @type {Function} */ (order)(...found.slice(1));
    }
    parts ??= readWords(text);
    const date = parts?.map((part) => `${part}`.padStart(2, "0")).join("-");
    return date && parseDate(date) ? date : null;
  }

  /** The first of a range, which has from the last what it does not say itself. */
  function readFirst(text, last, end) {
    const [year, month] = end.split("-");
    const said = last.split(" ").find((word) => findMonth(word));
    return read(text) ?? read(`${text} ${year}`) ?? (month && said ? read(`${text} ${said} ${year}`) : null);
  }

  return (text) => {
    const typed = foldDashed(text).replace(JOINED, "$1 - ");
    const open = OPEN.exec(typed);
    const bare = open ? typed.slice(open[0].length) : typed;
    const [first, last, ...more] = bare.split(BETWEEN);
    const end = read(last ?? first);
    if (!end || more.length || (open && last && !TO_END.includes(open[1]))) return null;
    if (last === undefined) return !open ? [end, end] : TO_END.includes(open[1]) ? [end, null] : [null, end];
    const start = readFirst(first, last, end);
    const dates = start && [start, end].map(parseDate);
    return dates && dates[0].first <= dates[1].last ? [start, end] : null;
  };
}
