/** An excerpt as GeoJSON, RFC 7946 (dashboard/exports/geojson.py). */

/** @import { Excerpt } from "./excerpt.mjs" */

import { listLayers, listSources, tellStates } from "./excerpt.mjs";

/**
 * A feature a record, one a line.
 * @param {Excerpt} excerpt
 * @param {string} url of the view
 */
export function writeGeojson(excerpt, url) {
  const { parts, ids, sentence } = excerpt;
  const head = {
    type: "FeatureCollection",
    title: parts.title,
    description: sentence,
    url,
    edition: parts.edition,
    licences: listLayers(excerpt).map((layer) => parts.licences[layer]),
    sources: Object.fromEntries(listSources(excerpt).map((id) => [id, parts.sources[id].told])),
  };
  const features = ids.map((id) => {
    const { properties, geometry } = parts.records[id];
    return JSON.stringify({
      type: "Feature",
      id,
      properties: { ...properties, ...tellStates(excerpt, id) },
      geometry,
    });
  });
  return `${JSON.stringify(head).slice(0, -1)},"features":[\n${features.join(",\n")}\n]}\n`;
}
