/** The badge on a map. */

/** @import { Atlas } from "../geodata/records.mjs" */

import { fill } from "../view/words.mjs";

/**
 * @param {Atlas} atlas
 * @returns {{show: function(object): void}} `show` says whose view it is
 */
export function openBadge(atlas, stage) {
  const badge = stage.querySelector(".badge");
  return {
    show(view) {
      const side = atlas.sides.find(({ id }) => id === view.side);
      if (!side || !badge) return;
      badge.textContent = fill(atlas.texts.badge, { title: side.title });
      badge.title = side.text;
      badge.dataset.side = side.id;
    },
  };
}
