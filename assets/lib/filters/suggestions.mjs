/** Suggestions: what a reader who types these letters may be looking for, in groups. */

/** @import { Atlas, AtlasRecord } from "../geodata/records.mjs" */
/** @import { GazetteerFile, KnownPlace, View } from "../library/contract.d.ts" */

import { readDate } from "../geodata/days.mjs";
import { EXACT, matchNames, prepareNames, readForms, WITHIN } from "../geodata/matching.mjs";
import { fold } from "../geodata/folding.mjs";
import { findWords } from "../geodata/records.mjs";
import { openTypedDates } from "./typed_dates.mjs";

const MOST = { places: 4, records: 6, actors: 3, charts: 3 };
const OTHER = 4; // the rank of a record that other words of it answer
const NAMELESS = "und"; // words for search, not names that the page shows
const SHORT_DAYS = 31; // of dates whose events are listed

/**
 * @template Thing
 * @typedef {{ thing: Thing, name: string, rank: number }} Answer a thing, and which name of it answers
 */

/**
 * @typedef {{ places: Answer<KnownPlace>[], records: Answer<AtlasRecord>[], actors: Answer<Atlas["actors"][0]>[],
 *   dates: Answer<View["dates"]>[], charts: Answer<string>[] }} Found
 */

/** The best answers of some things with known names; parts of words only where nothing is better. */
function search(things, typed, most) {
  const found = things.flatMap(({ thing, known }) => {
    const best = matchNames(known, typed);
    return best ? [{ thing, ...best }] : [];
  });
  const sorted = found.sort((one, other) => one.rank - other.rank).slice(0, most);
  return sorted.filter(({ rank }) => rank < WITHIN || sorted[0].rank === WITHIN);
}

/**
 * What a text is after: words, and the dates beside them.
 * @typedef {{ text: string, dates: ?View["dates"] }} Sought
 */

/**
 * @param {Atlas & GazetteerFile} atlas
 * @returns {{ read: function(string): Sought, suggest: function(Sought): [keyof Found, Answer<any>[]][] }}
 *   groups that answer what is sought, the one with the best answer first, else in their
 *   own order
 */
export function openSuggestions(atlas) {
  const { texts } = atlas;
  const places = atlas.gazetteer.map((place) => ({ thing: place, known: prepareNames([place.name, ...place.names]) }));
  const actors = atlas.actors.map((actor) => ({
    thing: actor,
    known: prepareNames([actor.name, ...atlas.actorNames[actor.id]]),
  }));
  const charts = atlas.charts.slice(1).map((slug) => ({
    thing: slug,
    known: prepareNames([texts[`chart-${slug}`], slug]),
  }));
  const readDates = openTypedDates(Object.keys(atlas.languages));
  const searchRecords = openRecords(atlas);

  function suggest(text) {
    const typed = readForms(text);
    const dates = keepDates(atlas, readDates(text));
    /** @type {Found} */
    const found = {
      places: search(places, typed, MOST.places),
      records: [...searchRecords(text, typed), ...dates.slice(0, 1).flatMap((span) => listDated(atlas, span))]
        .slice(0, MOST.records),
      actors: search(actors, typed, MOST.actors),
      dates: dates.map((span) => ({ thing: span, name: "", rank: EXACT })),
      charts: search(charts, typed, MOST.charts),
    };
    const groups = /** @type {[keyof Found, Answer<any>[]][]} */ (Object.entries(found));
    return groups.filter(([, answers]) => answers.length).sort(([, [one]], [, [other]]) => one.rank - other.rank);
  }

  /** Words with a date before or behind them: “fighting 2023”; else all of it is words. */
  function read(text) {
    const words = text.trim().split(/\s+/);
    for (let count = words.length - 1; count > 0; count -= 1) {
      for (
        const [date, rest] of [[words.slice(-count), words.slice(0, -count)], [
          words.slice(0, count),
          words.slice(count),
        ]]
      ) {
        const dates = readDates(date.join(" "));
        if (dates && !readDates(text)) return { text: rest.join(" "), dates };
      }
    }
    return { text: text.trim(), dates: null };
  }

  /**
   * Where nothing answers the whole, the first words of it are asked.
   * @param {Sought} sought
   * @returns {[keyof Found, Answer<any>[]][]}
   */
  function suggestAny({ text, dates }) {
    const dated = dates ? searchRecords(text, readForms(text), readSpan(dates)) : [];
    if (dated.length) return [["records", dated]];
    const words = text.split(/\s+/);
    for (let count = words.length; count > 0; count -= 1) {
      const groups = suggest(words.slice(0, count).join(" "));
      if (groups.length) return groups;
    }
    return [];
  }

  return { read, suggest: suggestAny };
}

