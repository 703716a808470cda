/** A second map beside the first: the same view, as another side has it. */

import { fill } from "./describe.mjs";
import { element } from "./elements.mjs";
import { openMap } from "./map.mjs";
import { openBadge } from "./sides.mjs";

const CONFIG = { displayModeBar: false, scrollZoom: true, responsive: true };

/**
 * @param {object} answers as of the first map; `pan` moves that one along
 * @returns {{show: function(object, object, string): Promise, jump: function(number[])}}
 */
export function openBeside(atlas, ids, answers) {
  const first = document.getElementById(ids.stage);
  let open = null;

  /** The parts of the second map; it stays while two sides are compared. */
  function build(side) {
    const graph = element("div", { class: "graph" });
    const card = element("div", { id: ids.beside_card, class: "card", hidden: true });
    const loading = element("p", { class: "loading" }, atlas.texts.loading);
    const stage = element("div", { id: ids.beside, class: "map beside" }, graph, loading, card);
    first.after(stage);
    const own = { ...ids, stage: ids.beside, card: ids.beside_card, zoom: "", scale: "", opening: "" };
    const label = fill(atlas.texts["beside-map"], side);
    return { stage, graph, badge: openBadge(atlas, stage), map: openMap(atlas, own, { ...answers, label }), theme: "" };
  }

  function close() {
    if (!open) return;
    window.Plotly?.purge(open.graph);
    open.stage.remove();
    open = null;
  }

  async function show(view, result, theme) {
    const side = atlas.sides.find(({ id }) => id === view.compare);
    if (open && open.side !== side) close();
    if (!side) return;
    open ??= { ...build(side), side };
    const other = { ...view, side: side.id, compare: "", differ: false };
    open.badge.show(other);
    const { map, graph } = open;
    if (map.able && open.theme !== theme) {
      open.theme = theme;
      const { data, layout } = map.figure(other, theme);
      await window.Plotly.react(graph, data, layout, CONFIG);
    }
    await map.show(other, result, theme);
  }

  return { show, jump: (camera) => open?.map.jump(camera) };
}
