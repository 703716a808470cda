/** Facets: native checkboxes with a count each, so that everyone can use them. */

/** @import { Texts } from "../geodata/records.mjs" */

import { element } from "../ui/elements.mjs";
import { letWalk } from "../ui/list_keys.mjs";
import { fill } from "../view/words.mjs";

/**
 * Take over a list of checkboxes (or radio buttons) that stands on the page; `open`
 * unfolds what they stand in. Checkboxes are one stop of the keyboard.
 * @param {Element} place
 * @param {string} name of the boxes
 * @param {function(string[]): void} change is told the values of those ticked
 * @param {?{ texts: Texts, alone?: function(string[]): void, head?: HTMLInputElement }} [only]
 *   beside each box stands a button that leaves it alone: its words; what is told the values
 *   left; the box of the whole list, which begins it
 */
export function openFacet(place, name, change, only = null) {
  /** @type {NodeListOf<HTMLInputElement>} */
  const found = place.querySelectorAll(`input[name="${CSS.escape(name)}"]`);
  const boxes = [...found];
  const rows = boxes.map((box) => ({ box, count: box.parentElement?.lastElementChild }));
  const read = () => boxes.filter(({ checked }) => checked).map(({ value }) => value);
  for (const box of boxes) box.addEventListener("change", () => change(read()));
  if (boxes[0]?.type === "checkbox") walkThrough(boxes, only && { alone: change, ...only });

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

/** One stop for all boxes, and for what stands beside them. */
function walkThrough(boxes, only) {
  if (!only) return letWalk(boxes);
  const all = boxes.map(({ value }) => value);
  const lines = [...(only.head ? [[only.head, all]] : []), ...boxes.map((box) => [box, [box.value]])];
  const buttons = lines.map(([box, values]) => offerOnly(only.texts, box, () => only.alone(values)));
  return letWalk(lines.map(([box]) => box), buttons);
}

/**
 * A button beside a box that leaves it alone; it shows where a pointer or the focus is.
 * @param {Texts} texts
 * @param {HTMLInputElement} box
 * @param {function(): void} choose
 */
function offerOnly(texts, box, choose) {
  const name = box.parentElement?.querySelector(".word")?.textContent ?? "";
  const label = fill(texts["only-entry"], { name });
  const button = element("button", { type: "button", class: "only", "aria-label": label, onclick: choose }, texts.only);
  box.parentElement?.after(button);
  box.setAttribute("aria-description", texts["only-keys"]);
  return button;
}
