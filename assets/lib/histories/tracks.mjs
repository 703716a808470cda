/** Control over time: a row a place, bars by what held, events, and the view's day. */

/** @import { History } from "../library/contract.d.ts" */
/** @import { Atlas, Texts } from "../geodata/records.mjs" */

import { tellDate, tellDay, tellRange } from "../view/dates.mjs";
import { fill } from "../view/words.mjs";
import { element, readFocus, takeFocus } from "../ui/elements.mjs";
import { tellSources } from "../ui/evidence.mjs";
import { openGroups } from "./groups.mjs";
import { placeDay } from "./holding.mjs";
import { letRoam, settle } from "../ui/grid_keys.mjs";

const NEAR = 0.1; // events nearer than this share of the width stand above and below

/**
 * @param {Atlas} atlas
 * @param {History} history
 * @returns {{place: Element, show: function(object, number, object): void}}
 */
export function openTracks(atlas, history, change) {
  const { texts } = atlas;
  const table = element("table", { class: "tracks", role: "grid", "aria-label": history.title });
  const hint = element("p", { class: "hint" }, texts["tracks-open"]);
  const told = element("div", {
    class: "scroll told",
    tabindex: "0",
    role: "group",
    "aria-label": texts["chart-table-of"],
  });
  const more = element("details", {}, element("summary", {}, texts["chart-table-of"]), told);
  const list = element("ol", { class: "events-told" });
  const place = element("div", { class: "history-body" }, drawLegend(atlas, history), table, list, hint, more);
  const groups = openGroups(texts, history, () => draw());
  let shown = null; // what was shown last
  letRoam(table);

  function show(holding, asOf, { pick }) {
    shown = { rows: holding.rows, asOf, pick };
    draw();
  }

  function draw() {
    const { rows, asOf, pick } = shown;
    const focused = readFocus(table).key;
    const numbers = numberEvents(atlas, history, rows);
    const drawOne = (row) => [drawRow(atlas, history, row, { asOf, pick, change, numbers })];
    table.replaceChildren(drawAxis(atlas, history, asOf), ...groups.draw(rows, 2, drawOne));
    list.replaceChildren(...numbers.map((number) => drawEvent(atlas, number, change)));
    const stop = focused ? `[data-key="${CSS.escape(focused)}"]` : null;
    settle(table, stop && table.querySelector(stop));
    if (stop) takeFocus(table, stop, { preventScroll: true });
    told.replaceChildren(drawTold(atlas, history, rows));
  }

  return { place, show };
}

/**
 * From when to when, in words.
 * @param {Texts} texts
 */
export function tellTime(texts, { start, end }) {
  return tellRange(texts, start, end) || texts["held-always"];
}

/** @param {Atlas} atlas */
function drawLegend({ texts }, { states, events }) {
  const rows = states.map((state) => element("li", {}, swatch(state), state.title));
  const event = events.length
    ? element("li", {}, element("span", { class: "diamond", "aria-hidden": "true" }), texts["held-event"])
    : null;
  return element("ul", { class: "plain signs" }, ...rows, event, element("li", {}, texts["held-soft"]));
}

function swatch({ colour, told }) {
  const made = element("span", { class: told ? "swatch" : "swatch unsure", "aria-hidden": "true" });
  made.style.setProperty("--state", `var(--${colour})`);
  return made;
}

/** @param {Atlas} atlas */
function drawAxis({ texts }, { ticks, scale }, asOf) {
  const years = ticks.map(([share, words]) => put(element("span", { class: "tick" }, words), share));
  const day = put(
    element("strong", { class: "day-label" }, fill(texts["held-day"], { day: tellDay(texts, asOf) })),
    placeDay(scale, asOf, 1),
  );
  const axis = element("th", { scope: "col" }, element("div", { class: "axis" }, ...years, day));
  return element("thead", {}, element("tr", {}, element("th", { scope: "col" }, texts["held-row"]), axis));
}

const percent = (share) => `${(100 * share).toFixed(3)}%`;

function put(made, share) {
  made.style.left = percent(share);
  return made;
}

/**
 * @param {Atlas} atlas
 * @param {History} history
 */
function drawRow(atlas, history, row, { asOf, pick, change, numbers }) {
  const { title, pick: id } = history.rows[row];
  const choose = () => change({ pick: id });
  const current = id === pick ? "true" : null;
  const name = element("button", { type: "button", "data-key": id, "aria-current": current, onclick: choose }, title);
  const bars = history.stretches
    .map((stretch, n) => ({ stretch, n }))
    .filter(({ stretch }) => stretch.row === row)
    .map(({ stretch, n }) => drawBar(atlas, history, stretch, `bar-${n}`, choose));
  const events = drawEvents(atlas, history, row, change, numbers);
  const lines = history.ticks.map(([share]) => put(element("span", { class: "rule" }), share));
  const day = put(element("span", { class: "day" }), placeDay(history.scale, asOf, 1));
  const breaks = findBreaks(history.scale).map((share) => put(element("span", { class: "break" }), share));
  const track = element("div", { class: "track" }, ...lines, ...bars, ...breaks, ...events, day);
  return element("tr", { "aria-current": current }, element("th", { scope: "row" }, name), element("td", {}, track));
}

