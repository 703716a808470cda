/** A view as one sentence, and as one line (dashboard/view/sentence.py); the words are the index's. */

/** @import { Atlas, Texts } from "../geodata/records.mjs" */
/** @import { View } from "../library/contract.d.ts" */

import { writeDay } from "../geodata/days.mjs";
import { fold, squeeze } from "../geodata/folding.mjs";
import { findRecord } from "../geodata/records.mjs";
import { readMoment } from "../geodata/selecting.mjs";
import { listRecordLayers } from "./layers.mjs";
import { defaultView, tidyView } from "./model.mjs";
import { listClosable, TRIP } from "./trip_words.mjs";

const LONGEST = 40;
export const COMPARISON = "corridors";

/**
 * Fill a text's `{names}` from the values.
 * @param {string} text
 * @param {{ [name: string]: any }} values
 */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

const PLURALS = new Intl.PluralRules("en");

/**
 * Count things in words, in the plural form that the language has for a number.
 * @param {Texts} texts
 * @param {string} noun
 * @param {number} number
 */
export function count(texts, noun, number) {
  return fill(texts[`count-${noun}.${PLURALS.select(number)}`], { count: group(number) });
}

/**
 * A whole number, its digits in groups of three.
 * @param {number} number
 */
export function group(number) {
  return `${number}`.replace(/\B(?=(\d{3})+$)/g, ",");
}

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
 * @returns {string} what is shown, and how many records it is
 */
export function describe(index, view, count) {
  const { comma, sentence } = index.texts;
  return fill(sentence, { count, total: index.total, parts: listParts(index, view).join(comma) });
}

/**
 * What differs from the view of a link that says nothing, in one line.
 * @param {Atlas} index
 * @param {View} view
 */
export function tellBriefly(index, view) {
  const usual = new Set(listParts(index, defaultView(index)));
  const parts = listParts(index, view).filter((part) => !usual.has(part));
  return parts.join(index.texts.comma) || index.texts["all-dates"];
}

/**
 * @param {Atlas} index
 * @param {View} anyView
 */
function listParts(index, anyView) {
  const view = tidyView(anyView, index);
  const parts = [
    describeActors(index, view),
    describeDates(index, view),
    describeLayers(index, view),
    ...describeTraits(index, view),
  ];
  if (fold(view.text)) parts.push(fill(index.texts.matching, { text: show(view.text) }));
  parts.push(...describeSide(index, view));
  if (listCompared(view).length) parts.push(describeCorridors(index, view));
  if (view.chart === TRIP) parts.push(fill(index.texts["trip-asked"], { trip: describeTrip(index, view) }));
  return parts;
}

/**
 * Whose view it is, unless it is the first side's alone.
 * @param {Atlas} index
 */
function describeSide(index, { side, compare, differ, lang }) {
  const { texts, languages } = index;
  const sentences = new Map(index.sides.map(({ id, sentence }) => [id, sentence]));
  const other = sentences.get(compare);
  const own = sentences.get(side);
  const usual = index.sides.find(({ id }) => id === side)?.language;
  return [
    own && (other || side !== index.sides[0].id) && own,
    other && fill(texts.beside, { sentence: other }),
    differ && texts.differing,
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
  if (!actors.length) return index.texts["all-actors"];
  const names = new Map(index.actors.map(({ id, name }) => [id, name]));
  const chosen = actors.map((id) => names.get(id) ?? id);
  let text = join(index, chosen, match === "all" ? "and" : "or");
  if (match === "all" && chosen.length > 1) text = fill(index.texts.together, { actors: text });
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
    const told = join(index, chosen.map((trait) => values[trait]), "or");
    return [fill(index.texts.trait, { facet: title, values: told })];
  });
}

/** @param {Atlas} index */
function describeCorridors(index, { corridors }) {
  const names = corridors.map((id) => findRecord(index, id)?.title ?? id);
  return fill(index.texts.comparing, { corridors: join(index, names, "and") });
}

/**
 * @param {Atlas} index
 * @param {View} view
 */
function describeDates(index, view) {
  const [first, last] = readMoment(index.edition, view.dates).span.map((day) => day === null ? "" : writeDay(day));
  if (first === last) return first || index.texts["all-dates"];
  const pattern = first && last ? "range" : first ? "from" : "until";
  return fill(index.texts[`dates-${pattern}`], { first, last });
}

/**
 * @param {Atlas} index
 * @param {View} view
 */
function describeLayers(index, view) {
  const kinds = new Set(view.kinds);
  const nouns = listRecordLayers(index)
    .map((layer) => describeLayer(index, layer, kinds))
    .filter(Boolean);
  return nouns.length ? join(index, nouns, "and") : index.texts["no-layers"];
}

/**
 * The layer's noun with what is missing, or with what is there: the shorter.
 * @param {Atlas} index
 */
function describeLayer(index, layer, kinds) {
  const isOn = (kind) => kinds.has(`${layer.id}.${kind.id}`);
  const on = layer.kinds.filter(isOn);
  const off = layer.kinds.filter((kind) => !isOn(kind));
  if (!on.length) return "";
  if (!off.length) return layer.noun;
  const [pattern, told] = off.length < on.length ? ["without", off] : ["only", on];
  const text = join(index, told.map((kind) => kind.noun), "and");
  return fill(index.texts[`layer-${pattern}`], { layer: layer.noun, kinds: text });
}
