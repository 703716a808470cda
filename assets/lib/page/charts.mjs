/** The charts: a panel each beside the table; Plotly draws, the reducers count. */

import { growAtlas } from "../library/atlas.mjs";
import { element } from "../ui/elements.mjs";
import { fill } from "../view/sentence.mjs";
import { state } from "../charts/headline.mjs";
import { narrow } from "../charts/drill_down.mjs";
import { reduce } from "../charts/count.mjs";
import { ROUTED } from "../map/scene/route.mjs";

const SOURCED = ["hold", "measure"]; // they name sources
const BAR_PX = [24, 44]; // at least, and at most where the room is high
const ROOM_PX = 90; // legend and axis
const NARROW_PX = 560;
const ABOVE = { orientation: "h", x: 0, xanchor: "left", y: 1.02, yanchor: "bottom", traceorder: "normal" };
const LINE = 24; // letters of a title before it goes on in a new line

/**
 * @param {Element} place what the charts are put into
 * @param {{draw: function(Element, object): Promise<Element>, rest: function(): void}}
 *   plots what draws figures
 * @param {function(string[]): void} point lights segments of corridors on the map
 * @returns {{show: function(object, object, string): Promise}} `show` resolves when
 *   the chart that the view names is drawn
 */
export function openCharts(atlas, place, { change, point, plots }) {
  const { texts } = atlas;
  const finding = element("h2", { class: "finding" });
  const about = element("p", { class: "hint" });
  const graph = element("div", { class: "figure" });
  const told = element("div", { class: "scroll told" });
  const hint = element("p", { class: "hint" }, texts["chart-choose"]);
  const more = element("details", {}, element("summary", {}, texts["chart-table-of"]), hint, told);
  const panel = element("div", { class: "panel" }, finding, about, graph, more);
  const beside = element("div", { class: "panel corridors", hidden: true });
  const wait = element("p", { class: "hint", role: "status", hidden: true });
  place.replaceChildren(wait, panel, beside);
  let asked = null; // the view that was asked for last
  let current = null;
  let histories = null; // loaded when the first of them is opened
  let comparison = null;
  let drawn = null; // the graph that is listened to

  /** Its modules come when it is first opened. */
  async function compare(view, result) {
    comparison ??= import("../corridors/panel.mjs").then((part) =>
      part.openCorridors(atlas, beside, { change, point })
    );
    (await comparison).show(view, result);
  }

  function choose(row, column) {
    const { template, view } = current;
    const parts = [template.rows[row], template.columns[column]].filter(Boolean);
    change(narrow(view, template.patch, ...parts.map(({ patch }) => patch)));
  }

  async function draw(template, tally, theme) {
    const { data, layout } = fillFigure(atlas.chartFigures[theme][template.slug], template, tally);
    const tall = template.form !== "columns";
    const [least, most] = BAR_PX.map((px) => `${tally.rows.length * px + ROOM_PX}px`);
    Object.assign(graph.style, { minHeight: tall ? least : "", maxHeight: tall ? most : "" });
    if (graph.clientWidth > NARROW_PX && template.form === "columns") layout.xaxis.tickangle = 0;
    if (template.form === "bars" || graph.clientWidth < NARROW_PX) Object.assign(layout.legend, ABOVE);
    layout.height = graph.clientHeight;
    const figure = await plots.draw(graph, { data, layout });
    if (drawn !== figure) listen(figure);
    figure.setAttribute("role", "img");
    figure.setAttribute("aria-label", graph.dataset.label);
  }

  function listen(figure) {
    drawn = figure;
    figure.on("plotly_click", ({ points: [{ customdata }] }) => customdata && choose(...customdata));
    new ResizeObserver(() => figure.offsetParent && window.Plotly.Plots.resize(figure)).observe(graph);
  }

  /** The view's template; what it needs comes when it is first opened. */
  async function find(view) {
    wait.hidden = false;
    wait.textContent = texts["part-loading"];
    await growAtlas(atlas, "charts");
    const template = atlas.templates[view.chart];
    if (SOURCED.includes(template?.reducer)) await growAtlas(atlas, "details");
    wait.hidden = true;
    return template;
  }

  async function show(view, result, theme) {
    asked = view;
    if (view.chart === atlas.charts[0]) return plots.rest();
    const template = await find(view).catch(() => null);
    if (asked !== view) return;
    if (!template) wait.textContent = texts["part-failed"];
    const held = template?.reducer === "hold";
    if (held) {
      histories ??= import("../histories/spans.mjs").then(({ openHistories }) => openHistories(atlas, place, change));
    }
    const measured = template?.reducer === "measure";
    panel.hidden = !template || held || measured;
    beside.hidden = !measured;
    (await histories)?.show(view, result);
    if (measured) return compare(view, result);
    if (comparison) point([]);
    if (panel.hidden) return plots.rest();
    const tally = reduce(template, result.shown);
    current = { template, view };
    const words = state(template, tally, atlas.patterns);
    finding.textContent = words;
    const joined = template.slug === ROUTED ? ` ${texts["venues-route"]}` : "";
    about.textContent = template.about + joined;
    graph.dataset.label = `${template.title}. ${words}`;
    graph.dataset.form = template.form;
    graph.hidden = !tally.total;
    more.hidden = !tally.total;
    told.replaceChildren(drawTable(texts, template, tally, choose));
    if (!tally.total) return plots.rest();
    return draw(template, tally, theme).catch(() => {
      graph.hidden = true; // the table tells the same
      Object.assign(wait, { hidden: false, textContent: texts["part-failed"] });
      more.open = true;
    });
  }

  return { show };
}