/** Where the time is cut: in the middle of each stretch without a change. */
function findBreaks(scale) {
  return scale.slice(0, -1).flatMap(([, share], n) => (!n || n % 2 ? [] : [(share + scale[n + 1][1]) / 2]));
}

/** The longest part of a bar that no break cuts: there its words stand. */
function findLongest(from, until, scale) {
  const ends = [from, ...findBreaks(scale).filter((share) => from < share && share < until), until];
  const parts = ends.slice(1).map((end, i) => [ends[i], end]);
  return parts.reduce((best, part) => (part[1] - part[0] > best[1] - best[0] ? part : best));
}

/** @param {Atlas} atlas */
function drawBar({ texts }, { rows, states, scale }, stretch, key, onclick) {
  const { title, sign, colour, told } = states[stretch.state];
  const [first, last] = stretch.days;
  const from = placeDay(scale, first, 0);
  const until = placeDay(scale, last === null ? null : last + 1, 1);
  const label = fill(texts["bar-label"], {
    row: rows[stretch.row].title,
    state: title,
    time: tellTime(texts, stretch),
  });
  const soft = ["soft-start", "soft-end"].filter((_, i) => stretch.soft[i]);
  const words = [element("span", { class: "whole" }, title), element("span", { class: "short" }, sign)];
  const type = ["stretch", ...soft, ...(told ? [] : ["unsure"])].join(" ");
  const bar = element("button", {
    type: "button",
    class: type,
    "data-key": key,
    "aria-label": label,
    title: label,
    onclick,
  }, ...words);
  bar.style.width = percent(until - from);
  const [start, end] = findLongest(from, until, scale);
  bar.style.paddingInline = `${percent(start - from)} ${percent(until - end)}`;
  bar.style.setProperty("--state", `var(--${colour})`);
  return put(bar, from);
}

/**
 * The events of some rows, each once, by date: their places in this are their numbers.
 * @param {Atlas} atlas
 */
function numberEvents({ records }, { events }, rows) {
  const told = new Set(events.filter(([row]) => rows.includes(row)).map(([, number]) => number));
  const begin = (number) => records[number].days?.[0] ?? 0;
  return [...told].sort((one, other) => begin(one) - begin(other));
}

/** @param {Atlas} atlas */
function drawEvent({ records, texts }, number, change) {
  const { id, title, start } = records[number];
  const words = fill(texts["event-told"], { day: tellDate(texts, start), title });
  return element("li", {}, element("button", { type: "button", onclick: () => change({ pick: id }) }, words));
}

/** @param {Atlas} atlas */
function drawEvents(atlas, { events, scale }, row, change, numbers) {
  const told = events.filter(([at]) => at === row).map(([, number]) => number);
  let last = -1;
  let above = false;
  return told.map((number) => {
    const { id, title, start, days } = atlas.records[number];
    const share = placeDay(scale, days?.[0] ?? null, 0);
    above = share - last < NEAR && !above;
    last = share;
    const label = fill(atlas.texts["event-told"], { day: tellDate(atlas.texts, start), title });
    const press = () => change({ pick: id });
    const type = above ? "event above" : "event";
    const button = { type: "button", class: type, "data-key": `${row}-${id}`, "aria-label": label, title: label };
    return put(element("button", { ...button, onclick: press }, `${numbers.indexOf(number) + 1}`), share);
  });
}

/**
 * The same as a table with notes and sources.
 * @param {Atlas} atlas
 * @param {History} history
 */
function drawTold(atlas, history, rows) {
  const { texts } = atlas;
  const heads = ["row", "state", "start", "end", "text", "sources"].map((name) =>
    element("th", { scope: "col" }, texts[`held-${name}`])
  );
  const told = history.stretches.filter(({ row }) => rows.includes(row));
  const lines = told.map((one) => {
    const days = [one.start, one.end].map((day) => element("td", {}, day && tellDate(texts, day)));
    const cells = [
      element("td", {}, history.states[one.state].title),
      ...days,
      element("td", {}, one.note),
      element("td", {}, tellSources(atlas, one.sources)),
    ];
    return element("tr", {}, element("th", { scope: "row" }, history.rows[one.row].title), ...cells);
  });
  return element("table", {}, element("thead", {}, element("tr", {}, ...heads)), element("tbody", {}, ...lines));
}
