/** A field in which one of the words of trips is chosen by any of its names. */

import { matchNames, prepareNames, readForms } from "../geodata/matching.mjs";
import { listenCombobox } from "../ui/combobox.mjs";
import { element } from "../ui/elements.mjs";

const MOST = 8;

/** Words that are ready to be chosen from: each with its title, other names, and a note. */
export function prepareWords(words) {
  return words.map((one) => ({ ...one, known: prepareNames([one.title, one.word, ...(one.names ?? [])]) }));
}

/** The words that a text may mean, the best first; without a text the first of all. */
function listWords(words, text) {
  const typed = readForms(text);
  if (!typed[0]) return words.slice(0, MOST);
  const ranked = words.map((one) => ({ one, rank: matchNames(one.known, typed)?.rank ?? Infinity }));
  const found = ranked.filter(({ rank }) => rank < Infinity).sort((one, other) => one.rank - other.rank);
  return found.slice(0, MOST).map(({ one }) => one);
}

/**
 * @param {object[]} words of `prepareWords`
 * @param {{id: string, label: string, texts: object, take: function(string): void}} told
 *   `take` gets the word that was chosen
 */
export function openChooser(words, { id, label, texts, take }) {
  const box = element("input", { type: "text", id, autocomplete: "off", spellcheck: "false" });
  let shown = "";
  const find = (text) => {
    const found = listWords(words, text === shown ? "" : text);
    return [{
      title: "",
      options: found.map(({ title, note, word }) => ({ title, note, take: () => take(word) })),
    }];
  };
  const leave = () => {
    box.value = shown;
  };
  const { parts, open } = listenCombobox(box, { id, label, texts, find, leave });
  box.addEventListener("focus", () => box.select());
  box.addEventListener("click", () => box.getAttribute("aria-expanded") === "true" || open());
  const place = element("div", { class: "field combobox" }, element("label", { for: id }, label), box, ...parts);
  return {
    place,
    show(title) {
      shown = title;
      leave();
    },
  };
}
