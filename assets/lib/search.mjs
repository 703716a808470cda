/** Search over all names and titles: a filter like the others. */

import { element } from "./elements.mjs";

const PAUSE_MS = 150;

export function openSearch(atlas, place, change) {
  const { texts } = atlas;
  const box = element("input", { type: "search", autocomplete: "off", placeholder: texts["search-hint"], spellcheck: "false" });
  const label = element("label", {}, element("span", { class: "visually-hidden" }, texts.search), box);
  let timer = 0;
  let sent = "";
  box.addEventListener("input", () => {
    document.documentElement.dataset.ready = "false"; // the pause counts as a change
    clearTimeout(timer);
    timer = setTimeout(() => change({ text: (sent = box.value) }), PAUSE_MS);
  });
  place.replaceChildren(label);
  return {
    show(view) {
      if (view.text === sent) return; // what the reader is typing stays
      box.value = sent = view.text;
    },
  };
}
