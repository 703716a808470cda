/**
 * A field that suggests, in groups: the combobox pattern of the ARIA Authoring Practices.
 * The field keeps the focus, arrows choose, Enter or a press takes; Enter takes the first
 * where none is chosen.
 */

import { element } from "./elements.mjs";
import { count } from "../view/words.mjs";

/**
 * @typedef {object} Option
 * @property {string} title
 * @property {?string} [other] another name by which it was found
 * @property {?string} [note] what it is
 * @property {?Element} [sign] before the title
 * @property {function(): void} take what choosing it does
 *
 * @typedef {{ title: string, options: Option[] }} Group without a title its options stand
 *   by themselves
 */

/**
 * @param {HTMLInputElement} box
 * @param {{id: string, label: string, texts: object, find: function(string): Group[],
 *   leave?: function(boolean): void}} told find: what a text may mean, the best first;
 *   leave: hears that the reader does, and whether by Escape with nothing open
 * @returns {{parts: Element[], open: function(): void, close: function(): void,
 *   takeFirst: function(): void}} parts: to stand behind the field
 */
export function listenCombobox(box, { id, label, texts, find, leave = (_) => {} }) {
  const list = element("div", {
    class: "suggestions",
    role: "listbox",
    id: `${id}-list`,
    "aria-label": label,
    hidden: true,
  });
  const status = element("span", { class: "visually-hidden", role: "status" });
  const attributes = {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": list.id,
    "aria-expanded": "false",
  };
  for (const [name, value] of Object.entries(attributes)) box.setAttribute(name, value);
  /** @type {Option[]} */
  let found = [];
  /** @type {Element[]} */
  let lines = [];
  let here = -1;
  let frame = 0; // in which the list is drawn: of several letters in a frame the last

  function open() {
    cancelAnimationFrame(frame);
    frame = 0;
    const groups = find(box.value).filter(({ options }) => options.length);
    found = groups.flatMap(({ options }) => options);
    lines = found.map((option, number) => drawOption(option, `${id}-${number}`, () => take(number)));
    lines[0]?.classList.add("first"); // what Enter takes
    let drawn = 0;
    list.replaceChildren(...groups.map(({ title, options }, number) => {
      const own = lines.slice(drawn, drawn += options.length);
      return drawGroup(`${id}-group-${number}`, title, own);
    }));
    list.scrollTop = 0;
    list.hidden = !found.length;
    box.setAttribute("aria-expanded", `${!list.hidden}`);
    status.textContent = count(texts, "suggestions", found.length);
    point(-1);
  }

  function close() {
    cancelAnimationFrame(frame);
    frame = 0;
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    status.textContent = "";
    point(-1);
  }

  function point(number) {
    here = number;
    lines.forEach((line, i) => line.setAttribute("aria-selected", `${i === here}`));
    if (here < 0) return box.removeAttribute("aria-activedescendant");
    box.setAttribute("aria-activedescendant", lines[here].id);
    return lines[here].scrollIntoView({ block: "nearest" });
  }

  function take(number) {
    const option = found[number];
    close();
    option.take();
  }

  function move(step) {
    if (list.hidden || frame) open();
    if (found.length) point((here + step + found.length + (here < 0 && step < 0 ? 1 : 0)) % found.length);
  }

  function takeFirst() {
    if (frame) open();
    if (found.length && !list.hidden) take(Math.max(here, 0));
  }

  function escape() {
    const wasOpen = !list.hidden;
    close();
    leave(!wasOpen);
  }

  const acts = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Enter: takeFirst, Escape: escape };
  box.addEventListener("keydown", (event) => {
    const idle = event.key === "Escape" && list.hidden && !box.value; // then it is not the field's
    if (!acts[event.key] || event.isComposing || idle) return;
    event.preventDefault();
    acts[event.key]();
  });
  box.addEventListener("input", () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(open);
  });
  box.addEventListener("blur", () => {
    close();
    leave(false);
  });
  return { parts: [list, status], open, close, takeFirst };
}

/** @param {Option} option */
function drawOption({ title, other, note, sign }, id, take) {
  const hold = (event) => event.preventDefault(); // the field keeps the focus
  const name = other && element("bdi", { class: "other-name" }, ` ${other}`);
  return element(
    "div",
    { role: "option", id, "aria-selected": "false", onpointerdown: hold, onclick: take },
    sign,
    element("span", { class: "word" }, title, name),
    note && element("span", { class: "date" }, " ", note),
  );
}

function drawGroup(id, title, lines) {
  if (!title) return element("div", { role: "presentation" }, ...lines);
  const head = element("div", { class: "head", id, role: "presentation" }, title);
  return element("div", { role: "group", "aria-labelledby": id }, head, ...lines);
}
