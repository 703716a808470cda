/** Citations of a view and of its sources (dashboard/exports/citations.py). */

/** @import { Excerpt } from "./excerpt.mjs" */

import { listSources } from "./excerpt.mjs";

/**
 * @param {Excerpt} excerpt
 * @param {"txt" | "bib"} form
 * @param {string} address of the view
 * @param {string} accessed the day of access: 2026-06-20
 */
export function writeCitations(excerpt, form, address, accessed) {
  const { parts, sentence } = excerpt;
  const told = [sentence, address, accessed].map((text) => escape(parts, form, text));
  const first = parts.signs.reduce((text, sign, i) => text.replaceAll(sign, () => told[i]), parts.citation[form]);
  const sources = listSources(excerpt).map((id) => parts.sources[id][form]);
  return form === "bib" ? `${[first, ...sources].join("\n\n")}\n` : `${[first, "", ...sources.sort()].join("\n")}\n`;
}

/** In BibTeX some letters mean something; an address has none of them unwritten. */
function escape({ specials }, form, text) {
  if (form !== "bib" || /^https?:/.test(text)) return text;
  return [...text].map((letter) => specials[letter] ?? letter).join("");
}
