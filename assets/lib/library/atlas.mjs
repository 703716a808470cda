/** The compiled atlas, as the server sends it once. */

/** @import { Atlas, ChartedAtlas, DetailedAtlas } from "../geodata/records.mjs" */
/** @import { AtlasFile, ChangesFile, GazetteerFile } from "./contract.d.ts" */

import { element } from "../ui/elements.mjs";
import { openPlaces } from "../geodata/places.mjs";
import { openIndex } from "../geodata/records.mjs";

/**
 * The atlas as it comes, with typed columns.
 * @param {AtlasFile} written
 * @returns {Atlas}
 */
export const openAtlas = (written) => openPlaces(openIndex(written));

/** Load the atlas that the page names; a page that cannot says so. */
export async function loadAtlas() {
  const { atlas, failed } = document.documentElement.dataset;
  const answer = await fetch(atlas ?? "").catch(() => null);
  if (answer?.ok) return openAtlas(await answer.json());
  document.body.prepend(element("p", { class: "notice", role: "alert" }, failed));
  throw new Error(`The atlas did not load: ${answer?.status ?? "no answer"}`);
}

/**
 * Load another file of the library, of JSON; the one-file atlas has it already. It is
 * asked for once; what failed is asked for anew the next time.
 * @param {Atlas} atlas
 */
export function loadPart(atlas, name) {
  const asked = (atlas.asked ??= new Map());
  if (!asked.has(name)) {
    const part = fetchPart(atlas, name);
    asked.set(name, part);
    part.catch(() => asked.delete(name));
  }
  return asked.get(name);
}

/** @param {Atlas} atlas */
async function fetchPart(atlas, name) {
  const { texts, ...part } = atlas.files ? atlas.files[name] : await askPart(name);
  Object.assign(atlas.texts, texts); // the words that only this part needs
  return part;
}

/** @param {string} name */
async function askPart(name) {
  const base = new URL(document.documentElement.dataset.atlas ?? "", location.href);
  const answer = await fetch(new URL(name, base));
  if (!answer.ok) throw new Error(`${name} did not load: ${answer.status}`);
  return answer.json();
}

/**
 * What the atlas has beside what every view needs: `details` are what a record's panel
 * tells and all sources, `charts` are their templates, `gazetteer` are places by name,
 * `changes` is what was once otherwise. From then on the atlas has it.
 * @template {"details" | "charts" | "gazetteer" | "changes"} Part
 * @param {Atlas} atlas
 * @param {Part} part
 * @returns {Promise<Part extends "details" ? DetailedAtlas : Part extends "charts" ? ChartedAtlas
 *   : Part extends "changes" ? Atlas & ChangesFile : Atlas & GazetteerFile>}
 */
export async function growAtlas(atlas, part) {
  return Object.assign(atlas, await loadPart(atlas, `${part}.json`));
}
