/** The page about the data: its theme, and a search over its sources. */

import { fill } from "./view/words.mjs";
import { fold } from "./geodata/folding.mjs";
import { listenTheme } from "./ui/theme.mjs";

/** Hide the sources that do not hold every word that is typed. */
function listenSearch(place) {
  const sources = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".bibliography > li"))];
  const texts = sources.map((source) => fold(source.textContent));
  const status = place.querySelector("p");
  function show(typed) {
    const words = fold(typed).split(" ");
    const found = texts.map((text) => words.every((word) => text.includes(word)));
    sources.forEach((source, i) => {
      source.hidden = !found[i];
    });
    const count = found.filter(Boolean).length;
    status.textContent = fill(place.dataset.found, { count, total: sources.length });
  }
  place.hidden = false;
  place.addEventListener("input", ({ target }) => show(target.value));
}

listenTheme({}, () => {});
listenSearch(document.querySelector(".about-search"));
