/** Choosing a part of a chart: what the view must say to show just its records. */

import { readDate } from "../geodata/days.mjs";
import { findFacet } from "../geodata/selecting.mjs";

/**
 * @param {object} view
 * @param {object} limit what limits the records to those that the chart counts
 * @param {...object} parts patches of the row and of the column that were chosen
 * @returns {object} one patch: traits replace those of their facet, dates are cut
 *   to the range that was chosen, actors join those who were chosen
 */
export function narrow(view, limit, ...parts) {
  const chosen = Object.assign({}, ...parts);
  const traits = parts.flatMap((part) => part.traits ?? []);
  const actors = [limit, ...parts].flatMap((part) => part.actors ?? []);
  const narrowed = {
    ...chosen,
    traits: joinTraits(view.traits, limit.traits ?? [], traits),
    dates: cutDates(view.dates, chosen.dates ?? [null, null]),
    ...(limit.kinds && { kinds: view.kinds.filter((kind) => limit.kinds.includes(kind)) }),
  };
  const open = view.match === "all" || view.actors.length < 2;
  if (!actors.length || !open) return narrowed;
  const together = [...new Set([...view.actors, ...actors])].sort();
  return { ...narrowed, actors: together, match: together.length > 1 ? "all" : view.match };
}

/** The limit speaks only of facets of which neither reader nor choice does. */
function joinTraits(before, limit, chosen) {
  const said = new Set(chosen.map(findFacet));
  const kept = before.filter((trait) => !said.has(findFacet(trait)));
  const all = new Set([...said, ...kept.map(findFacet)]);
  const limiting = limit.filter((trait) => !all.has(findFacet(trait)));
  return [...chosen, ...kept, ...limiting].sort();
}

function cutDates([from, to], [since, until]) {
  const later = (a, b) => (readDate(a).first >= readDate(b).first ? a : b);
  const sooner = (a, b) => (readDate(a).last <= readDate(b).last ? a : b);
  return [from && since ? later(from, since) : from ?? since, to && until ? sooner(to, until) : to ?? until];
}
