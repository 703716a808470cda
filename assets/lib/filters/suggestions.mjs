/** Suggestions: what a reader who types these letters may be looking for. */

/** @import { Atlas } from "../geodata/records.mjs" */

import { fold } from "../geodata/folding.mjs";
import { findWords } from "../geodata/records.mjs";

const MOST = { actors: 3, records: 9 };
const NAMELESS = "und"; // words for search, not names that the page shows
const OTHER = 3; // the rank of a record that other words of it answer

/** How well a folded name answers: 0 begins with it, 1 a word does, 2 it holds it. */
function rank(name, typed) {
  const at = name.indexOf(typed);
  if (at <= 0) return at;
  return /[\p{L}\p{N}]/u.test(name[at - 1]) ? 2 : 1;
}

/** The best of a thing's names, and its rank; none where no name answers. */
function matchNames(names, typed) {
  const ranked = names.map((words) => ({ words, rank: rank(fold(words), typed) }));
  const found = ranked.filter((one) => one.rank >= 0);
  return found.sort((one, other) => one.rank - other.rank)[0] ?? null;
}

/**
 * @param {Atlas} atlas
 * @returns {Array<{type: string, id: string, title: string, name: ?string}>}
 */
export function suggest(atlas, text) {
  const typed = fold(text);
  if (!typed) return [];
  const tell = (type) => ({ id, title, best }) => ({ type, id, title, name: best.words === title ? null : best.words });
  return [...suggestActors(atlas, typed).map(tell("actor")), ...suggestRecords(atlas, typed).map(tell("record"))];
}

/** @param {Atlas} atlas */
function suggestActors(atlas, typed) {
  const answers = atlas.actors.map(({ id, name }) => ({
    id,
    title: name,
    best: matchNames([name, ...atlas.actorNames[id]], typed),
  }));
  const found = answers.filter(({ best }) => best && best.rank < 2);
  return found.sort((one, other) => one.best.rank - other.best.rank).slice(0, MOST.actors);
}

/**
 * By rank, then as the atlas has them; those of which only other words answer come last.
 * @param {Atlas} atlas
 */
function suggestRecords(atlas, typed) {
  /** @type {object[][]} */
  const ranks = Array.from({ length: OTHER + 1 }, () => []);
  const flags = findWords(atlas.columns, typed);
  if (!flags) return [];
  for (
    let number = flags.indexOf(1);
    number >= 0 && ranks[0].length < MOST.records;
    number = flags.indexOf(1, number + 1)
  ) {
    const { id, title } = atlas.records[number];
    const best = matchNames([title, ...listNames(atlas, id)], typed) ?? { words: title, rank: OTHER };
    if (ranks[best.rank].length < MOST.records) ranks[best.rank].push({ id, title, best });
  }
  return ranks.flat().slice(0, MOST.records);
}

/**
 * Its names in other languages, once they have come with the details.
 * @param {Atlas} atlas
 */
function listNames(atlas, id) {
  const names = atlas.evidence?.[id]?.names ?? [];
  return names.filter(([language]) => language !== NAMELESS).map(([, name]) => name);
}
