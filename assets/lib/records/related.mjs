/**
 * Related records. A relation is a filter: what it lists is what “show all” then
 * shows. Nearest in time stand first, at most six in all.
 *
 * - same place: the same value of the facet `place`; what has none of it (a
 *   village, a site): the records that name it.
 * - same kind, same actors: all of the record's actors at once.
 * - shared sections: corridors that use one of its segments (no filter says this).
 */

/** @import { Atlas, AtlasRecord } from "../geodata/records.mjs" */

/** @import { View } from "../library/contract.d.ts" */

import { tellDate } from "../view/dates.mjs";
import { fill } from "../view/words.mjs";
import { drawMark, findKind } from "../ui/kinds.mjs";
import { element } from "../ui/elements.mjs";
import { defaultView, leaveOut } from "../view/model.mjs";
import { sift } from "../geodata/selecting.mjs";

const MOST = 6;
const PLACE = "place.";
const OWN = ["at", "pick", "base", "chart", "story", "step"]; // what a reader keeps

/**
 * A view in which the record's own kind is on, whatever the atlas opens with.
 * @param {Atlas} atlas
 * @param {AtlasRecord} record
 */
function startView(atlas, record) {
  const usual = defaultView(atlas);
  const kinds = [...new Set([...usual.kinds, `${record.layer}.${record.kind}`])].sort();
  return { ...usual, kinds };
}

/** @param {AtlasRecord} record */
function listFilters(record) {
  const place = record.traits.find((trait) => trait.startsWith(PLACE));
  const actors = [...new Set(record.actors.map(([actor]) => actor))].sort();
  const own = { kinds: [`${record.layer}.${record.kind}`] };
  /** @type {[string, Partial<View>][]} */
  const found = [place ? ["related-place", { traits: [place] }] : ["related-name", { text: record.title }]];
  if (actors.length > 1) found.push(["related-actors", { ...own, actors, match: "all" }]);
  return found;
}

/** @param {Atlas} atlas */
function listSharers(atlas, { id }) {
  const used = atlas.segments.filter(({ corridors }) => corridors.includes(id));
  const sharers = new Set(used.flatMap(({ corridors }) => corridors));
  return atlas.records.filter((one) => one.id !== id && sharers.has(one.id));
}

/**
 * @param {Atlas} atlas
 * @param {AtlasRecord} record
 * @returns {Array<{name: string, records: object[], view: ?object}>} none is empty
 */
export function findRelations(atlas, record) {
  const first = ({ days }) => days?.[0] ?? 0;
  const apart = (one) => Math.abs(first(one) - first(record));
  const near = (records) => [...records].sort((one, other) => apart(one) - apart(other));
  const filtered = listFilters(record).map(([name, patch]) => {
    const whole = { ...startView(atlas, record), ...patch };
    const view = leaveOut(whole, OWN);
    const shown = sift(atlas, whole);
    const records = atlas.records.filter((one, i) => shown[i] && one.id !== record.id);
    return { name, records: near(records), view };
  });
  const sharers = { name: "related-sections", records: near(listSharers(atlas, record)), view: null };
  return [...filtered, sharers].filter(({ records }) => records.length);
}

/**
 * @param {Atlas} atlas
 * @param {AtlasRecord} record
 * @param {{change: function(object): void, list: function(object): void}} answers
 */
export function drawRelated(atlas, record, { change, list }) {
  const relations = findRelations(atlas, record);
  if (!relations.length) return null;
  const most = Math.floor(MOST / relations.length);
  const groups = relations.map(({ name, records, view }) => {
    const words = atlas.texts[name];
    const rows = records.slice(0, most).map((one) => drawRow(atlas, one, change));
    const all = () => (view ? change(view) : list({ title: words, ids: records.map(({ id }) => id) }));
    const label = fill(atlas.texts["related-all"], { count: records.length + (view ? 1 : 0), name: words });
    const more = records.length > most &&
      element("li", {}, element("button", { type: "button", class: "link", "data-act": name, onclick: all }, label));
    return element(
      "li",
      {},
      element("p", { class: "role" }, words),
      element("ul", { class: "plain list" }, ...rows, more),
    );
  });
  return element("ul", { class: "plain related" }, ...groups);
}

/**
 * @param {Atlas} atlas
 * @param {AtlasRecord} record
 */
function drawRow(atlas, record, change) {
  const pick = () => change({ pick: record.id });
  const date = tellDate(atlas.texts, record.start);
  return element(
    "li",
    {},
    element(
      "button",
      { type: "button", onclick: pick },
      drawMark(atlas, findKind(atlas, record)),
      element("span", {}, record.title),
      element("span", { class: "date" }, date),
    ),
  );
}
