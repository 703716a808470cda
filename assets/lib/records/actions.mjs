/** What a reader can do with a record: go on, narrow to it, take its link along. */

/** @import { Atlas, AtlasRecord } from "../geodata/records.mjs" */

import { writeDay } from "../geodata/days.mjs";
import { tellDate } from "../view/dates.mjs";
import { COMPARISON } from "../view/sentence.mjs";
import { fill } from "../view/words.mjs";
import { element } from "../ui/elements.mjs";
import { nameActors } from "../ui/kinds.mjs";
import { defaultView, writeLink } from "../view/links.mjs";
import { findNeighbours } from "./order.mjs";
import { copyText } from "../ui/copying.mjs";
import { TRIP } from "../view/trip_words.mjs";

/** A button that keeps the focus when the details are drawn anew. */
function act(name, attributes, ...children) {
  return element("button", { type: "button", "data-act": name, ...attributes }, ...children);
}

/**
 * Previous and next of the records shown, in order of date.
 * @param {Atlas} atlas
 * @param {AtlasRecord} record
 */
export function drawSteps(atlas, record, shown, change) {
  const { texts } = atlas;
  const { previous, next, number, count } = findNeighbours(atlas, shown, record.id);
  const draw = (name, sign, other) => {
    const label = other ? fill(texts[`${name}-record`], other) : texts[`no-${name}-record`];
    const onclick = () => other && change({ pick: other.id });
    return act(name, { "aria-label": label, title: label, "aria-disabled": other ? null : "true", onclick }, sign);
  };
  const place = number ? fill(texts["record-number"], { number, count }) : texts["record-hidden"];
  return element(
    "div",
    { class: "steps", role: "group", "aria-label": texts.steps },
    draw("previous", "←", previous),
    draw("next", "→", next),
    element("span", { class: "hint" }, place),
  );
}

/**
 * An actor's name as the way to its records alone.
 * @param {Atlas} atlas
 */
export function drawActor(atlas, id, change) {
  const name = nameActors(atlas)[id] ?? id;
  const label = fill(atlas.texts["only-actor"], { actor: name });
  const onclick = () => change({ actors: [id], match: "any", roles: [] });
  return act(`actor-${id}`, { class: "link", "aria-label": label, title: label, onclick }, name);
}

/**
 * The month of the record, or its year where no month is known.
 * @param {Atlas} atlas
 * @param {AtlasRecord} record
 */
export function drawMonth(atlas, record, change) {
  const start = record.start.replace("~", "");
  if (!start) return null;
  const month = start.slice(0, 7);
  return act(
    "month",
    { class: "link", onclick: () => change({ dates: [month, month] }) },
    fill(atlas.texts["only-month"], { month: tellDate(atlas.texts, month) }),
  );
}

/**
 * Of a corridor: to put it beside those that are compared, or to take it away.
 * @param {Atlas} atlas
 */
export function drawCompare({ texts, comparable, links }, { id }, { corridors, chart }, change) {
  if (!comparable.includes(id)) return null;
  const open = { chart: COMPARISON };
  const there = corridors.includes(id);
  if (there && chart !== COMPARISON) { // nothing is compared yet
    return element(
      "div",
      { class: "steps" },
      act("compare", { class: "wide", onclick: () => change(open) }, texts["open-comparison"]),
    );
  }
  const full = !there && corridors.length === links.compared;
  const [words, patch] = there
    ? [texts["drop-corridor"], { corridors: corridors.filter((one) => one !== id) }]
    : [texts["add-corridor"], { corridors: [...corridors, id], ...open }];
  const barred = full || (there && corridors.length === 1);
  const onclick = () => barred || change(patch);
  return element(
    "div",
    { class: "steps" },
    act("compare", { class: "wide", "aria-disabled": barred ? "true" : null, onclick }, words),
    chart !== open.chart && act("comparison", { class: "link", onclick: () => change(open) }, texts["open-comparison"]),
    full && element("span", { class: "hint" }, fill(texts["comparison-full"], { most: links.compared })),
  );
}

/**
 * The record's own link, without the reader's filters.
 * @param {Atlas} atlas
 * @param {AtlasRecord} record
 */
export function writeRecordLink(atlas, record, base) {
  const usual = defaultView(atlas);
  const kinds = [...new Set([...usual.kinds, `${record.layer}.${record.kind}`])].sort();
  return new URL(`?${writeLink({ ...usual, kinds, pick: record.id }, atlas)}`, base).href;
}

/**
 * What if a corridor opens, or closes: for the trip from its one end to the other.
 * @param {Atlas} atlas
 */
export function drawTrials(atlas, { id, layer }, change) {
  const trip = layer === "corridors" && atlas.trips.ends[id];
  if (!trip) return null;
  const none = { chart: TRIP, trip, closed: [], opened: [] };
  const draw = (name) =>
    act(`trial-${name}`, { onclick: () => change({ ...none, [name]: [id] }) }, atlas.texts[`trial-${name}`]);
  return element("div", { class: "trials" }, draw("opened"), draw("closed"));
}

/** The address of the atlas online, of which a saved file knows where it came from. */
const findSite = () => new URL(document.documentElement.dataset.site ?? ".", location.href);

/**
 * The record as it is cited, with the edition and the day; and files with its sources.
 * @param {Atlas} atlas
 * @param {AtlasRecord} record
 * @param {string} dates as they are told
 */
export function drawCitation(atlas, record, dates) {
  const { texts } = atlas;
  const status = element("p", { role: "status", class: "hint" });
  const field = element("textarea", { hidden: true, readonly: true, "aria-label": texts["citing-copy"] });
  const cited = cite(atlas, record, dates);
  const onclick = () => copyText(texts, { status, field }, cited);
  const draw = (form) => element("a", { href: `record/${record.id}.${form}`, download: "" }, texts[`citing-${form}`]);
  return element(
    "details",
    { class: "citing" },
    element("summary", {}, texts.citing),
    element("p", {}, cited),
    element("p", {}, act("cite", { onclick }, texts["citing-copy"]), ...atlas.files ? [] : ["txt", "bib"].map(draw)),
    status,
    field,
  );
}

/** @param {Atlas} atlas */
function cite(atlas, record, dates) {
  const { texts } = atlas;
  const named = dates ? fill(texts["cite-record"], { title: record.title, dates }) : record.title;
  const edition = fill(texts.edition, { day: writeDay(atlas.edition) });
  const read = fill(texts["cite-accessed"], { day: new Date().toISOString().slice(0, 10) });
  return `${[atlas.title, named, edition].join(". ")}. ${writeRecordLink(atlas, record, findSite())}, ${read}`;
}

/**
 * @param {Atlas} atlas
 * @param {AtlasRecord} record
 */
export function drawCopy(atlas, record) {
  const status = element("p", { role: "status", class: "hint" });
  const field = element("textarea", { hidden: true, readonly: true, "aria-label": atlas.texts["copy-record"] });
  const onclick = () =>
    copyText(
      atlas.texts,
      { status, field },
      writeRecordLink(atlas, record, findSite()),
    );
  return element("div", { class: "copy" }, act("copy", { onclick }, atlas.texts["copy-record"]), status, field);
}
