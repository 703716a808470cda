/** A view as one sentence, and as one line (dashboard/view/sentence.py); the words are the index's. */

/** @import { Atlas, Texts } from "../geodata/records.mjs" */
/** @import { View } from "../library/contract.d.ts" */

import { readDate, writeDay } from "../geodata/days.mjs";
import { fold, squeeze } from "../geodata/folding.mjs";
import { findRecord } from "../geodata/records.mjs";
import { readMoment } from "../geodata/selecting.mjs";
import { shorten, tellDay, tellRange } from "./dates.mjs";
import { listRecordLayers } from "./layers.mjs";
import { defaultView, tidyView } from "./model.mjs";
import { listClosable, TRIP } from "./trip_words.mjs";
import { callWithin, count, fill } from "./words.mjs";

const LONGEST = 40;
const FEW = 3; // so many kinds of a layer are named
export const COMPARISON = "corridors";

/**
 * The corridors that a view compares: none but where that chart is open.
 * @param {Pick<View, "chart" | "corridors">} view
 */
export function listCompared({ chart, corridors }) {
  return chart === COMPARISON ? corridors : [];
}

/**
 * @param {Atlas} index
 * @param {View} view
 * @param {number} number of records shown
 * @returns {string} what is shown, and how many records it is
 */
export function describe(index, view, number) {
  const { texts } = index;
  const parts = tellBriefly(index, view);
  const records = count(texts, "records", number);
  if (parts === spanYears(index)) return fill(texts["sentence-all"], { records, years: parts });
  return fill(texts.sentence, { parts, records });
}

/**
 * What narrows the records; where nothing does, which years they are of.
 * @param {Atlas} index
 * @param {View} view
 */
export function tellBriefly(index, view) {
  const said = listParts(index, tidyView(view, index)).filter(Boolean).join(index.texts.comma);
  const [first] = said;
  return first ? first.toUpperCase() + said.slice(first.length) : spanYears(index);
}

/** @param {Atlas} index */
function spanYears({ texts, earliest, edition }) {
  const [first, last] = [earliest, edition].map((day) => writeDay(day).slice(0, 4));
  return tellRange(texts, first, last);
}

/**
 * @param {Atlas} index
 * @param {View} view
 */
function listParts(index, view) {
  const parts = [describeSubject(index, view), describeDates(index, view), ...describeTraits(index, view)];
  if (fold(view.text)) parts.push(fill(index.texts.matching, { text: show(view.text) }));
  parts.push(...describeSide(index, view));
  if (listCompared(view).length) parts.push(describeCorridors(index, view));
  if (view.chart === TRIP) parts.push(fill(index.texts["trip-asked"], { trip: describeTrip(index, view) }));
  return parts;
}

/**
 * Which layers are shown, if not the usual ones, and whose records.
 * @param {Atlas} index
 * @param {View} view
 */
function describeSubject(index, view) {
  const { texts } = index;
  const actors = view.actors.length ? describeActors(index, view) : "";
  if (`${view.kinds}` === `${defaultView(index).kinds}`) return actors;
  const on = listOn(index, view);
  const layers = describeLayers(index, view);
  if (!on.length) return [actors, layers].filter(Boolean).join(texts.comma);
  if (!actors) return layers;
  const met = on.every(({ time }) => time === "event");
  return fill(texts[met ? "layers-of" : "layers-with"], { layers, actors });
}

/** The layers of which anything is on. */
function listOn(index, { kinds }) {
  const on = new Set(kinds);
  return listRecordLayers(index).filter((layer) => layer.kinds.some((kind) => on.has(`${layer.id}.${kind.id}`)));
}

/**
 * The layers that are on.
 * @param {Atlas} index
 * @param {View} view
 */
export function describeLayers(index, view) {
  const kinds = new Set(view.kinds);
  const on = listOn(index, view).map((layer) => describeLayer(index, layer, kinds));
  return on.length ? join(index, on, "and") : index.texts["no-layers"];
}

/**
 * Whose view it is, unless it is the first side's alone.
 * @param {Atlas} index
 */
function describeSide(index, { side, compare, differ, then, dates, lang }) {
  const { texts, languages } = index;
  const sentences = new Map(index.sides.map(({ id, sentence }) => [id, sentence]));
  const other = sentences.get(compare);
  const own = sentences.get(side);
  const usual = index.sides.find(({ id }) => id === side)?.language;
  return [
    own && (other || side !== index.sides[0].id) && own,
    other && fill(texts.beside, { sentence: other }),
    differ && texts.differing,
    then && fill(texts.against, {
      then: tellDay(texts, readDate(then).last),
      now: tellDay(texts, readMoment(index.edition, dates).asOf),
    }),
    Object.hasOwn(languages, lang) && lang !== usual && fill(texts.labels, { language: languages[lang] }),
  ].filter(Boolean);
}