/**
 * Their first and last day; null is an open end.
 * @param {View["dates"]} dates
 * @returns {[?number, ?number]}
 */
function readSpan([since, until]) {
  return [since ? readDate(since).first : null, until ? readDate(until).last : null];
}

/**
 * The dates that were typed, where the atlas has days of them; of one date also all since.
 * @param {Atlas} atlas
 * @param {?View["dates"]} dates
 * @returns {View["dates"][]}
 */
function keepDates({ earliest, edition }, dates) {
  if (!dates) return [];
  const [since, until] = dates;
  const [first, last] = readSpan(dates);
  if ((first ?? earliest) > edition || (last ?? edition) < earliest) return [];
  return since === until ? [dates, [since, null]] : [dates];
}

/** Whether days, null is open, meet some others. */
function meets([first, last], [from, to]) {
  return (first ?? -Infinity) <= (to ?? Infinity) && (last ?? Infinity) >= (from ?? -Infinity);
}

/**
 * Records by how well their names answer, then as the atlas has them; those of which only
 * other words answer come last. Of a span only what was in it.
 * @param {Atlas} atlas
 * @returns {function(string, string[], ?[?number, ?number]=): Answer<AtlasRecord>[]}
 */
function openRecords(atlas) {
  let known = new Map(); // names by record, once they are asked for
  let grown = false; // whether those in other languages are among them

  function nameAll(record) {
    if (!grown && atlas.evidence) [known, grown] = [new Map(), true];
    if (!known.has(record)) known.set(record, prepareNames([record.title, ...listNames(atlas, record)]));
    return known.get(record);
  }

  return (text, typed, span = null) => {
    /** @type {Answer<AtlasRecord>[][]} */
    const ranks = Array.from({ length: OTHER + 1 }, () => []);
    flagRecords(atlas, text).forEach((flag, number) => {
      if (!flag || ranks[EXACT].length === MOST.records) return;
      const record = atlas.records[number];
      if (span && !(record.days && meets(record.days, span))) return;
      const best = matchNames(nameAll(record), typed);
      const { name, rank } = best ?? { name: record.title, rank: OTHER };
      if (ranks[rank].length < MOST.records) ranks[rank].push({ thing: record, name, rank });
    });
    return ranks.flat().slice(0, MOST.records);
  };
}

/**
 * Which records have every word, in their own text or in what their kind is called.
 * @param {Atlas} atlas
 */
function flagRecords({ columns, layers }, text) {
  const words = fold(text).split(" ").filter(Boolean);
  const kinds = new Map(
    layers.flatMap((layer) => layer.kinds.map((kind) => [`${layer.id}.${kind.id}`, fold(kind.title)])),
  );
  const told = columns.tokens.map(({ token }) => kinds.get(token) ?? "");
  const flags = new Uint8Array(columns.ids.length).fill(Number(words.length > 0));
  for (const word of words) {
    const own = findWords(columns, word);
    const called = told.map((title) => title.includes(word));
    for (let n = 0; n < flags.length; n += 1) flags[n] &= Number(own?.[n] || called[columns.kinds[n]]);
  }
  return flags;
}

/**
 * The events of a few days.
 * @param {Atlas} atlas
 * @param {View["dates"]} dates
 * @returns {Answer<AtlasRecord>[]}
 */
function listDated({ records }, dates) {
  const [from, to] = readSpan(dates);
  if (!from || !to || to - from > SHORT_DAYS) return [];
  const isThere = ({ time, days }) =>
    time === "event" && days && days[0] !== null && days[1] !== null && days[0] <= to && days[1] >= from;
  /** @param {AtlasRecord} record */
  const last = ({ days }) => Number(days?.[1]) - Number(days?.[0]);
  const found = records.filter(isThere).sort((one, other) => last(one) - last(other)); // the shortest first
  return found.map((record) => ({ thing: record, name: record.title, rank: OTHER }));
}

/**
 * Its names in other languages, once they have come with the details.
 * @param {Atlas} atlas
 * @param {AtlasRecord} record
 */
function listNames(atlas, { id }) {
  const names = atlas.evidence?.[id]?.names ?? [];
  return names.filter(([language]) => language !== NAMELESS).map(([, name]) => name);
}
