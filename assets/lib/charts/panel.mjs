/** The panel of charts that count: Plotly draws, and a table says the same. */

/** @import { Given, Panel } from "../compiled/forms.mjs" */
/** @import { Atlas } from "../geodata/records.mjs" */
/** @import { Template, View } from "../library/contract.d.ts" */
/** @import { Tally } from "./count.mjs" */

import { reduce } from "./count.mjs";
import { narrow } from "./drill_down.mjs";
import { fillFigure } from "./figure.mjs";
import { state } from "./headline.mjs";
import { drawNumbers } from "./numbers.mjs";
import { element } from "../ui/elements.mjs";

/**
 * @param {Atlas} atlas
 * @param {Given} given
 * @returns {Panel}
 */
export function openCounts(atlas, { change, plots }) {
  const { texts } = atlas;
  const finding = element("h2", { class: "finding" });
  const about = element("p", { class: "hint" });
  const graph = element("div", { class: "figure" });
  const told = element("div", { class: "scroll told" });
  const hint = element("p", { class: "hint" }, texts["chart-choose"]);
  const more = element("details", {}, element("summary", {}, texts["chart-table-of"]), hint, told);
  const place = element("div", { class: "panel" }, finding, about, graph, more);
  /** @type {?{template: Template, tally: Tally, view: View, theme: string}} */
  let current = null;
  let drawn = null; // the graph that is listened to
  let fitted = ""; // the room that it was drawn for

  function choose(row, column) {
    if (!current || (row === null && column === null)) return;
    const { template, view } = current;
    const parts = [template.rows[row], template.columns[column]].filter(Boolean);
    change(narrow(view, template.patch, ...parts.map(({ patch }) => patch)));
  }

  /** The room for a figure, whatever it is as high as. */
  function measure() {
    const { minHeight } = graph.style;
    graph.style.minHeight = "";
    const room = { width: graph.clientWidth, height: graph.clientHeight };
    graph.style.minHeight = minHeight;
    return room;
  }

  async function draw({ template, tally, theme }, room = measure()) {
    fitted = `${Object.values(room)}`;
    const given = atlas.chartFigures?.[theme][template.slug];
    const made = fillFigure(given, { template, tally, texts, room });
    graph.style.minHeight = `${made.layout.height}px`;
    const figure = await plots.draw(graph, made);
    if (drawn !== figure) listen(figure);
    figure.setAttribute("role", "img");
    figure.setAttribute("aria-label", graph.dataset.label ?? "");
  }

  /** Draw anew for another room; it is not heard of while the panel is away. */
  function fit() {
    if (!graph.offsetParent || !current?.tally.rows.length) return;
    const room = measure();
    if (fitted !== `${Object.values(room)}`) draw(current, room).catch(() => {});
  }

  function listen(figure) {
    drawn = figure;
    figure.on("plotly_click", ({ points: [{ customdata }] }) => customdata && choose(...customdata));
    figure.on("plotly_clickannotation", ({ index }) => {
      const choice = figure.layout.meta.choices[index];
      if (choice) choose(...choice);
    });
    new ResizeObserver(fit).observe(graph);
  }

  function show(template, view, result, theme) {
    const tally = reduce(template, result.shown, view.actors);
    current = { template, view, tally, theme };
    const words = state(template, tally, atlas.texts);
    finding.textContent = words;
    about.textContent = template.about;
    graph.dataset.label = `${template.title}. ${words}`;
    graph.dataset.form = template.form;
    const empty = !tally.rows.length;
    graph.hidden = more.hidden = empty;
    told.replaceChildren(drawNumbers(texts, template, tally, choose));
    if (empty) return plots.rest();
    return draw(current).catch((error) => {
      graph.hidden = true; // the table tells the same
      more.open = true;
      throw error;
    });
  }

  return { place, show, rest: plots.rest };
}