/** A reader's or a link's text, fit for a sentence: visible, 40 characters. */
export function show(text) {
  const seen = [...squeeze(text).replace(/[\p{Cf}\p{Cs}]/gu, "\ufffd")];
  return (seen.length <= LONGEST ? seen : [...seen.slice(0, LONGEST - 1), "…"]).join("");
}

/**
 * One text of several: `a, b and c`.
 * @param {Atlas} index
 */
function join(index, items, word) {
  if (items.length === 1) return items[0];
  const rest = items.slice(0, -1).join(index.texts.comma);
  return fill(index.texts[`join-${word}`], { rest, last: items.at(-1) });
}

/**
 * From where to where a trip is, by what it is the best, and under what.
 * @param {Atlas} index
 * @param {View} view
 */
export function describeTrip(index, view) {
  const { texts, trips } = index;
  const [start, end] = (view.trip ?? trips.usual).map((word) => trips.stops[word] ?? word);
  const trip = fill(texts[`trip-${view.by}`], { start, end });
  const conditions = listConditions(index, view);
  if (!conditions.length) return trip;
  return fill(texts["trip-with"], { trip, conditions: join(index, conditions, "and") });
}

/**
 * @param {Atlas} index
 * @param {View} view
 */
function listConditions({ texts, trips }, view) {
  const titles = listClosable(trips);
  const tell = (change) => (word) =>
    trips.switches[word] ?? fill(texts[`is-${change}`], { name: titles[word] ?? word });
  return [
    ...view.closed.map(tell("closed")),
    ...view.opened.map(tell("opened")),
    ...(view.pace.length ? [texts["trip-pace"]] : []),
  ];
}

/** @param {Atlas} index */
function describeActors(index, { actors, match, roles }) {
  const names = new Map(index.actors.map(({ id, name }) => [id, name]));
  const chosen = actors.map((id) => names.get(id) ?? id);
  const text = join(index, chosen, match === "all" ? "and" : "or");
  if (!roles.length) return text;
  const nouns = roles.map((role) => index.role_nouns[role] ?? role);
  return fill(index.texts.as, { actors: text, roles: join(index, nouns, "or") });
}

/**
 * Of each facet, which of its values are chosen.
 * @param {Atlas} index
 */
function describeTraits(index, { traits }) {
  return index.facets.flatMap(({ title, values }) => {
    const chosen = traits.filter((trait) => Object.hasOwn(values, trait));
    if (!chosen.length) return [];
    const facet = title.slice(0, 1).toLowerCase() + title.slice(1);
    return [fill(index.texts.trait, { facet, values: join(index, chosen.map((trait) => values[trait]), "or") })];
  });
}

/** @param {Atlas} index */
function describeCorridors(index, { corridors }) {
  const names = corridors.map((id) => callWithin(index.texts, findRecord(index, id)?.title ?? id));
  return fill(index.texts.comparing, { corridors: join(index, names, "and") });
}

/**
 * @param {Atlas} index
 * @param {View} view
 */
function describeDates({ texts }, { dates: [start, end] }) {
  if (!start || !end) return tellRange(texts, start, end);
  const [first, last] = shorten(texts, ...nameMonths(start, end));
  return first ? fill(texts["dates-range"], { first, last }) : last;
}

/**
 * Two dates, of a year beside a month the month with which it begins or ends.
 * @returns {[string, string]}
 */
function nameMonths(start, end) {
  const [short, other] = [start, end].map((date) => date.length === "2024".length);
  if (short && !other) return [`${start}-01`, end];
  return other && !short ? [start, `${end}-12`] : [start, end];
}

/**
 * A layer, or the few of its kinds that are there, or are not.
 * @param {Atlas} index
 */
function describeLayer(index, layer, kinds) {
  const { texts } = index;
  const isOn = (kind) => kinds.has(`${layer.id}.${kind.id}`);
  const on = layer.kinds.filter(isOn);
  const off = layer.kinds.filter((kind) => !isOn(kind));
  const opening = layer.kinds.filter((kind) => kind.on);
  if (!off.length || `${on.map(({ id }) => id)}` === `${opening.map(({ id }) => id)}`) return layer.noun;
  const tell = (some) => join(index, some.map(({ noun }) => noun), "and");
  if (on.length <= FEW) return tell(on);
  if (off.length <= FEW) return fill(texts["layer-without"], { layer: layer.noun, kinds: tell(off) });
  return fill(texts["layer-some"], { count: on.length, all: layer.kinds.length, layer: layer.noun });
}
