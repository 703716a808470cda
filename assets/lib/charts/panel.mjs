/** The panel of charts that count: Plotly draws, and a table says the same. */

/** @import { Given, Panel } from "../compiled/forms.mjs" */
/** @import { Atlas } from "../geodata/records.mjs" */

import { reduce } from "./count.mjs";
import { narrow } from "./drill_down.mjs";
import { fillFigure } from "./figure.mjs";
import { state } from "./headline.mjs";
import { drawNumbers } from "./numbers.mjs";
import { element } from "../ui/elements.mjs";

const BAR_PX = [24, 44]; // at least, and at most where the room is high
const ROOM_PX = 90; // legend and axis
const NARROW_PX = 560;
const ABOVE = { orientation: "h", x: 0, xanchor: "left", y: 1.02, yanchor: "bottom", traceorder: "normal" };

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
  let current = null;
  let drawn = null; // the graph that is listened to

  function choose(row, column) {
    const { template, view } = current;
    const parts = [template.rows[row], template.columns[column]].filter(Boolean);
    change(narrow(view, template.patch, ...parts.map(({ patch }) => patch)));
  }

  async function draw(template, tally, theme) {
    const { data, layout } = fillFigure(atlas.chartFigures?.[theme][template.slug], template, tally);
    const tall = template.form !== "columns";
    const [least, most] = BAR_PX.map((px) => `${tally.rows.length * px + ROOM_PX}px`);
    Object.assign(graph.style, { minHeight: tall ? least : "", maxHeight: tall ? most : "" });
    if (graph.clientWidth > NARROW_PX && template.form === "columns") layout.xaxis.tickangle = 0;
    if (template.form === "bars" || graph.clientWidth < NARROW_PX) Object.assign(layout.legend, ABOVE);
    layout.height = graph.clientHeight;
    const figure = await plots.draw(graph, { data, layout });
    if (drawn !== figure) listen(figure);
    figure.setAttribute("role", "img");
    figure.setAttribute("aria-label", graph.dataset.label ?? "");
  }

  function listen(figure) {
    drawn = figure;
    figure.on("plotly_click", ({ points: [{ customdata }] }) => customdata && choose(...customdata));
    new ResizeObserver(() => figure.offsetParent && globalThis.Plotly.Plots.resize(figure)).observe(graph);
  }

  function show(template, view, result, theme) {
    const tally = reduce(template, result.shown);
    current = { template, view };
    const words = state(template, tally, atlas.texts);
    finding.textContent = words;
    about.textContent = template.about;
    graph.dataset.label = `${template.title}. ${words}`;
    graph.dataset.form = template.form;
    graph.hidden = !tally.total;
    more.hidden = !tally.total;
    told.replaceChildren(drawNumbers(texts, template, tally, choose));
    if (!tally.total) return plots.rest();
    return draw(template, tally, theme).catch((error) => {
      graph.hidden = true; // the table tells the same
      more.open = true;
      throw error;
    });
  }

  return { place, show, rest: plots.rest };
}
