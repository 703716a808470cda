/** The one-file atlas: the explorer, without Dash and without a server. */

import { openExplorer } from "./explorer.mjs";

const CONFIG = { displayModeBar: false, scrollZoom: true, responsive: true };

/** @param {object} atlas the compiled atlas, with its base layers in `files` */
export async function openFile(atlas) {
  const ids = JSON.parse(document.documentElement.dataset.ids);
  const graph = document.getElementById(ids.graph);
  let opened = null;

  function draw() {
    const figure = opened?.draw();
    if (figure) window.Plotly.react(graph, figure.data, figure.layout, CONFIG);
  }

  graph.classList.add("js-plotly-plot");
  opened = await openExplorer({ atlas, tell: draw });
  draw();
}
