/** A second map beside the first: the same view, as another side has it. */

/** @import { MapData } from "./scene/data.mjs" */

import { fill } from "../view/words.mjs";
import { element, need } from "../ui/elements.mjs";
import { openBadge } from "./badge.mjs";
import { openMap } from "./map.mjs";
import { findDifferences } from "../sides/differences.mjs";

/**
 * @param {MapData} data
 * @param {object} on as of the first map; `pan` moves that one along, `compare` brings up
 *   where the two differ
 * @returns {{show: function(object, object, string): void, jump: function(number[]): void,
 *   stage: function(): ?HTMLElement, cover: function(object, object): void}}
 */
export function openSecondMap(data, ids, on) {
  const { atlas } = data;
  const first = need(document, `#${ids.stage}`);
  let open = null;
  let shown = null; // view and result

  /** The parts of the second map; it stays while two sides are compared. */
  function build(side) {
    const card = element("div", { id: ids.beside_card, class: "card", hidden: true });
    const differing = element("button", { type: "button", class: "differing", onclick: on.compare });
    const loading = element("p", { class: "loading" }, atlas.texts.loading);
    const stage = element(
      "div",
      { id: ids.beside, class: "map beside" },
      loading,
      card,
      element("p", { class: "badge" }),
      differing,
    );
    first.after(stage);
    const label = fill(atlas.texts["beside-map"], side);
    const seen = (news) => tellDiffering(differing, news);
    return { side, stage, badge: openBadge(atlas, stage), map: openMap(data, { stage, card }, { ...on, label, seen }) };
  }

  /** How many records the two sides tell otherwise, and how many of them are seen. */
  function tellDiffering(place, { records }) {
    const numbers = findDifferences(atlas, shown.view, shown.result).map(({ record }) => record.number);
    const seen = numbers.filter((number) => records.has(number)).length;
    place.textContent = fill(atlas.texts["differ-seen"], { count: numbers.length, seen });
  }

  function close() {
    open?.map.close();
    open?.stage.remove();
    open = null;
  }

  function show(view, result, theme) {
    const side = atlas.sides.find(({ id }) => id === view.compare);
    if (open?.side !== side) close();
    if (!side) return;
    shown = { view, result };
    open ??= build(side);
    const other = { ...view, side: side.id, compare: view.side, differ: false };
    open.badge.show(other);
    open.map.show(other, result, theme);
  }

  return {
    show,
    stage: () => open?.stage ?? null,
    cover: (free, options) => open?.map.cover(free, options),
    jump: (camera) => open?.map.jump(camera),
  };
}
