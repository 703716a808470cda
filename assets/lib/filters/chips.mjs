/** Active filters, each with its own way out. */

/** @import { Atlas } from "../geodata/records.mjs" */
/** @import { View } from "../library/contract.d.ts" */

import { tellRange } from "../view/dates.mjs";
import { describeLayers } from "../view/sentence.mjs";
import { fill } from "../view/words.mjs";
import { element } from "../ui/elements.mjs";
import { nameActors } from "../ui/kinds.mjs";
import { defaultFilter } from "../view/model.mjs";

/**
 * @param {Atlas} atlas
 * @param {View} view
 * @returns {Array<{words: ?string, patch: object}>} what is active, and its removal
 */
export function listFilters(atlas, view) {
  const usual = defaultFilter(atlas);
  const names = nameActors(atlas);
  const { texts } = atlas;
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  const actors = view.actors.map((id) => ({
    words: names[id],
    patch: { actors: view.actors.filter((one) => one !== id) },
  }));
  const titles = Object.assign({}, ...atlas.facets.map(({ values }) => values));
  const traits = view.traits.map((trait) => ({
    words: titles[trait],
    patch: { traits: view.traits.filter((one) => one !== trait) },
  }));
  const [from, to] = view.dates;
  /** @type {[unknown, ?string, Partial<View>][]} whether it filters, its words, and without it */
  const others = [
    [view.actors.length > 1 && view.match === "all", texts["match-all"], { match: usual.match }],
    [view.roles.length, view.roles.map((role) => atlas.roles[role]).join(", "), { roles: [] }],
    [from || to, tellRange(texts, from, to), { dates: [null, null] }],
    [!same(view.kinds, usual.kinds), describeLayers(atlas, view), { kinds: usual.kinds }],
    [!same(view.base, usual.base), texts.base, { base: usual.base }],
    [view.text.trim(), `“${view.text.trim()}”`, { text: "" }],
  ];
  const active = others.filter(([on]) => on);
  return [...actors, ...traits, ...active.map(([, words, patch]) => ({ words, patch }))];
}

/**
 * Chips in their place, and a first one that removes all of them.
 * @param {Atlas} atlas
 * @returns {{show: function(object): void}}
 */
export function openChips(atlas, place, change) {
  const { texts } = atlas;
  const usual = defaultFilter(atlas);
  const opener = place.parentElement?.querySelector(".to-filters"); // says how many there are
  const reset = element("button", { type: "button", class: "chip reset", onclick: () => change(usual) }, texts.reset);
  let told = "";
  const none = element("p", { class: "visually-hidden", tabindex: "-1" }, texts["no-filters"]);

  function draw({ words, patch }) {
    const label = fill(texts.remove, { filter: words });
    const sign = element("span", { "aria-hidden": "true" }, " ×");
    return element(
      "button",
      { type: "button", class: "chip", "aria-label": label, onclick: () => change(patch) },
      words,
      sign,
    );
  }

  function show(view) {
    const filters = listFilters(atlas, view);
    const news = JSON.stringify(filters);
    if (news === told) return;
    told = news;
    const chips = filters.map(draw);
    if (chips.length) opener?.setAttribute("data-count", `${chips.length}`);
    else opener?.removeAttribute("data-count");
    const focused = [...place.children].indexOf(document.activeElement);
    place.replaceChildren(...(chips.length ? [reset, ...chips] : [none]));
    // the keyboard goes on where it was: at the next chip
    if (focused >= 0) (place.children[focused] ?? place.lastElementChild).focus();
  }

  return { show };
}
