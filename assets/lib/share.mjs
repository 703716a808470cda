/** Copying the link of a view, or the code that embeds its map or chart; files of it. */

import { describe, fill } from "./describe.mjs";
import { element } from "./elements.mjs";
import { state } from "./finding.mjs";
import { writeLink } from "./links.mjs";
import { tellMeasure } from "./measure.mjs";
import { printPage } from "./paper.mjs";
import { reduce } from "./reduce.mjs";
import { select } from "./select.mjs";

const MAP = "map";

/** What a picture or an embed shows: the chart that is open, the map beside the table. */
function findOpen(atlas, view) {
  return view.chart in atlas.templates ? view.chart : MAP;
}

/** What an embed is called: what its chart finds, or what its map shows. */
function nameEmbed(atlas, view) {
  const template = atlas.templates[view.chart];
  const { shown, count, asOf } = select(atlas, view);
  if (template?.reducer === "measure") return tellMeasure(template, view.corridors, asOf, atlas.patterns);
  return template ? state(template, reduce(template, shown), atlas.patterns) : describe(atlas, view, count);
}

/** The snippet: title, lazy loading, and a text link where frames are refused. */
export function writeEmbed(atlas, view, base) {
  const query = writeLink(view, atlas);
  const link = new URL(query ? `?${query}` : ".", base).href;
  const place = `embed/${findOpen(atlas, view)}`;
  const source = new URL(query ? `${place}?${query}` : place, base).href;
  const title = `${nameEmbed(atlas, view)} · ${atlas.title}`;
  const fallback = element("a", { href: link }, title);
  const frame = element("iframe", {
    src: source,
    title,
    loading: "lazy",
    width: "100%",
    height: "480",
    style: "border:0",
    allowfullscreen: true,
  });
  return `${frame.outerHTML}\n${element("p", {}, fallback).outerHTML}`;
}

/** Copy a text; where the browser refuses, show it selected. */
export async function copyText(texts, { status, field }, text) {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = texts.copied;
    field.hidden = true;
  } catch {
    status.textContent = texts["copy-failed"];
    field.value = text;
    field.hidden = false;
    field.select();
  }
}

/** Lead each link to a file of what the reader sees now. */
function aimFiles(menu, query, chart) {
  for (const link of menu.querySelectorAll("[data-file]")) {
    const file = fill(link.dataset.file, { chart });
    link.href = query ? `${file}?${query}` : file;
  }
}

/** Let the share menu's buttons copy what the reader sees now. */
export function listenShare(atlas, ids, currentView) {
  const menu = document.getElementById(ids.share);
  for (const moment of ["toggle", "pointerdown", "focusin"]) {
    menu?.addEventListener(moment, () => {
      const view = currentView();
      aimFiles(menu, writeLink(view, atlas), findOpen(atlas, view));
    });
  }
  menu?.addEventListener("click", (event) => {
    const what = event.target.dataset?.share;
    const told = { status: menu.querySelector("p"), field: menu.querySelector("textarea") };
    const base = new URL(".", location.href);
    if (what === "print") printPage(document.getElementById(ids.paper));
    if (what === "link") copyText(atlas.texts, told, location.href);
    if (what === "embed") copyText(atlas.texts, told, writeEmbed(atlas, currentView(), base));
  });
}
