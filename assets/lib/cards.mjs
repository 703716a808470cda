/** Cards: what lies under the pointer, in a few words. */

import { writeDay } from "./days.mjs";
import { fill } from "./describe.mjs";
import { tellDates } from "./details.mjs";
import { element } from "./elements.mjs";
import { nameActors } from "./lexicon.mjs";
import { valueOn } from "./scene.mjs";

const LISTED = 5;
const EVER = 1_000_000;
const words = (value) => value.replaceAll("_", " ");
const small = (text) => element("p", { class: "hint" }, text);
const strong = (text, more) => element("p", {}, element("strong", {}, text), element("span", { class: "date" }, more));

/** @returns {Array<?Element>} the card's lines */
export function drawCard(atlas, read, shown) {
  if (read.trip) return drawTripPart(atlas.texts, read.trip);
  if (read.border) return drawBorder(atlas.texts, read.border);
  const records = read.ids.map((id) => atlas.records.find((one) => one.id === id));
  const more = records.length - LISTED;
  const title = fill(atlas.texts["list-title"], { count: records.length, place: read.title });
  return [
    read.segment && drawSegment(atlas.texts, read.segment, shown),
    !read.segment && read.title && records.length > 1 && small(title),
    ...records.slice(0, LISTED).map((record) => strong(record.title, tellDates(atlas, record))),
    records.length === 1 && drawState(atlas, records[0], shown),
    more > 0 && small(`+ ${more}`),
  ];
}

/** Who controls it, and how sure its place is. */
function drawState(atlas, { id }, { result }) {
  const { texts } = atlas;
  const control = valueOn(atlas.controls[id], result.asOf, null);
  const km = atlas.details[id].place_km;
  const held = control && `${texts.control}: ${nameActors(atlas)[control] ?? control} (${fill(texts.now, { day: writeDay(result.asOf) })})`;
  const told = [held, km && fill(texts["plus-minus"], { km })].filter(Boolean).join(", ");
  return told && small(told);
}

function drawSegment(texts, segment, { result }) {
  const status = valueOn(segment.statuses, result.asOf, segment.status);
  const told = fill(texts["segment-of"], { ...segment, mode: segment.kind, status: words(status) });
  const length = fill(texts.length, { km: Math.round(segment.length_km) });
  const sure = segment.alignment === "schematic" ? `, ${texts.schematic}` : "";
  return small(`${told}. ${length}${sure}`);
}

/** What a click does to a part of the trip. */
function drawTripPart(texts, { role, title }) {
  const shut = role === "closed" || role === "shut";
  return [strong(title, ""), small(texts[shut ? "trip-reopen" : "trip-close"])];
}

function drawBorder(texts, { title, status, length_km: km, from, to, note }) {
  const days = [from > -EVER && writeDay(from), to < EVER && writeDay(to)];
  const dated = days.some(Boolean) ? days.map((day) => day || "…").join(" – ") : "";
  const length = km && fill(texts["border-length"], { km: Math.round(km) });
  const told = [status === "past" ? "" : words(status), dated, length].filter(Boolean);
  return [strong(title ?? "", told.join(", ")), note && small(note)];
}
