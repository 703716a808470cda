/** Whose view it is: the switch, another side beside it, the language of labels. */

/** @import { Atlas } from "../geodata/records.mjs" */

import { fill } from "../view/words.mjs";
import { ALONE, openDay } from "./earlier.mjs";
import { findDifferences } from "./differences.mjs";
import { element } from "../ui/elements.mjs";
import { listenMenu } from "../ui/menus.mjs";

/**
 * Take over the switch that stands on the page, and what unfolds beside it.
 * @param {Atlas} atlas
 * @param {function(object): void} change
 * @param {function(): void} tell brings up where the two sides differ
 * @returns {{show: function(object, object): void}}
 */
export function openSides(atlas, place, change, tell) {
  const { texts, sides } = atlas;
  let shown = null;
  const choose = (side) => change({ side, ...(shown.compare === side && { compare: shown.side }) });
  const [own, more] = place.children;

  /** What is compared, or what differs, comes up where the menu stood. */
  function give(patch) {
    more.open = false;
    change(patch);
  }

  function bring() {
    more.open = false;
    tell();
  }

  const radios = [...own.querySelectorAll("input")];
  for (const radio of radios) radio.addEventListener("change", () => choose(radio.value));
  const compare = openSelect(
    texts["side-compare"],
    (value) => give(value ? { compare: value, then: null } : ALONE),
  );
  const language = openSelect(texts["side-language"], (value) => change({ lang: value }));
  const differ = element("input", { type: "checkbox", onchange: () => change({ differ: differ.checked }) });
  const list = element("button", { type: "button", hidden: true, onclick: bring });
  const only = element("label", { class: "only", hidden: true }, differ, texts["side-differ"]);
  const day = openDay(atlas, give);
  const policy = element("a", { href: "about#policy", class: "to-policy" }, texts.policy);
  more.append(element("div", { class: "menu" }, compare.label, only, day.label, list, language.label, policy));
  listenMenu(more);

  function show(view, result) {
    shown = view;
    const side = sides.find(({ id }) => id === view.side) ?? sides[0];
    for (const radio of radios) radio.checked = radio.value === side.id;
    const others = sides.filter(({ id }) => id !== side.id).map(({ id, title }) => [id, title]);
    compare.show([["", texts["side-alone"]], ...others], view.compare);
    only.hidden = !view.compare;
    list.hidden = !view.compare && !view.then;
    list.textContent = view.then ? texts["changes-told"] : countDifferences(view, result);
    day.show(result);
    differ.checked = view.differ;
    const own = fill(texts["side-language-own"], { language: atlas.languages[side.language] });
    language.show([["", own], ...Object.entries(atlas.languages)], view.lang);
  }

  function countDifferences(view, result) {
    return fill(texts["differences-list"], { count: findDifferences(atlas, view, result).length });
  }

  return { show };
}

/** A select of the browser's own, whose options follow the view. */
function openSelect(words, take) {
  const select = element("select", { onchange: () => take(select.value) });
  const label = element("label", {}, element("span", {}, words), select);
  function show(options, chosen) {
    const text = JSON.stringify(options);
    if (select.dataset.options !== text) {
      select.replaceChildren(...options.map(([value, title]) => element("option", { value }, title)));
      select.dataset.options = text;
    }
    select.value = chosen;
  }
  return { label, show };
}
