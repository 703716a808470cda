/** Facets: native checkboxes with a count each, so that everyone can use them. */

import { letWalk } from "../ui/list_keys.mjs";

/**
 * Take over a list of checkboxes (or radio buttons) that stands on the page; `open`
 * unfolds what they stand in.
 * @param {Element} place
 * @param {string} name of the boxes
 * @param {function(string[]): void} change is told the values of those ticked
 */
export function openFacet(place, name, change) {
  /** @type {NodeListOf<HTMLInputElement>} */
  const found = place.querySelectorAll(`input[name="${CSS.escape(name)}"]`);
  const boxes = [...found];
  const rows = boxes.map((box) => ({ box, count: box.parentElement?.lastElementChild }));
  const read = () => boxes.filter(({ checked }) => checked).map(({ value }) => value);
  for (const box of boxes) box.addEventListener("change", () => change(read()));
  if (boxes[0]?.closest(".scroll")) letWalk(boxes); // of a long list

  /**
   * @param {string[]} values
   * @param {?{ [value: string]: number }} [counts]
   */
  function show(values, counts) {
    for (const { box, count } of rows) {
      box.checked = values.includes(box.value);
      const words = `${counts?.[box.value] ?? 0}`;
      if (counts && count && count.textContent !== words) count.textContent = words;
    }
  }

  function open() {
    boxes[0].closest("details")?.setAttribute("open", "");
  }

  return { show, open };
}
