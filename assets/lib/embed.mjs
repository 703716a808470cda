/** The embedded map: the same screen, without Dash and without panels. */

import { loadAtlas } from "./atlas.mjs";
import { fill } from "./describe.mjs";
import { parseLink, writeLink } from "./links.mjs";
import { canDraw } from "./map.mjs";
import { openScreen } from "./screen.mjs";
import { select } from "./select.mjs";
import { currentTheme, listenTheme } from "./theme.mjs";
import { tidyView } from "./view.mjs";

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

/** The filters, where the page has a place for them. */
async function openFilters(atlas, ids, change, screen) {
  const place = document.getElementById(ids.filters);
  if (!place) return null;
  const part = await import("./filters.mjs");
  const refuse = (pattern, value) => screen.notify([{ reason: fill(atlas.texts[pattern], { value }) }], "bad-entry");
  return part.openFilters(atlas, place, document.getElementById(ids.filtering), change, refuse);
}

async function openEmbed() {
  await awaitReader();
  const ids = JSON.parse(root.dataset.ids);
  const [atlas] = await Promise.all([loadAtlas(), canDraw() && loadPlotly()]);
  let { view } = parseLink(location.search, atlas); // what is bad in it, the page has said
  const screen = openScreen(atlas, ids, { change, notices: [] });
  const filters = await openFilters(atlas, ids, change, screen);
  const graph = document.getElementById(ids.graph);
  graph.classList.add("js-plotly-plot");

  function change(patch) {
    view = tidyView({ ...view, ...patch });
    show();
  }

  function show() {
    const query = writeLink(view, atlas);
    const link = document.getElementById(ids.share);
    link.href = query ? `${root.dataset.home}?${query}` : root.dataset.home;
    const result = select(atlas, view);
    filters?.show(view, result);
    screen.show(view, result, currentTheme());
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