/** The figure with the numbers in; `customdata` says what a click chooses. */
function fillFigure(figure, template, tally) {
  const { data, layout } = structuredClone(figure);
  const line = template.form === "columns" ? 1 : LINE; // a word a line below a column
  const titles = tally.rows.map((row) => wrap(template.rows[row].title, line));
  if (template.form === "cells") {
    const z = tally.values.map((row, i) => row.map((count, j) => (i === j ? null : count)));
    const text = z.map((row) => row.map((count) => count || ""));
    const customdata = tally.rows.map((row) => tally.columns.map((column) => [row, column]));
    const roots = z.map((row) => row.map((count) => count && Math.sqrt(count))); // small ones differ too
    Object.assign(data[0], { x: titles, y: titles, z: roots, text, customdata });
    return { data, layout };
  }
  if (template.form === "columns") Object.assign(layout.xaxis, { tickvals: titles, ticktext: shorten(titles) });
  const [names, numbers] = template.form === "bars" ? ["y", "x"] : ["x", "y"];
  for (const trace of data) {
    const at = tally.columns.indexOf(trace.meta);
    const counts = tally.values.map((row) => row[at]);
    const customdata = tally.rows.map((row) => [row, trace.meta]);
    const empty = !counts.some(Boolean);
    Object.assign(trace, { [names]: titles, [numbers]: counts, customdata, showlegend: !empty });
  }
  return { data, layout };
}

/** A title for Plotly, which reads tags: as text, in lines that a phone has room for. */
function wrap(title, line) {
  const safe = title.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return safe.replace(new RegExp(`(.{${line},}?)[ ]`, "g"), "$1<br>");
}

/** Titles below columns: what many have in common stands once, below the first of them. */
function shorten(titles) {
  const parts = titles.map((title) => title.split("<br>"));
  return parts.map(([head, ...rest], i) => {
    const repeated = rest.length && head === parts[i - 1]?.[0];
    return repeated ? rest.join("<br>") : [...rest, head].join("<br>");
  });
}

/** The same as a table: it is the text alternative, and works with the keyboard. */
function drawTable(texts, template, tally, choose) {
  const used = tally.columns.map((_, i) => i).filter((i) => tally.values.some((row) => row[i]));
  const title = (i) => template.columns[tally.columns[i]].title;
  const cell = (row, i, count) => {
    const column = tally.columns[i];
    const label = fill(texts["chart-cell"], { row: template.rows[row].title, column: title(i), count });
    const press = () => choose(row, column);
    const button = element("button", { type: "button", "aria-label": label, onclick: press }, `${count}`);
    return element("td", {}, count ? button : "");
  };
  const heads = used.map((i) => element("th", { scope: "col" }, title(i)));
  const lines = tally.rows.map((row, line) => {
    const head = element("th", { scope: "row" }, template.rows[row].title);
    return element("tr", {}, head, ...used.map((i) => cell(row, i, tally.values[line][i])));
  });
  const left = tally.left ? element("caption", {}, fill(texts["chart-left"], { count: tally.left })) : null;
  return element(
    "table",
    {},
    left,
    element("thead", {}, element("tr", {}, element("td"), ...heads)),
    element("tbody", {}, ...lines),
  );
}
