/** Choosing the corridors that are compared: boxes to tick, found by name. */

/** @import { Atlas } from "../geodata/records.mjs" */

import { fill } from "../view/words.mjs";
import { element } from "../ui/elements.mjs";
import { fold } from "../geodata/folding.mjs";

/**
 * @param {Atlas} atlas
 * @returns {{show: function(string[]): void}}
 */
export function openPicker(atlas, place, change) {
  const { texts, records } = atlas;
  const most = atlas.links.compared;
  const offered = records.filter(({ id }) => atlas.comparable.includes(id));
  const summary = element("summary", {});
  const none = element("p", { class: "hint", role: "status" });
  const search = element("input", {
    type: "search",
    "aria-label": texts["find-corridor"],
    placeholder: texts["find-corridor"],
    oninput: narrow,
  });
  const rows = offered.map(({ id, title }) => {
    const box = element("input", { type: "checkbox", value: id, onchange: take });
    return element("label", {}, box, element("span", {}, title));
  });
  const list = element(
    "fieldset",
    { class: "boxes" },
    element("legend", { class: "visually-hidden" }, texts["chart-corridors"]),
    ...rows,
  );
  place.replaceChildren(summary, search, none, list);
  let chosen = [];

  function take({ target: { value, checked } }) {
    change({ corridors: checked ? [...chosen, value] : chosen.filter((id) => id !== value) });
  }

  /** By every name of a corridor, in whatever script. */
  function narrow() {
    const wanted = fold(search.value);
    rows.forEach((row, i) => {
      row.hidden = !offered[i].text.includes(wanted);
    });
    none.textContent = rows.every(({ hidden }) => hidden) ? texts["no-such-corridor"] : "";
  }

  return {
    show(corridors) {
      chosen = corridors;
      summary.textContent = fill(texts["choose-corridors"], { count: corridors.length, most });
      for (const box of list.querySelectorAll("input")) {
        box.checked = corridors.includes(box.value);
        box.disabled = box.checked ? corridors.length === 1 : corridors.length === most;
      }
    },
  };
}
