/** The text of a step: the claim, what others say, what is known, what came after. */

/** @import { DetailedAtlas } from "../geodata/records.mjs" */
/** @import { StoryFile, ToldStep } from "../library/contract.d.ts" */

import { tellDate } from "../view/dates.mjs";
import { drawLink, element } from "../ui/elements.mjs";
import { drawMark, findKind } from "../ui/kinds.mjs";
import { findRecord } from "../geodata/records.mjs";

const PARTS = ["others", "known", "after"];

/**
 * @param {DetailedAtlas} atlas
 * @param {StoryFile} story
 * @param {ToldStep} step
 * @param {number} number
 * @param {function(string): void} pick opens a record
 */
export function drawStep(atlas, story, step, number, pick) {
  const { texts } = atlas;
  const parts = PARTS.filter((part) => step[part].length).map((part) => [
    element("h4", {}, story.heads[part]),
    element("ul", { class: "plain passages" }, ...step[part].map((passage) => drawPassage(atlas, passage, pick))),
  ]);
  return element(
    "article",
    { class: "step" },
    element("h2", {}, story.title),
    element("p", { class: "hint" }, drawWork(atlas, story, number)),
    number === 1 && element("p", {}, story.text),
    element("h3", { tabindex: "-1", "data-act": "title" }, step.heading),
    element("div", { class: "claim" }, element("h4", {}, story.heads.claim), element("p", {}, step.claim)),
    ...parts.flat(),
    step.records.length && element("h4", {}, texts["story-records"]),
    step.records.length && drawRecords(atlas, step.records, pick),
  );
}

/**
 * What the story follows, its title once; the words lead to where it was published.
 * @param {DetailedAtlas} atlas
 * @param {StoryFile} story
 */
function drawWork(atlas, story, number) {
  const words = number === 1 || !story.cited ? story.followed : story.cited;
  return drawLink(atlas.sources[story.source]?.url, words);
}

/** @param {DetailedAtlas} atlas */
function drawPassage(atlas, { who, text, sources, records }, pick) {
  return element(
    "li",
    {},
    element("p", {}, who && element("strong", {}, `${who}: `), text),
    drawSources(atlas, sources),
    records.length ? drawRecords(atlas, records, pick) : null,
  );
}

/**
 * Publisher and day alone: the whole title is at hand where it is wanted.
 * @param {DetailedAtlas} atlas
 */
function drawSources(atlas, ids) {
  const known = ids.map((id) => atlas.sources[id]).filter(Boolean);
  if (!known.length) return null;
  const links = known.flatMap((source, i) => {
    const day = source.published && tellDate(atlas.texts, source.published);
    const words = [source.publisher || source.title, day].filter(Boolean).join(", ");
    return [i ? "; " : "", drawLink(source.url, words, source.title)];
  });
  return element("p", { class: "hint cited" }, `${atlas.texts["story-sources"]}: `, ...links);
}

/**
 * Records as buttons: each opens its details beside the map.
 * @param {DetailedAtlas} atlas
 */
function drawRecords(atlas, ids, pick) {
  const records = ids.map((id) => findRecord(atlas, id)).filter(Boolean).sort((one, other) =>
    one.number - other.number
  );
  const rows = records.map((record) => {
    const { start } = record;
    const date = start && element("span", { class: "date" }, tellDate(atlas.texts, start));
    const button = element(
      "button",
      { type: "button", "data-act": record.id, onclick: () => pick(record.id) },
      drawMark(atlas, findKind(atlas, record)),
      element("span", {}, record.title),
      date,
    );
    return element("li", {}, button);
  });
  return element("ul", { class: "plain list" }, ...rows);
}
