/** The layers of records, and the words that turn their kinds on (dashboard/view/layers.py). */

/** @import { Atlas } from "../geodata/records.mjs" */
/** @import { LayerEntry } from "../library/contract.d.ts" */

/**
 * The layers whose features are records.
 * @param {Pick<Atlas, "layers">} index
 */
export function listRecordLayers(index) {
  return index.layers.filter((layer) => layer.role === "records");
}

/**
 * The tokens of all kinds of a layer, or of those that are on at first.
 * @param {LayerEntry} layer
 */
export function listTokens(layer, onlyOn = false) {
  return layer.kinds.filter((kind) => kind.on || !onlyOn).map((kind) => `${layer.id}.${kind.id}`);
}

/**
 * Every word for kinds, with the tokens that it turns on.
 * @param {Atlas} index
 * @returns {[string, string[]][]}
 */
export function nameKinds(index) {
  return listRecordLayers(index).flatMap((layer) => [
    ...nameLayer(layer),
    ...listTokens(layer).map((token) => /** @type {[string, string[]]} */ ([token, [token]])),
    ...nameFormer(layer),
  ]);
}

/**
 * A layer's own words, the shortest first: its opening kinds, all its kinds.
 * @param {LayerEntry} layer
 * @returns {[string, string[]][]}
 */
export function nameLayer(layer) {
  const tokens = listTokens(layer);
  const opening = listTokens(layer, true);
  return [
    [layer.id, opening.length ? opening : tokens],
    [`${layer.id}.*`, tokens],
  ];
}

/**
 * The kinds that there were once, with what their records are today.
 * @param {LayerEntry} layer
 * @returns {[string, string[]][]}
 */
function nameFormer(layer) {
  return Object.entries(layer.former).map(([kind, today]) => [
    `${layer.id}.${kind}`,
    today.map((one) => `${layer.id}.${one}`),
  ]);
}
