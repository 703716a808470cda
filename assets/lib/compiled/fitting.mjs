/** Which charts fit a view (dashboard/compiled/fitting.py). */

/** @import { Atlas } from "../geodata/records.mjs" */
/** @import { View } from "../library/contract.d.ts" */

import { findRecord } from "../geodata/records.mjs";

const MOST = 3;

/**
 * Those on what is picked, then those on what is shown; at most three, and the one that is open.
 * @param {Atlas} atlas
 * @param {View} view
 * @returns {string[]} their slugs
 */
export function listFitting(atlas, { kinds, pick, chart }) {
  const layers = new Set(kinds.map((token) => token.split(".")[0]));
  const picked = findRecord(atlas, pick)?.layer ?? "";
  const rank = (slug) => {
    const subjects = atlas.fits[slug];
    return subjects.includes(picked) ? -2 : -Number(subjects.some((layer) => layers.has(layer)));
  };
  const slugs = Object.keys(atlas.fits);
  const best = [...slugs].sort((one, other) => rank(one) - rank(other)).slice(0, MOST);
  return slugs.filter((slug) => best.includes(slug) || slug === chart);
}
