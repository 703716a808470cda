/** What ids mean: kinds of records, names of actors, marks. */

/** @import { Atlas, AtlasRecord } from "../geodata/records.mjs" */
/** @import { KindEntry } from "../library/contract.d.ts" */

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
