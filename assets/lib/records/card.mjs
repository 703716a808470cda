/** A card on an embedded map: what a record is, its state and day, and who says so. */

/** @import { Atlas, AtlasRecord } from "../geodata/records.mjs" */

import { growAtlas } from "../library/atlas.mjs";
import { count, fill } from "../view/words.mjs";
import { writeLink } from "../view/links.mjs";
import { element } from "../ui/elements.mjs";
import { findKind } from "../ui/kinds.mjs";
import { tellSource } from "../ui/evidence.mjs";
import { drawCard } from "../map/hover_card.mjs";
import { findRecord, getRecord } from "../geodata/records.mjs";
import { nameRecord } from "../geodata/wordings.mjs";

const SOURCES = 2; // the atlas itself has them all

/**
 * @param {Atlas} atlas
 * @param {HTMLElement} place
 * @param {function(object): void} change
 * @returns {{show: function(object, object): Promise<void>, list: function(object): void}}
 */
export function openCard(atlas, place, change) {
  const { texts } = atlas;
  let listed = null; // what stands at one spot, when it is more than one
  let asked = null;

  function close() {
    listed = null;
    change({ pick: null });
  }

  function list({ title, ids }) {
    listed = { title, ids };
    change({ pick: null });
  }

  function render(view, result) {
    const record = findRecord(atlas, view.pick);
    if (record) listed = null;
    const parts = record
      ? tellRecord(atlas, record, view, result)
      : listed && tellList(atlas, listed, view, result, change);
    place.hidden = !parts;
    const label = { type: "button", class: "close", "aria-label": texts.close, title: texts.close, onclick: close };
    place.replaceChildren(...(parts ? [element("button", label, "×"), ...parts] : []));
  }

  /** What is there stands first; sources come behind it. */
  async function show(view, result) {
    asked = view;
    render(view, result);
    if (atlas.evidence || !view.pick) return;
    await growAtlas(atlas, "details").catch(() => null); // the way to the atlas stands there all the same
    if (asked === view) render(view, result);
  }

  place.addEventListener("keydown", ({ key }) => key === "Escape" && close());
  return { show, list };
}

/**
 * @param {Atlas} atlas
 * @param {AtlasRecord} record
 */
function tellRecord(atlas, record, view, result) {
  const lines = drawCard(atlas, { ids: [record.id], title: "" }, { view, result }).filter((line) =>
    line instanceof Element
  );
  const kind = element("p", { class: "hint" }, findKind(atlas, record).title);
  const query = writeLink({ ...view, pick: record.id }, atlas);
  const home = document.documentElement.dataset.home ?? "";
  const whole = element(
    "a",
    { href: `${location.origin}${home}?${query}`, target: "_blank" },
    atlas.texts["card-whole"],
  );
  return [...lines, kind, tellSources(atlas, record), element("p", {}, whole)];
}

/**
 * The first sources, and how many more there are.
 * @param {Atlas} atlas
 * @param {AtlasRecord} record
 */
function tellSources(atlas, { id }) {
  const { evidence, sources } = atlas;
  const ids = evidence?.[id].sources ?? [];
  const rows = ids.slice(0, SOURCES).map((one) => element("li", {}, ...tellSource(atlas, sources?.[one])));
  const more = ids.length - SOURCES;
  const rest = more > 0 && element("li", {}, fill(atlas.texts["card-more"], { count: more }));
  return element("ul", { class: "plain sources" }, ...rows, rest);
}

/** @param {Atlas} atlas */
function tellList(atlas, { title, ids }, view, result, change) {
  const rows = ids.map((id) => {
    const name = nameRecord(atlas, view, getRecord(atlas, id), result.asOf);
    return element(
      "li",
      {},
      element("button", { type: "button", class: "link", onclick: () => change({ pick: id }) }, name),
    );
  });
  const records = count(atlas.texts, "records", ids.length);
  const head = title ? fill(atlas.texts["list-title"], { records, place: title }) : records;
  return [element("p", {}, element("strong", {}, head)), element("ul", { class: "plain listed" }, ...rows)];
}
