/** Facets: native checkboxes with a count each, so that everyone can use them. */

import { element } from "./elements.mjs";

/**
 * A list of checkboxes (or radio buttons).
 * @param {{name: string, options: Array<{value: string, words: string, mark: ?Node}>,
 *   type: ?string, change: function(string[]): void}} facet
 * @returns {{list: Element, show: function(string[], ?Object): void}}
 */
export function openFacet({ name, options, type = "checkbox", change }) {
  const rows = options.map((option) => openRow(name, type, option));
  const read = () => rows.filter(({ box }) => box.checked).map(({ box }) => box.value);
  const list = element("ul", { class: "plain facet" }, ...rows.map(({ line }) => line));
  list.addEventListener("change", () => change(read()));
  function show(values, counts) {
    for (const { box, count } of rows) {
      box.checked = values.includes(box.value);
      if (counts) count.textContent = `${counts[box.value] ?? 0}`;
    }
  }
  return { list, show };
}

function openRow(name, type, { value, words, mark }) {
  const box = element("input", { type, name, value });
  const count = element("span", { class: "count" });
  const text = element("span", { class: "word" }, words);
  const label = element("label", {}, box, mark ?? null, text, " ", count);
  return { box, count, line: element("li", {}, label) };
}

/** A titled group of controls. */
export function openGroup(title, ...children) {
  return element("fieldset", { class: "group" }, element("legend", {}, title), ...children);
}
