/** The embedded map: the same screen, without Dash and without panels. */

import { loadAtlas } from "./atlas.mjs";
import { parseLink, writeLink } from "./links.mjs";
import { openScreen } from "./screen.mjs";
import { select } from "./select.mjs";
import { currentTheme, listenTheme } from "./theme.mjs";

const root = document.documentElement;

async function openEmbed() {
  const ids = JSON.parse(root.dataset.ids);
  const atlas = await loadAtlas();
  let { view, notices } = parseLink(location.search, atlas);
  const screen = openScreen(atlas, ids, { change, notices });
  const graph = document.getElementById(ids.graph);
  graph.classList.add("js-plotly-plot");

  function change(patch) {
    view = { ...view, ...patch };
    show();
  }

  function show() {
    const query = writeLink(view, atlas);
    const link = document.getElementById(ids.share);
    link.href = query ? `${root.dataset.home}?${query}` : root.dataset.home;
    screen.show(view, select(atlas, view), currentTheme());
  }

  async function draw() {
    if (screen.able) {
      const { data, layout } = screen.figure(view, currentTheme());
      const config = { displayModeBar: false, scrollZoom: false, responsive: true }; // the host page scrolls on
      await window.Plotly.react(graph, data, layout, config);
    }
    show();
  }

  listenTheme(ids, draw);
  await draw();
}

openEmbed();
