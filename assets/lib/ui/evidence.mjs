/** What stands behind a record: its history, its names, its sources. */

/** @import { Atlas, AtlasRecord, DetailedAtlas, Texts } from "../geodata/records.mjs" */

import { tellDate, tellRange } from "../view/dates.mjs";
import { fill } from "../view/words.mjs";
import { drawLink, element } from "./elements.mjs";
import { nameActors } from "./kinds.mjs";

const FEW = 6;
const READABLE = (value) => value.replaceAll("_", " ");

/**
 * Spans as a list: from when to when, what held.
 * @param {DetailedAtlas} atlas
 * @param {AtlasRecord} record
 */
export function tellHistory(atlas, record) {
  const { texts } = atlas;
  const names = nameActors(atlas);
  const rows = atlas.evidence[record.id].spans.map((span) => {
    const days = tellRange(texts, span.start, span.end);
    const value = names[span.value] ?? READABLE(span.value);
    const note = span.note && element("span", { class: "hint" }, ` ${span.note}`);
    const what = element("strong", {}, `${READABLE(span.property)}: ${value}`);
    return element(
      "li",
      {},
      element("span", { class: "date" }, days),
      " ",
      what,
      note,
      tellSources(atlas, span.sources),
    );
  });
  return rows.length ? element("ol", { class: "plain" }, ...rows) : null;
}

/**
 * Who says what about the record and about subjects that concern it; never our own words.
 * @param {DetailedAtlas} atlas
 * @param {AtlasRecord} record
 */
export function tellPositions(atlas, record) {
  const told = atlas.evidence[record.id].positions;
  const subjects = [...new Set(told.map((id) => atlas.positions[id].subject))];
  return subjects.flatMap((subject) => {
    const title = atlas.subjects[subject];
    const ids = told.filter((id) => atlas.positions[id].subject === subject);
    return [title && element("h4", {}, title), ...listSides(atlas, ids)].filter(Boolean);
  });
}

/**
 * Positions by who began to speak; one side's stand open where there are few in all.
 * @param {DetailedAtlas} atlas
 */
function listSides(atlas, ids) {
  const names = nameActors(atlas);
  const { first, tell } = nest(atlas, ids);
  const actors = [...new Set(first.map((id) => atlas.positions[id].actor))];
  return actors.map((actor) => {
    const mine = first.filter((id) => atlas.positions[id].actor === actor);
    const who = fill(atlas.texts["side-count"], { who: names[actor] ?? atlas.texts["no-actor"], count: mine.length });
    const list = element("ul", { class: "plain said" }, ...mine.map(tell));
    return element("details", { open: ids.length <= FEW }, element("summary", {}, who), list);
  });
}

/**
 * Positions by date, each answer under what it answers; `own` are those asked for.
 * @param {DetailedAtlas} atlas
 */
export function listPositions(atlas, ids, own = []) {
  const { first, tell } = nest(atlas, ids, own);
  return element("ul", { class: "plain said" }, ...first.map(tell));
}

/**
 * What answers nothing among these, by date; `tell` draws one with its answers.
 * @param {DetailedAtlas} atlas
 */
function nest(atlas, ids, own = []) {
  const { positions } = atlas;
  const dated = [...ids].sort((one, other) => positions[one].start.localeCompare(positions[other].start));
  const tell = (id) => {
    const answers = dated.filter((other) => positions[other].answers === id).map(tell);
    const below = answers.length ? element("ul", { class: "plain said" }, ...answers) : null;
    return element("li", { class: own.includes(id) ? "own" : null }, ...tellPosition(atlas, positions[id]), below);
  };
  return { first: dated.filter((id) => !ids.includes(positions[id].answers)), tell };
}

/**
 * One position: stance, sentence, dates, who disputes it, doubts, and on what it stands.
 * @param {DetailedAtlas} atlas
 */
function tellPosition(atlas, position) {
  const { texts } = atlas;
  const names = nameActors(atlas);
  const hint = (words) => words && element("p", { class: "hint" }, words);
  const who = position.disputed_by.map((id) => names[id] ?? id).join(", ");
  const actor = element("strong", {}, names[position.actor] ?? texts["no-actor"]);
  return [
    element("p", {}, actor, " ", atlas.stances[position.stance], " ", tellTime(texts, position)),
    element("p", {}, position.text),
    hint(who && fill(texts["disputed-by"], { who })),
    hint(position.note),
    hint(texts[`read-${position.read}`]),
    tellSources(atlas, position.sources),
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
  const rows = ids.map((id) => atlas.sources?.[id]).filter(Boolean).map((source) => {
    const words = source.title || source.publisher || source.url;
    const published = source.published && fill(atlas.texts.published, { day: tellDate(atlas.texts, source.published) });
    const language = nameLanguage(atlas, source.language);
    const more = [source.author, source.publisher !== words && source.publisher, published, language].filter(Boolean);
    return element("li", {}, drawLink(source.url, words), more.length ? ` — ${more.join(", ")}` : "");
  });
  return rows.length ? element("ul", { class: "plain sources" }, ...rows) : null;
}

/**
 * The language of a source, where it is not the page's own.
 * @param {Atlas} atlas
 */
function nameLanguage({ texts }, language) {
  const own = document.documentElement.lang;
  if (!language || language === own) return null;
  return fill(texts["in-language"], { language: new Intl.DisplayNames(own, { type: "language" }).of(language) });
}
