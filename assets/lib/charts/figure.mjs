/** Figures of the charts that count, with numbers in (dashboard/charts/figure.py). */

/** @import { Template } from "../library/contract.d.ts" */
/** @import { reduce } from "./count.mjs" */

const LINE = 24; // letters of a title before it goes on in a new line

/**
 * The figure with the numbers in; `customdata` says what a click chooses.
 * @param {object} figure
 * @param {Template} template
 * @param {ReturnType<typeof reduce>} tally
 */
export function fillFigure(figure, template, tally) {
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
