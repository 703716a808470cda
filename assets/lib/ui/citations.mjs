/** Sources as small numbers where something is said, and as a list where it ends. */

/** @import { Atlas } from "../geodata/records.mjs" */

import { fill } from "../view/words.mjs";
import { drawLink, element } from "./elements.mjs";
import { nameSource, tellSource } from "./evidence.mjs";

/**
 * Count sources in the order in which they are named.
 * @param {Atlas} atlas
 * @returns {{cite: function(Iterable<string>): ?HTMLElement, list: function(): ?HTMLElement}}
 *   `cite` draws the numbers, each the link of its source; `list` what all of them are
 */
export function openCitations(atlas) {
  const known = new Map(); // the number of each source

  function cite(ids) {
    const own = [...ids].filter((id) => atlas.sources?.[id]);
    if (!own.length) return null;
    return element("span", { class: "cites" }, ...own.flatMap((id) => [" ", draw(id)]));
  }

  function draw(id) {
    if (!known.has(id)) known.set(id, known.size + 1);
    const source = atlas.sources?.[id] ?? { url: "" };
    const number = known.get(id);
    const words = nameSource(source);
    const link = drawLink(source.url, `[${number}]`, words);
    if (source.url) link.setAttribute("aria-label", fill(atlas.texts.cite, { number, source: words }));
    return link;
  }

  function list() {
    const rows = [...known.keys()].map((id) => element("li", {}, ...tellSource(atlas, atlas.sources?.[id])));
    return rows.length ? element("ol", { class: "sources" }, ...rows) : null;
  }

  return { cite, list };
}
