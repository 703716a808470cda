/** Cards: what lies under the pointer, in a few words. */

/** @import { Atlas, AtlasRecord, Texts } from "../geodata/records.mjs" */
/** @import { ShapedSegment } from "../library/contract.d.ts" */

import { writeDay } from "../geodata/days.mjs";
import { tellDates, tellDay, tellRange } from "../view/dates.mjs";
import { count, fill, group, tellState } from "../view/words.mjs";
import { element } from "../ui/elements.mjs";
import { nameActors } from "../ui/kinds.mjs";
import { findHolder, valueOn } from "./scene/scene.mjs";
import { findRecord } from "../geodata/records.mjs";
import { labelRecord, nameRecord, say } from "../geodata/wordings.mjs";

const LISTED = 5;
const words = (value) => value.replaceAll("_", " ");
const small = (text) => element("p", { class: "hint" }, text);
const strong = (text, more) => element("p", {}, element("strong", {}, text), element("span", { class: "date" }, more));

/**
 * @param {Atlas} atlas
 * @returns {Array<?Element>} the card's lines
 */
export function drawCard(atlas, read, shown) {
  if (read.trip) return drawTripPart(atlas.texts, read.trip);
  if (read.border) return drawBorder(atlas.texts, read.border);
  const records = read.ids.map((id) => findRecord(atlas, id));
  const more = records.length - LISTED;
  const title = fill(atlas.texts["list-title"], {
    records: count(atlas.texts, "records", records.length),
    place: read.title,
  });
  return [
    read.segment && drawSegment(atlas.texts, read.segment, shown),
    !read.segment && read.title && records.length > 1 && small(title),
    ...records.slice(0, LISTED).map((record) => strong(nameAll(atlas, record, shown), tellDates(atlas.texts, record))),
    records.length === 1 && drawTerm(atlas, records[0], shown),
    records.length === 1 && drawState(atlas, records[0], shown),
    more > 0 && small(`+ ${more}`),
  ];
}

/**
 * The side's title, and beside it the label that stands on the map.
 * @param {Atlas} atlas
 * @param {AtlasRecord} record
 */
function nameAll(atlas, record, { view, result }) {
  const names = [nameRecord, labelRecord].map((name) => name(atlas, view, record, result.asOf));
  return [...new Set(names)].join(" · ");
}

/**
 * What the view's side says that it is, where that is more than its kind.
 * @param {Atlas} atlas
 */
function drawTerm({ wordings }, { id }, { view, result }) {
  const term = say(wordings, view.side, id, "term", result.asOf);
  return view.side !== Object.keys(wordings)[0] && term && small(term);
}

/**
 * Who controls it, and how sure its place is.
 * @param {Atlas} atlas
 * @param {AtlasRecord} record
 */
function drawState(atlas, record, { view, result }) {
  const { texts } = atlas;
  const holder = findHolder(atlas, view, record, result.asOf);
  const control = holder === "none" ? null : holder;
  const { km } = record;
  const held = control &&
    `${texts.control}: ${nameActors(atlas)[control] ?? control} (${
      fill(texts.now, { day: tellDay(texts, result.asOf) })
    })`;
  const told = [held, km && fill(texts["plus-minus"], { km })].filter(Boolean).join(", ");
  return told && small(told);
}

/**
 * @param {Texts} texts
 * @param {ShapedSegment} segment
 */
function drawSegment(texts, segment, { result }) {
  const status = valueOn(segment.statuses, result.asOf, segment.status);
  const told = fill(texts["segment-of"], { ...segment, mode: segment.kind, status: tellState(texts, status) });
  const length = segment.length_km ? ` ${fill(texts.length, { km: group(Math.round(segment.length_km)) })}` : "";
  const sure = segment.alignment === "schematic" ? `, ${texts.schematic}` : "";
  return small(`${told}.${length}${sure}`);
}

/**
 * What a click does to a part of the trip.
 * @param {Texts} texts
 */
function drawTripPart(texts, { role, title }) {
  const shut = role === "closed" || role === "shut";
  return [strong(title, ""), small(texts[shut ? "trip-reopen" : "trip-close"])];
}

/** @param {Texts} texts */
function drawBorder(texts, { title, status, length_km: km, from, to, note }) {
  const [start, end] = [from, to].map((day) => day === null ? "" : writeDay(day));
  const dated = tellRange(texts, start, end);
  const length = km && fill(texts["border-length"], { km: group(Math.round(km)) });
  const told = [status === "past" ? "" : words(status), dated, length].filter(Boolean);
  return [strong(title ?? "", told.join(", ")), note && small(note)];
}
