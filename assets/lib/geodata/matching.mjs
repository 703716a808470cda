/** How well names answer what is typed: in any script, with any dashes and accents. */

import { fold } from "./folding.mjs";
import { romanise } from "./romanising.mjs";

/** Ranks, the best first: it is the name, begins it, begins a word of it, is in it. */
export const EXACT = 0;
const [BEGINS, WORD] = [1, 2];
export const WITHIN = 3;

/** Folded, without apostrophes, other signs as blanks. */
function strip(text) {
  return fold(text).replace(/['ʻʼ"]/g, "").replace(/[\p{P}\s]+/gu, " ").trim();
}

/** What a text is compared as: as it is written, and as it sounds. */
export function readForms(text) {
  const plain = strip(text);
  const latin = romanise(plain);
  return latin === plain ? [plain] : [plain, latin];
}

/**
 * A name, and what it is compared as.
 * @typedef {{ name: string, forms: string[] }} Name
 * @param {string[]} names
 * @returns {Name[]}
 */
export function prepareNames(names) {
  return names.filter(Boolean).map((name) => ({ name, forms: readForms(name) }));
}

/** The rank of one form for another that was typed; Infinity: it does not answer. */
function rank(form, typed) {
  const at = form.indexOf(typed);
  if (at < 0) return Infinity;
  if (at === 0) return form.length === typed.length ? EXACT : BEGINS;
  return form[at - 1] === " " || form.includes(` ${typed}`) ? WORD : WITHIN;
}

/**
 * The best of some names for what was typed; null: none answers.
 * @param {Name[]} names
 * @param {string[]} typed its forms
 * @returns {?{ name: string, rank: number }}
 */
export function matchNames(names, typed) {
  let best = null;
  if (!typed[0]) return best;
  for (const { name, forms } of names) {
    for (const form of forms) {
      for (const one of typed) {
        const found = rank(form, one);
        if (found < (best?.rank ?? Infinity)) best = { name, rank: found };
      }
    }
  }
  return best;
}
