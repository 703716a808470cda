/** A second map beside the first: the same view, as another side has it. */

/** @import { MapData } from "./scene/data.mjs" */

import { fill } from "../view/words.mjs";
import { element, need } from "../ui/elements.mjs";
import { openBadge } from "./badge.mjs";
import { openMap } from "./map.mjs";

/**
 * @param {MapData} data
 * @param {object} on as of the first map; `pan` moves that one along
 * @returns {{show: function(object, object, string): void, jump: function(number[]): void,
 *   stage: function(): ?HTMLElement, cover: function(object, object): void}}
 */
export function openSecondMap(data, ids, on) {
  const { atlas } = data;
  const first = need(document, `#${ids.stage}`);
  let open = null;

  /** The parts of the second map; it stays while two sides are compared. */
  function build(side) {
    const card = element("div", { id: ids.beside_card, class: "card", hidden: true });
    const loading = element("p", { class: "loading" }, atlas.texts.loading);
    const stage = element(
      "div",
      { id: ids.beside, class: "map beside" },
      loading,
      card,
      element("p", { class: "badge" }),
    );
    first.after(stage);
    const label = fill(atlas.texts["beside-map"], side);
    return { side, stage, badge: openBadge(atlas, stage), map: openMap(data, { stage, card }, { ...on, label }) };
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
