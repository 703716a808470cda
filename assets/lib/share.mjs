/** Copying the link of a view, or the code that embeds its map; files of it. */

import { describe } from "./describe.mjs";
import { element } from "./elements.mjs";
import { writeLink } from "./links.mjs";
import { printPage } from "./paper.mjs";
import { select } from "./select.mjs";

/** The snippet: title, lazy loading, and a text link where frames are refused. */
export function writeEmbed(atlas, view, base) {
  const query = writeLink(view, atlas);
  const link = new URL(query ? `?${query}` : ".", base).href;
  const source = new URL(query ? `embed/map?${query}` : "embed/map", base).href;
  const title = `${describe(atlas, view, select(atlas, view).count)} · ${atlas.title}`;
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
function aimFiles(menu, query) {
  for (const link of menu.querySelectorAll("[data-file]")) {
    link.href = query ? `${link.dataset.file}?${query}` : link.dataset.file;
  }
}

/** Let the share menu's buttons copy what the reader sees now. */
export function listenShare(atlas, ids, currentView) {
  const menu = document.getElementById(ids.share);
  for (const moment of ["toggle", "pointerdown", "focusin"]) {
    menu?.addEventListener(moment, () => aimFiles(menu, writeLink(currentView(), atlas)));
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
