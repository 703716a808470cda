/** The deck as its presenter edits it: views in their order, each with a title and a note. */

/** @import { Texts } from "../geodata/records.mjs" */
/** @import { OwnSlide } from "./deck.mjs" */

import { element, takeFocus } from "../ui/elements.mjs";
import { keepDeck, recallDeck } from "./deck.mjs";

/**
 * @param {Texts} texts
 * @param {OwnSlide} present the view that can be added
 * @param {function(OwnSlide[]): void} changed is told the deck as it is now
 * @returns {HTMLElement}
 */
export function openEditor(texts, present, changed) {
  const list = element("ol", { class: "plain deck" });
  const add = element(
    "button",
    { type: "button", class: "main", onclick: () => put([...slides, present]) },
    texts["deck-add"],
  );
  let slides = recallDeck();

  function put(next, focus = "") {
    slides = next;
    save();
    draw();
    if (focus) takeFocus(list, focus);
  }

  function save() {
    keepDeck(slides);
    changed(slides);
  }

  function edit(number, patch) {
    slides = slides.map((slide, i) => (i === number ? { ...slide, ...patch } : slide));
    save();
  }

  function move(number, way) {
    const next = [...slides];
    next.splice(number + way, 0, ...next.splice(number, 1));
    put(next, `li:nth-child(${number + way + 1}) [data-act="${way}"]`);
  }

  function drawSlide({ title, note }, number) {
    const press = (words, sign, act, on) =>
      element("button", { type: "button", title: words, "aria-label": words, "data-act": act, ...on }, sign);
    return element(
      "li",
      {},
      element("input", {
        type: "text",
        value: title,
        "aria-label": texts["deck-title"],
        oninput: ({ target }) => edit(number, { title: target.value }),
      }),
      press(texts["deck-up"], "↑", -1, { onclick: () => move(number, -1), disabled: number === 0 }),
      press(texts["deck-down"], "↓", 1, { onclick: () => move(number, 1), disabled: number === slides.length - 1 }),
      press(texts["deck-remove"], "×", "remove", { onclick: () => put(slides.filter((_, i) => i !== number)) }),
      element("textarea", {
        rows: 2,
        placeholder: texts["deck-note"],
        "aria-label": texts["deck-note"],
        oninput: ({ target }) => edit(number, { note: target.value }),
      }, note),
    );
  }

  function draw() {
    list.replaceChildren(...slides.map(drawSlide));
  }

  draw();
  return element("div", { class: "editor", "data-option": "own" }, list, add);
}
