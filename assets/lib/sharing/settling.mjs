/** An embed on somebody's page: it tells its height, and no link of it is dead. */

import { tellHeight } from "./frame_height.mjs";
import { element } from "../ui/elements.mjs";

const OUT = 'a[target="_blank"]';

/** The address behind a link, to be selected and copied. */
function showAddress(link) {
  if (!link.nextElementSibling?.matches(".address")) {
    link.after(" ", element("output", { class: "address" }, link.href));
  }
  getSelection()?.selectAllChildren(link.nextElementSibling);
}

/** In a sandbox without pop-ups a click on a link would do nothing, and nobody says so. */
function listenLinks() {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest(OUT) : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    const opened = window.open(link.href);
    if (opened) opened.opener = null;
    else showAddress(link);
  });
}

export function settleIn() {
  if ("fits" in document.documentElement.dataset) tellHeight();
  if (window.origin === "null") listenLinks();
}
