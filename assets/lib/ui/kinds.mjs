/** What ids mean: kinds of records, names of actors, marks. */

/** @import { Atlas, AtlasRecord, Texts } from "../geodata/records.mjs" */
/** @import { KindEntry } from "../library/contract.d.ts" */

import { fill } from "../view/sentence.mjs";
import { mark } from "./elements.mjs";

/**
 * The kind of a record, as the atlas declares it.
 * @param {Atlas} atlas
 * @param {AtlasRecord} record
 */
export function findKind(atlas, record) {
  const layer = atlas.layers.find((one) => one.id === record.layer);
  return /** @type {KindEntry} */ (layer?.kinds.find((one) => one.id === record.kind));
}

/**
 * @param {Atlas} atlas
 * @returns {Object<string, string>} names of all actors by id
 */
export function nameActors(atlas) {
  return Object.fromEntries(atlas.actors.map(({ id, name }) => [id, name]));
}

/**
 * A kind's mark: its shape in its colour.
 * @param {Atlas} atlas
 */
export function drawMark(atlas, kind) {
  return mark(atlas.symbols[kind.symbol] ?? atlas.symbols.circle, kind.colour);
}

/**
 * A date as written, its doubt in words: `1992~` is “c. 1992”.
 * @param {Texts} texts
 */
export function tellDay(texts, date) {
  return date.endsWith("~") ? fill(texts.circa, { day: date.slice(0, -1) }) : date;
}

/**
 * Dates as the record has them, with their precision in words.
 * @param {Atlas} atlas
 * @param {AtlasRecord} record
 */
export function tellDates(atlas, record) {
  const { start, end } = record;
  const { texts } = atlas;
  const open = record.time === "state" && start && !end;
  const dates = [start, end || (open ? texts["open-end"] : "")].filter(Boolean);
  return dates.map((date) => tellDate(texts, date)).join(" – ");
}

/** @param {Texts} texts */
function tellDate(texts, date) {
  if (!/^\d{4}/.test(date)) return date;
  const bare = date.replace("~", "");
  const precision = { 4: "precision-year", 7: "precision-month" }[bare.length];
  const notes = [date !== bare && texts["approximate-date"], precision && texts[precision]];
  const told = notes.filter(Boolean).join(", ");
  return told ? `${bare} (${told})` : bare;
}
