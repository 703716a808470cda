/** Suggestions: what a reader who types these letters may be looking for. */

import { fold } from "./fold.mjs";

const MOST = { actors: 3, records: 9 };
const NAMELESS = "und"; // words for search, not names that the page shows

/** How well a folded name answers: 0 begins with it, 1 a word does, 2 it holds it. */
function rank(name, typed) {
  const at = name.indexOf(typed);
  if (at <= 0) return at;
  return /[\p{L}\p{N}]/u.test(name[at - 1]) ? 2 : 1;
}

/** The best of a thing's names, and its rank; a name that does not answer is none. */
function matchNames(names, typed) {
  const ranked = names.map(({ words, folded }) => ({ words, rank: rank(folded, typed) }));
  const found = ranked.filter((one) => one.rank >= 0);
  return found.sort((one, other) => one.rank - other.rank)[0] ?? null;
}

const foldAll = (texts) => texts.map((words) => ({ words, folded: fold(words) }));

/** @returns {function(string): Array<{type: string, id: string, title: string, name: ?string}>} */
export function openSuggestions(atlas) {
  const actors = atlas.actors.map(({ id, name }) => ({ type: "actor", id, title: name, names: foldAll([name, ...atlas.actorNames[id]]), text: "" }));
  const records = atlas.records.map(({ id, title, text }) => {
    const names = atlas.evidence?.[id].names ?? []; // they come with the details
    const shown = names.filter(([language]) => language !== NAMELESS).map(([, name]) => name);
    return { type: "record", id, title, names: foldAll([title, ...shown]), text };
  });

  /** By rank, then as the atlas has them; other words of a record come last. */
  function find(things, typed) {
    const words = typed.split(" ");
    const last = { rank: 3, words: null };
    const answer = (thing) => matchNames(thing.names, typed) ?? (thing.text && words.every((word) => thing.text.includes(word)) ? last : null);
    const answers = things.map((thing) => ({ thing, best: answer(thing) })).filter(({ best }) => best);
    return answers.sort((one, other) => one.best.rank - other.best.rank);
  }

  return function suggest(text) {
    const typed = fold(text);
    if (!typed) return [];
    const tell = ({ thing: { type, id, title }, best }) => ({ type, id, title, name: best.words === title ? null : best.words });
    return [
      ...find(actors, typed).filter(({ best }) => best.rank < 2).slice(0, MOST.actors),
      ...find(records, typed).slice(0, MOST.records),
    ].map(tell);
  };
}
