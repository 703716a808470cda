/** A second map beside the first: the same view, as another side or an earlier day has it. */

/** @import { MapData } from "./scene/data.mjs" */
/** @import { Atlas } from "../geodata/records.mjs" */
/** @import { View } from "../library/contract.d.ts" */

import { fill } from "../view/words.mjs";
import { element, need, takeFocus } from "../ui/elements.mjs";
import { openBadge } from "./badge.mjs";
import { openMap } from "./map.mjs";
import { lookBack, select } from "../geodata/selecting.mjs";
import { findDifferences } from "../sides/differences.mjs";
import { ALONE } from "../sides/earlier.mjs";

/**
 * @param {MapData} data
 * @param {object} on as of the first map; `pan` moves that one along, `compare` brings up
 *   where the two differ, `end` takes the change that leaves the first alone
 * @returns {{show: function(object, object, string): void, jump: function(number[]): void,
 *   stage: function(): ?HTMLElement, cover: function(object, object): void}}
 */
export function openSecondMap(data, ids, on) {
  const { atlas } = data;
  const { texts } = atlas;
  const first = need(document, `#${ids.stage}`);
  let open = null;
  let shown = null; // view and result

  /** The parts of the second map; it stays while two sides, or two days, are compared. */
  function build({ key, label, earlier }) {
    const card = element("div", { id: ids.beside_card, class: "card", hidden: true });
    const differing = element("button", { type: "button", class: "differing", onclick: on.compare });
    differing.hidden = !on.compare;
    const loading = element("p", { class: "loading" }, texts.loading);
    const stage = element(
      "div",
      { id: ids.beside, class: earlier ? "map beside earlier" : "map beside" },
      loading,
      card,
      element("p", { class: "badge" }),
      differing,
      on.end && drawEnd(),
    );
    if (earlier) first.before(stage); // time runs as one reads
    else first.after(stage);
    const seen = (news) => tellDiffering(differing, news);
    const map = openMap(data, { stage, card, above: on.above }, { ...on, label, seen });
    return { key, stage, badge: openBadge(atlas, stage), map };
  }

  function drawEnd() {
    const name = texts["beside-end"];
    const onclick = () => {
      on.end(ALONE);
      takeFocus(first, ".canvas", { preventScroll: true });
    };
    return element("button", { type: "button", class: "end-beside", "aria-label": name, title: name, onclick }, "×");
  }

  /** How many records the two sides tell otherwise, and how many of them are seen. */
  function tellDiffering(place, { records }) {
    if (shown.view.then) {
      place.textContent = texts["changes-told"];
      return;
    }
    const numbers = findDifferences(atlas, shown.view, shown.result).map(({ record }) => record.number);
    const seen = numbers.filter((number) => records.has(number)).length;
    place.textContent = fill(texts["differ-seen"], { count: numbers.length, seen });
  }

  function close() {
    open?.map.close();
    open?.stage.remove();
    open = null;
  }

  function show(view, result, theme) {
    const other = findOther(atlas, view, result);
    if (open?.key !== other?.key) close();
    if (!other) return;
    shown = { view, result };
    open ??= build(other);
    open.badge.show(other.view, other.result);
    open.map.show(other.view, other.result, theme);
  }

  return {
    show,
    stage: () => open?.stage ?? null,
    cover: (free, options) => open?.map.cover(free, options),
    jump: (camera) => open?.map.jump(camera),
  };
}

/**
 * What stands beside the first map; null: nothing does.
 * @param {Atlas} atlas
 * @param {View} view
 */
function findOther(atlas, view, result) {
  const { texts } = atlas;
  const side = atlas.sides.find(({ id }) => id === view.compare);
  if (side) {
    const other = { ...view, side: side.id, compare: view.side, differ: false };
    return { key: side.id, label: fill(texts["beside-map"], side), view: other, result, earlier: false };
  }
  if (!view.then) return null;
  const then = lookBack(view);
  const told = { ...select(atlas, then), beside: result.asOf };
  return { key: "then", label: texts["then-map"], view: then, result: told, earlier: true };
}
