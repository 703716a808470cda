/** The badge on a map: of two maps what sets it apart, else whose view it is. */

/** @import { Atlas } from "../geodata/records.mjs" */

import { tellDay } from "../view/dates.mjs";
import { fill } from "../view/words.mjs";

/**
 * @param {Atlas} atlas
 * @returns {{show: function(object, object): void}} `show` takes a view and what it shows
 */
export function openBadge(atlas, stage) {
  const badge = stage.querySelector(".badge");
  return {
    show({ side: id }, { asOf, beside }) {
      if (!badge) return;
      const side = atlas.sides.find((one) => one.id === id);
      const whose = side ? fill(atlas.texts.badge, { title: side.title }) : "";
      const day = beside === null ? "" : tellDay(atlas.texts, asOf);
      badge.textContent = [day, (!day || side !== atlas.sides[0]) && whose].filter(Boolean).join(" · ");
      badge.hidden = !badge.textContent;
      badge.title = side?.text ?? "";
      badge.dataset.side = id;
      badge.toggleAttribute("data-usual", !day && side === atlas.sides[0]);
    },
  };
}
