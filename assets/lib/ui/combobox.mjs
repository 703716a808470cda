/**
 * A field that suggests: the combobox pattern of the ARIA Authoring Practices.
 * The field keeps the focus, arrows choose, Enter or a press takes.
 */

import { element } from "./elements.mjs";
import { fill } from "../view/words.mjs";
import { fold } from "../geodata/folding.mjs";

const MOST = 8;

/** How well folded names answer: 0 begins with it, 1 a word does, 2 holds it. */
function rank(names, typed) {
  const ranks = names.map((name) => {
    const at = name.indexOf(typed);
    if (at <= 0) return at < 0 ? Infinity : 0;
    return /[\p{L}\p{N}]/u.test(name[at - 1]) ? 2 : 1;
  });
  return Math.min(...ranks);
}

/** @returns {object[]} the options that a text may mean, the best first */
export function suggest(options, text) {
  const typed = fold(text);
  const ranked = options.map((option) => ({ option, rank: typed ? rank(option.folded, typed) : 0 }));
  const found = ranked.filter((one) => one.rank < Infinity).sort((one, other) => one.rank - other.rank);
  return found.slice(0, MOST).map(({ option }) => option);
}

/** Options that are ready to be searched: a word, a title, other names, a note. */
export function prepareOptions(options) {
  return options.map((one) => ({ ...one, folded: [one.title, one.word, ...(one.names ?? [])].map(fold) }));
}

/**
 * @param {object[]} options of `prepareOptions`
 * @param {{id: string, label: string, texts: object, take: function(string): void}} told
 *   `take` gets the word that was chosen
 */
export function openCombobox(options, { id, label, texts, take }) {
  const list = element("ul", {
    class: "plain suggestions",
    role: "listbox",
    id: `${id}-list`,
    "aria-label": label,
    hidden: true,
  });
  const box = element("input", {
    type: "text",
    role: "combobox",
    id,
    autocomplete: "off",
    spellcheck: "false",
    "aria-autocomplete": "list",
    "aria-controls": list.id,
    "aria-expanded": "false",
  });
  const status = element("span", { class: "visually-hidden", role: "status" });
  const place = element("div", { class: "field combobox" }, element("label", { for: id }, label), box, list, status);
  let found = [];
  let here = -1;
  let shown = "";

  function open() {
    found = suggest(options, box.value === shown ? "" : box.value);
    list.replaceChildren(...found.map(drawOption));
    list.hidden = !found.length;
    box.setAttribute("aria-expanded", `${!list.hidden}`);
    status.textContent = fill(texts["typed-found"], { count: found.length });
    point(-1);
  }

  function drawOption({ title, note }, number) {
    const hold = (event) => event.preventDefault(); // the field keeps the focus
    const told = note && element("span", { class: "date" }, note);
    return element(
      "li",
      {
        role: "option",
        id: `${id}-${number}`,
        "aria-selected": "false",
        onpointerdown: hold,
        onclick: () => choose(number),
      },
      element("span", { class: "word" }, title),
      told,
    );
  }

  function close() {
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    point(-1);
  }

  function point(number) {
    here = number;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", `${i === here}`));
    if (here < 0) return box.removeAttribute("aria-activedescendant");
    box.setAttribute("aria-activedescendant", `${id}-${here}`);
    return list.children[here].scrollIntoView({ block: "nearest" });
  }

  function choose(number) {
    const { word } = found[number];
    close();
    take(word);
  }

  function move(step) {
    if (list.hidden) open();
    if (found.length) point((here + step + found.length + (here < 0 && step < 0 ? 1 : 0)) % found.length);
  }

  const acts = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => found.length && !list.hidden && choose(Math.max(here, 0)),
    Escape: () => ((box.value = shown), close()),
  };
  box.addEventListener("keydown", (event) => {
    if (!acts[event.key] || event.isComposing) return;
    event.preventDefault();
    acts[event.key]();
  });
  box.addEventListener("input", open);
  box.addEventListener("focus", () => box.select());
  box.addEventListener("click", () => list.hidden && open());
  box.addEventListener("blur", () => ((box.value = shown), close()));
  return { place, show: (title) => (box.value = shown = title) };
}
