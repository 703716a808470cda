/** The layers of records, and the words that turn their kinds on (dashboard/view/layers.py). */

/** The layers whose features are records. */
export function listRecordLayers(index) {
  return index.layers.filter((layer) => layer.role === "records");
}

/** The tokens of all kinds of a layer, or of those that are on at first. */
export function listTokens(layer, onlyOn = false) {
  return layer.kinds.filter((kind) => kind.on || !onlyOn).map((kind) => `${layer.id}.${kind.id}`);
}

/** Every word for kinds, with the tokens that it turns on. */
export function nameKinds(index) {
  return listRecordLayers(index).flatMap((layer) => [
    ...nameLayer(layer),
    ...listTokens(layer).map((token) => [token, [token]]),
  ]);
}

/** A layer's own words, the shortest first: its opening kinds, all its kinds. */
export function nameLayer(layer) {
  const tokens = listTokens(layer);
  const opening = listTokens(layer, true);
  return [
    [layer.id, opening.length ? opening : tokens],
    [`${layer.id}.*`, tokens],
  ];
}
