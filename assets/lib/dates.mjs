/** The date filter: two typed dates, and a range of months over them. */

import { parseDate } from "./days.mjs";
import { element } from "./elements.mjs";
import { openGroup } from "./facets.mjs";

const MONTHS_A_YEAR = 12;

/** Months from the atlas's earliest month to the date's. */
function countMonths(atlas, text) {
  const [year, month = "01"] = text.split("-");
  const [firstYear, firstMonth] = atlas.firstMonth;
  const count = (year - firstYear) * MONTHS_A_YEAR + (month - firstMonth);
  return Math.max(0, Math.min(atlas.months, count));
}

function writeMonth(atlas, count) {
  const [firstYear, firstMonth] = atlas.firstMonth;
  const months = firstYear * MONTHS_A_YEAR + firstMonth - 1 + count;
  const month = String((months % MONTHS_A_YEAR) + 1).padStart(2, "0");
  return `${Math.floor(months / MONTHS_A_YEAR)}-${month}`;
}

/** Where the two handles stand for a range; a whole year ends in December. */
function placeHandles(atlas, [from, to]) {
  const last = to?.length === 4 ? `${to}-12` : to;
  return [from ? countMonths(atlas, from) : 0, last ? countMonths(atlas, last) : atlas.months];
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

function openField(label, typed) {
  const field = element("input", { type: "text", class: "date", autocomplete: "off", placeholder: "YYYY-MM-DD", spellcheck: "false" });
  field.addEventListener("change", () => typed(field.value.trim()));
  return { field, label: element("label", { class: "field" }, label, field) };
}

function openHandle(atlas, label, moved) {
  const handle = element("input", { type: "range", min: "0", max: atlas.months, step: "1", "aria-label": label });
  handle.addEventListener("input", () => moved(Number(handle.value)));
  return handle;
}

/** @returns {{group: Element, show: Function}} */
export function openDates(atlas, change, refuse) {
  const { texts } = atlas;
  let dates = [null, null];
  const type = (side) => (text) => {
    const { dates: next, fault } = typeDate(dates, side, text);
    if (next) return change({ dates: next });
    fields[side].field.setAttribute("aria-invalid", "true");
    return refuse(fault, text);
  };
  const slide = (side) => (months) => {
    const bounds = placeHandles(atlas, dates);
    const stop = side ? Math.max(months, bounds[0]) : Math.min(months, bounds[1]);
    const open = stop === (side ? atlas.months : 0);
    change({ dates: typeDate(dates, side, open ? "" : writeMonth(atlas, stop)).dates ?? dates });
  };
  const fields = [openField(texts.since, type(0)), openField(texts.until, type(1))];
  const handles = [openHandle(atlas, texts["first-month"], slide(0)), openHandle(atlas, texts["last-month"], slide(1))];
  const range = element("div", { class: "range", role: "group", "aria-label": texts.months }, ...handles);
  const ends = element("p", { class: "ends hint", "aria-hidden": "true" }, element("span", {}, writeMonth(atlas, 0)), element("span", {}, writeMonth(atlas, atlas.months)));

  function show(view) {
    dates = view.dates;
    const bounds = placeHandles(atlas, dates);
    fields.forEach(({ field }, side) => {
      field.value = dates[side] ?? "";
      field.removeAttribute("aria-invalid");
    });
    handles.forEach((handle, side) => {
      handle.value = bounds[side];
      handle.setAttribute("aria-valuetext", dates[side] ?? writeMonth(atlas, bounds[side]));
      range.style.setProperty(side ? "--high" : "--low", bounds[side] / atlas.months);
    });
  }

  const pair = element("div", { class: "pair" }, ...fields.map(({ label }) => label));
  const hint = element("p", { class: "hint" }, texts["date-hint"]);
  return { group: openGroup(texts.dates, pair, hint, range, ends), show };
}
