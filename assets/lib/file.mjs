/** The one-file atlas: the explorer, without Dash and without a server. */

import { openExplorer } from "./explorer.mjs";
import { openIndex } from "./records.mjs";

const CONFIG = { displayModeBar: false, scrollZoom: true, responsive: true };

/** The page about the data lies over the map while the address names a part of it. */
function openAbout(place, map) {
  const show = () => {
    const part = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    place.hidden = !place.contains(part);
    if (place.hidden) return;
    part.scrollIntoView();
    part.tabIndex = -1;
    part.focus({ preventScroll: true });
  };
  place.classList.add("over");
  window.addEventListener("hashchange", show);
  place.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") location.hash = map;
  });
  place.addEventListener("click", ({ target }) => {
    if (target.closest('a[href^="?"]')) place.hidden = true; // it shows a record on the map
  });
  show();
}

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
  openAbout(document.getElementById("about"), ids.stage);
  opened = await openExplorer({ atlas: openIndex(atlas), tell: draw });
  draw();
}
