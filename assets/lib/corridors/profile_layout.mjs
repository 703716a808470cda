/**
 * A line of a corridor laid out from its start to its end: where its pieces, runs
 * of one state, countries, gauges, signs and names stand, in px.
 */

/** @import { CorridorComparison } from "../library/contract.d.ts" */
/** @import { Atlas } from "../geodata/records.mjs" */

import { fill } from "../view/words.mjs";
import { findSpell, nameState, writeKm } from "./measure.mjs";

const APART_PX = 8;
const TIERS = [0, 1];
const LAST_RANK = 99;
const SIGNS = { border_crossing: "border", port: "port" };
const GAUGE = "gauge";

/**
 * @param {Atlas} atlas
 * @param {CorridorComparison} template
 * @param {object} line of a corridor (dashboard/corridors/comparison.py)
 * @param {{scale: number, room: number, day: number, measure: function(string): number}} how
 *   scale: px for a tenth of a km; room: px up to which names may stand
 */
export function layLine(atlas, template, line, how) {
  const pieces = placePieces(template, line, how);
  return {
    width: pieces.at(-1).x + pieces.at(-1).width,
    pieces,
    runs: placeRuns(atlas, template, pieces, how),
    countries: nameCountries(template, join(pieces, ({ piece }) => piece.country), how),
    gauges: join(pieces, ({ piece }) => piece.gauge).filter(({ key }) => key),
    signs: placeSigns(template, line, pieces),
    names: placeNames(template, line, pieces, how),
  };
}

/** @param {CorridorComparison} template */
function placePieces(template, line, { scale, day }) {
  let x = 0;
  return line.pieces.map((place, i) => {
    const piece = template.pieces[place];
    const width = piece.tenths * scale;
    const [start, end] = line.stops.slice(i, i + 2).map((stop) => template.stops[stop]);
    const placed = { piece, x, width, start, end, ...findSpell(piece, day) };
    x += width;
    return placed;
  });
}

/** Neighbours of one key as one stretch. */
export function join(pieces, name) {
  const stretches = [];
  for (const one of pieces) {
    const key = name(one);
    const last = stretches.at(-1);
    if (last && last.key === key) {
      last.width += one.width;
      last.tenths += one.piece.tenths;
    } else stretches.push({ key, x: one.x, width: one.width, tenths: one.piece.tenths });
  }
  return stretches;
}

/**
 * What is not in operation is named below the track, the least there first.
 * @param {Atlas} atlas
 * @param {CorridorComparison} template
 */
function placeRuns({ texts }, template, pieces, { room, measure }) {
  const states = template.columns.map(nameState);
  const mixed = new Set(pieces.map(({ piece }) => piece.mode)).size > 1;
  const runs = join(pieces, ({ piece, state }) => `${state} ${piece.mode}`).map((run) => {
    const [state, mode] = run.key.split(" ");
    const words = [mixed && texts[`mode-${mode}`], state !== states[0] && texts[`state-${state}`]];
    return { ...run, order: states.indexOf(state), words: words.filter(Boolean).join(", ") };
  });
  const ranked = runs.filter(({ words }) => words).sort((one, other) =>
    other.order - one.order || other.width - one.width
  );
  /** @type {[number, number][]} */
  const taken = [];
  return ranked.flatMap((run) => {
    const km = fill(texts["profile-km"], { km: writeKm(run.tenths) });
    const long = fill(texts["profile-run"], { km, what: run.words });
    for (const words of [long, run.words]) {
      const box = centre(run.x + run.width / 2, measure(words), room);
      if (taken.some((other) => meets(box, other))) continue;
      taken.push(box);
      return [{ words, x: box[0], state: run.key.split(" ")[0] }];
    }
    return [];
  });
}

/** A country by its name, its code, or not at all. */
function nameCountries({ names }, stretches, { measure }) {
  return stretches.map((one) => {
    const words = [names[one.key], one.key].find((text) => measure(text) + 4 <= one.width);
    return { ...one, words: words ?? "", title: names[one.key] };
  });
}

/**
 * Border crossings and ports at their stops; changes of gauge where the other begins.
 * @param {CorridorComparison} template
 */
function placeSigns(template, line, pieces) {
  const ends = [...pieces.map(({ x }) => x), pieces.at(-1).x + pieces.at(-1).width];
  const signs = line.stops.flatMap((stop, i) => {
    const kind = SIGNS[template.stops[stop].kind];
    return kind ? [{ kind, x: ends[i], title: template.stops[stop].title }] : [];
  });
  let gauge = "";
  for (const { piece, x, start } of pieces) {
    const single = piece.gauge && !piece.gauge.includes("/");
    if (single && gauge && gauge !== piece.gauge) signs.push({ kind: GAUGE, x, title: start.title });
    if (single) gauge = piece.gauge;
  }
  return signs;
}

/** Names above the track in two rows: both ends, then by rank, while there is room. */
function placeNames({ stops }, line, pieces, { room, measure }) {
  const ends = [...pieces.map(({ x }) => x), pieces.at(-1).x + pieces.at(-1).width];
  const last = line.stops.length - 1;
  const stands = line.stops.map((stop, i) => ({
    words: stops[stop].title,
    rank: i && i < last ? stops[stop].rank : -1,
    x: ends[i],
  }));
  const ranked = stands.filter(({ rank }) => rank < LAST_RANK).sort((one, other) => one.rank - other.rank);
  const placed = [];
  for (const { words, x } of ranked) {
    const box = centre(x, measure(words), room);
    const tier = TIERS.find((number) => placed.every((other) => isFree({ box, x, tier: number }, other)));
    if (tier !== undefined) placed.push({ words, x, tier, box });
  }
  return placed;
}

/** Names of a row keep apart, and the line up to an upper name crosses none below. */
function isFree(one, other) {
  if (one.tier === other.tier) return !meets(one.box, other.box);
  const [lower, upper] = one.tier < other.tier ? [one, other] : [other, one];
  return upper.x < lower.box[0] - 2 || upper.x > lower.box[1] + 2;
}

/** @returns {[number, number]} */
function centre(x, width, room) {
  const left = Math.max(0, Math.min(x - width / 2, room - width));
  return [left, left + width];
}

function meets([from, to], [since, until]) {
  return from < until + APART_PX && since < to + APART_PX;
}
