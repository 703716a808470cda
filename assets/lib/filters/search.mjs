/**
 * Search: a filter over all names and titles, and a list of what may be meant.
 *
 * The list is the combobox pattern of the ARIA Authoring Practices: the field
 * keeps the focus, arrows choose, Enter takes the choice or keeps the filter.
 */

/** @import { Atlas, AtlasRecord } from "../geodata/records.mjs" */
/** @import { View } from "../library/contract.d.ts" */

import { growAtlas } from "../library/atlas.mjs";
import { element } from "../ui/elements.mjs";
import { tellDate } from "../view/dates.mjs";
import { fill } from "../view/words.mjs";
import { drawMark, findKind } from "../ui/kinds.mjs";
import { findPoint } from "../geodata/places.mjs";
import { getRecord } from "../geodata/records.mjs";
import { sift } from "../geodata/selecting.mjs";
import { suggest } from "./suggestions.mjs";

const PAUSE_MS = 150;
const LIST = "suggestions";
const COMBOBOX = { role: "combobox", "aria-autocomplete": "list", "aria-controls": LIST, "aria-expanded": "false" };
const NEAR = { event: 6.5, state: 9.5, always: 8 }; // zoom, unless the map is nearer

/**
 * The view in which a chosen record is on the map: what hides it is taken off.
 * @param {Atlas} atlas
 * @param {View} view
 * @param {AtlasRecord} record
 */
export function reachRecord(atlas, view, record) {
  const steps = [
    { text: "" },
    { kinds: [...new Set([...view.kinds, record.token])].sort() },
    { actors: [], roles: [], traits: [] },
    { dates: [null, null] },
  ];
  let patch = {};
  for (const step of steps) {
    patch = { ...patch, ...step };
    if (sift(atlas, { ...view, ...patch })[record.number]) break;
  }
  const point = findPoint(atlas, record.number);
  const zoom = Math.max(view.at?.[2] ?? 0, NEAR[record.time]);
  return { ...patch, pick: record.id, ...(point && { at: [...point, zoom] }) };
}

/**
 * What choosing a suggestion changes.
 * @param {Atlas} atlas
 * @param {View} view
 */
function choose(atlas, view, { type, id }) {
  if (type === "record") return reachRecord(atlas, view, getRecord(atlas, id));
  return { text: "", actors: [...new Set([...view.actors, id])].sort() };
}

/** @param {Atlas} atlas */
function drawOption(atlas, { type, id, title, name }, number, take) {
  const record = type === "record" ? getRecord(atlas, id) : null;
  const kind = record && findKind(atlas, record);
  const start = record?.start;
  const told = [kind ? kind.title : atlas.texts["an-actor"], start && tellDate(atlas.texts, start)].filter(Boolean)
    .join(
      ", ",
    );
  return element(
    "li",
    {
      role: "option",
      id: `${LIST}-${number}`,
      "aria-selected": "false",
      onclick: take,
      onpointerdown: (event) => event.preventDefault(),
    },
    kind ? drawMark(atlas, kind) : element("span", { class: "mark", "aria-hidden": "true" }),
    element("span", { class: "word" }, title, name && element("bdi", { class: "other-name" }, ` ${name}`)),
    " ",
    element("span", { class: "date" }, told),
  );
}

/** @param {Atlas} atlas */
export function openSearch(atlas, place, change) {
  const { texts } = atlas;
  const list = element("ul", {
    class: "plain suggestions",
    role: "listbox",
    id: LIST,
    "aria-label": texts.suggestions,
    hidden: true,
  });
  const box = place.querySelector("input");
  const status = element("p", { class: "visually-hidden", role: "status" });
  let frame = 0; // in which options are drawn
  let found = [];
  let here = -1;
  let timer = 0;
  let sent = "";
  let shown = null;

  function keep() {
    clearTimeout(timer);
    change({ text: sent = box.value });
  }

  /** Once names in other languages have come, they answer too: if nothing is chosen yet. */
  function grow() {
    if (atlas.evidence) return;
    const again = () => !list.hidden && here < 0 && open();
    growAtlas(atlas, "details").then(again, () => {});
  }

  /** Options are drawn anew for each text; the field tells which one is active. */
  function open() {
    cancelAnimationFrame(frame);
    frame = 0;
    found = suggest(atlas, box.value);
    list.replaceChildren(...found.map((one, number) => drawOption(atlas, one, number, () => take(number))));
    status.textContent = box.value.trim() ? fill(texts["suggestions-count"], { count: found.length }) : "";
    list.hidden = !found.length;
    box.setAttribute("aria-expanded", `${!list.hidden}`);
    point(-1);
  }

  function close() {
    cancelAnimationFrame(frame);
    frame = 0;
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    point(-1);
  }

  function point(number) {
    here = number;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", `${i === here}`));
    if (here < 0) return box.removeAttribute("aria-activedescendant");
    box.setAttribute("aria-activedescendant", `${LIST}-${here}`);
    return list.children[here].scrollIntoView({ block: "nearest" });
  }

  function take(number) {
    clearTimeout(timer);
    const patch = choose(atlas, shown, found[number]);
    close();
    box.value = sent = "";
    change(patch);
  }

  function move(step) {
    if (list.hidden || frame) open();
    const count = found.length;
    if (count) point((here + step + count + (here < 0 && step < 0 ? 1 : 0)) % count);
  }

  const acts = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => (here < 0 ? (close(), keep()) : take(here)),
    Escape: () => (list.hidden ? ((box.value = ""), keep()) : close()),
  };

  box.addEventListener("keydown", (event) => {
    if (!acts[event.key] || event.isComposing) return;
    event.preventDefault();
    acts[event.key]();
  });
  box.addEventListener("input", () => {
    document.documentElement.dataset.ready = "false"; // the pause counts as a change
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE_MS);
    grow();
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(open); // of several letters in a frame the last
  });
  box.addEventListener("blur", close);
  for (const [name, value] of Object.entries(COMBOBOX)) box.setAttribute(name, value);
  place.append(list, status);
  return {
    show(view) {
      shown = view;
      if (view.text === sent) return; // what the reader is typing stays
      box.value = sent = view.text;
    },
  };
}
