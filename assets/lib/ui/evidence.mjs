/** What stands behind a record: positions, its names, its sources. */

/** @import { Atlas, AtlasRecord, DetailedAtlas, Texts } from "../geodata/records.mjs" */

import { tellDate, tellRange } from "../view/dates.mjs";
import { fill } from "../view/words.mjs";
import { drawLink, element } from "./elements.mjs";
import { nameActors } from "./kinds.mjs";

/** A word of the data as one of a sentence. */
export const readable = (word) => word.replaceAll("_", " ");

/**
 * Positions, the latest first, each answer under what it answers; `own` are those asked for.
 * @param {DetailedAtlas} atlas
 * @param {function(string[]): ?HTMLElement} cite draws sources
 */
export function listPositions(atlas, ids, own = [], cite = (sources) => tellSources(atlas, sources)) {
  const { positions } = atlas;
  const dated = [...ids].sort((one, other) => positions[one].start.localeCompare(positions[other].start));
  const tell = (id) => {
    const answers = dated.filter((other) => positions[other].answers === id).map(tell);
    const below = answers.length ? element("ul", { class: "plain said" }, ...answers) : null;
    return element(
      "li",
      { class: own.includes(id) ? "own" : null },
      ...tellPosition(atlas, positions[id], cite),
      below,
    );
  };
  const first = dated.filter((id) => !ids.includes(positions[id].answers)).reverse();
  return element("ul", { class: "plain said" }, ...first.map(tell));
}

/**
 * One position: stance, sentence, dates, who disputes it, doubts, and on what it stands.
 * @param {DetailedAtlas} atlas
 */
function tellPosition(atlas, position, cite) {
  const { texts } = atlas;
  const names = nameActors(atlas);
  const hint = (words) => words && element("p", { class: "hint" }, words);
  const who = position.disputed_by.map((id) => names[id] ?? id).join(", ");
  const actor = element("strong", {}, names[position.actor] ?? position.speaker);
  const subject = atlas.subjects[position.subject];
  return [
    subject && element("p", { class: "hint" }, subject),
    element("p", {}, actor, " ", atlas.stances[position.stance], " ", tellTime(texts, position)),
    element("p", {}, position.text),
    hint(who && fill(texts["disputed-by"], { who })),
    hint(position.note),
    hint(texts[`read-${position.read}`]),
    cite(position.sources),
  ];
}

/**
 * From when to when it was held; of a search in vain the day of the search.
 * @param {Texts} texts
 */
function tellTime(texts, { start, end, read }) {
  const words = read
    ? end ? tellRange(texts, start, end) : tellDate(texts, start)
    : fill(texts.sought, { day: tellDate(texts, start) });
  return element("span", { class: "date" }, words);
}

/**
 * Names by language, with whose word each is; words for search alone are `und`.
 * @param {DetailedAtlas} atlas
 * @param {AtlasRecord} record
 */
export function tellNames(atlas, record) {
  const actors = nameActors(atlas);
  const rows = atlas.evidence[record.id].names.filter(([language]) => language !== "und").map(
    ([language, name, by]) => {
      const who = actors[by] ? ` (${fill(atlas.texts["used-by"], { who: actors[by] })})` : "";
      return element(
        "li",
        {},
        element("span", { class: "role" }, atlas.languages[language] ?? language),
        " ",
        element("bdi", { lang: language }, name),
        who,
      );
    },
  );
  return rows.length ? element("ul", { class: "plain" }, ...rows) : null;
}

/**
 * Sources with publisher and date; the title is the link. They come with the details.
 * @param {Atlas} atlas
 */
export function tellSources(atlas, ids) {
  const known = ids.map((id) => atlas.sources?.[id]).filter(Boolean);
  const rows = known.map((source) => element("li", {}, ...tellSource(atlas, source)));
  return rows.length ? element("ul", { class: "plain sources" }, ...rows) : null;
}

/** What a source is called. */
export const nameSource = (source) => source.title || source.publisher || source.url;

/** @param {Atlas} atlas */
export function tellSource(atlas, source) {
  const words = nameSource(source);
  const published = source.published && fill(atlas.texts.published, { day: tellDate(atlas.texts, source.published) });
  const language = nameLanguage(atlas, source.language);
  const more = [source.author, source.publisher !== words && source.publisher, published, language].filter(Boolean);
  return [drawLink(source.url, words), more.length ? ` — ${more.join(", ")}` : ""];
}

/**
 * The language of a source, where it is not the page's own.
 * @param {Atlas} atlas
 */
function nameLanguage({ texts }, language) {
  const own = document.documentElement.lang;
  if (!language || language === own) return null;
  const name = new Intl.DisplayNames(own, { type: "language", fallback: "none" }).of(language);
  return name ? fill(texts["in-language"], { language: name }) : null; // a code says nothing to a reader
}
