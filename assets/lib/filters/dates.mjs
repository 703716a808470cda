/** The date filter: two typed dates, and a range of months over them. */

/** @import { Atlas } from "../geodata/records.mjs" */
/** @import { View } from "../library/contract.d.ts" */

import { typeDate } from "../geodata/days.mjs";
import { tellDate } from "../view/dates.mjs";

const MONTHS_A_YEAR = 12;

/**
 * Months from the atlas's earliest month to the date's.
 * @param {Atlas} atlas
 */
function countMonths(atlas, text) {
  const [year, month = "01"] = text.split("-");
  const [firstYear, firstMonth] = atlas.firstMonth;
  const count = (year - firstYear) * MONTHS_A_YEAR + (month - firstMonth);
  return Math.max(0, Math.min(atlas.months, count));
}

/** @param {Atlas} atlas */
function writeMonth(atlas, count) {
  const [firstYear, firstMonth] = atlas.firstMonth;
  const months = firstYear * MONTHS_A_YEAR + firstMonth - 1 + count;
  const month = String((months % MONTHS_A_YEAR) + 1).padStart(2, "0");
  return `${Math.floor(months / MONTHS_A_YEAR)}-${month}`;
}

/**
 * Where the two handles stand for a range; a whole year ends in December.
 * @param {Atlas} atlas
 */
function placeHandles(atlas, [from, to]) {
  const last = to?.length === 4 ? `${to}-12` : to;
  return [from ? countMonths(atlas, from) : 0, last ? countMonths(atlas, last) : atlas.months];
}

/**
 * Take over the fields and the range that stand on the page.
 * @param {Atlas} atlas
 * @returns {function(object): void} shows a view
 */
export function openDates(atlas, place, change, refuse) {
  const find = (name) => place.querySelector(`input[name="${name}"]`);
  /** @type {View["dates"]} */
  let dates = [null, null];
  const type = (side) => (text) => {
    const { dates: next, fault } = typeDate(dates, side, text);
    if (next) return change({ dates: next });
    fields[side].setAttribute("aria-invalid", "true");
    return refuse(fault, text);
  };
  const slide = (side) => (months) => {
    const bounds = placeHandles(atlas, dates);
    const stop = side ? Math.max(months, bounds[0]) : Math.min(months, bounds[1]);
    const open = stop === (side ? atlas.months : 0);
    change({ dates: typeDate(dates, side, open ? "" : writeMonth(atlas, stop)).dates ?? dates });
  };
  const fields = [find("since"), find("until")];
  const handles = [find("first-month"), find("last-month")];
  const range = handles[0].parentElement;
  fields.forEach((field, side) => field.addEventListener("change", () => type(side)(field.value.trim())));
  handles.forEach((handle, side) => handle.addEventListener("input", () => slide(side)(Number(handle.value))));

  return function show(view) {
    dates = view.dates;
    const bounds = placeHandles(atlas, dates);
    fields.forEach((field, side) => {
      field.value = dates[side] ?? "";
      field.removeAttribute("aria-invalid");
    });
    handles.forEach((handle, side) => {
      handle.value = bounds[side];
      handle.setAttribute("aria-valuetext", tellDate(atlas.texts, dates[side] ?? writeMonth(atlas, bounds[side])));
      range.style.setProperty(side ? "--high" : "--low", bounds[side] / atlas.months);
    });
  };
}
