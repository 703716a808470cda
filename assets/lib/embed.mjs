/** The embedded map: the same screen, without Dash and without panels. */

import { loadAtlas } from "./atlas.mjs";
import { parseLink, writeLink } from "./links.mjs";
import { canDraw } from "./map.mjs";
import { openScreen } from "./screen.mjs";
import { select } from "./select.mjs";
import { currentTheme, listenTheme } from "./theme.mjs";

const root = document.documentElement;

/** Resolves when the reader comes near the frame, or touches it. */
function awaitReader() {
  return new Promise((done) => {
    const near = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      near.disconnect();
      done();
    });
    near.observe(document.body);
    for (const touch of ["pointerdown", "focusin"]) addEventListener(touch, done, { once: true });
  });
}

/** Load what draws the live map; without it the picture stays. */
function loadPlotly() {
  return new Promise((done) => {
    const script = document.createElement("script");
    script.src = root.dataset.plotly;
    script.addEventListener("load", done);
    script.addEventListener("error", done);
    document.head.append(script);
  });
}

async function openEmbed() {
  await awaitReader();
  const ids = JSON.parse(root.dataset.ids);
  const [atlas] = await Promise.all([loadAtlas(), canDraw() && loadPlotly()]);
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
