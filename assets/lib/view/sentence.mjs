/** A view as one sentence, and as one line (dashboard/view/sentence.py); the words are the index's. */

import { writeDay } from "../geodata/days.mjs";
import { fold, squeeze } from "../geodata/folding.mjs";
import { findRecord } from "../geodata/records.mjs";
import { readMoment } from "../geodata/selecting.mjs";
import { defaultView, listRecordLayers, tidyView } from "./model.mjs";
import { listClosable, TRIP } from "./trip_words.mjs";

const LONGEST = 40;
export const COMPARISON = "corridors";

/** Fill a pattern's `{names}` from the values. */
export function fill(pattern, values) {
  return pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** @returns {string} what is shown, and how many records it is */
export function describe(index, view, count) {
  const { comma, sentence } = index.patterns;
  return fill(sentence, { count, total: index.total, parts: listParts(index, view).join(comma) });
}

/** What differs from the view of a link that says nothing, in one line. */
export function tellBriefly(index, view) {
  const usual = new Set(listParts(index, defaultView(index)));
  const parts = listParts(index, view).filter((part) => !usual.has(part));
  return parts.join(index.patterns.comma) || index.patterns.usual;
}

function listParts(index, anyView) {
  const view = tidyView(anyView);
  const parts = [
    describeActors(index, view),
    describeDates(index, view),
    describeLayers(index, view),
    ...describeTraits(index, view),
  ];
  if (fold(view.text)) parts.push(fill(index.patterns.matching, { text: show(view.text) }));
  parts.push(...describeSide(index, view));
  if (view.chart === COMPARISON && view.corridors.length) parts.push(describeCorridors(index, view));
  if (view.chart === TRIP) parts.push(fill(index.patterns.trip, { trip: describeTrip(index, view) }));
  return parts;
}

/** Whose view it is, unless it is the first side's alone. */
function describeSide(index, { side, compare, differ, lang }) {
  const { patterns, languages } = index;
  const sentences = new Map(index.sides.map(({ id, sentence }) => [id, sentence]));
  const other = sentences.get(compare);
  const own = sentences.get(side);
  const usual = index.sides.find(({ id }) => id === side)?.language;
  return [
    own && (other || side !== index.sides[0].id) && own,
    other && fill(patterns.beside, { sentence: other }),
    differ && patterns.differing,
    Object.hasOwn(languages, lang) && lang !== usual && fill(patterns.labels, { language: languages[lang] }),
  ].filter(Boolean);
}

/** A reader's or a link's text, fit for a sentence: visible, 40 characters. */
export function show(text) {
  const seen = [...squeeze(text).replace(/[\p{Cf}\p{Cs}]/gu, "\ufffd")];
  return (seen.length <= LONGEST ? seen : [...seen.slice(0, LONGEST - 1), "…"]).join("");
}

/** One text of several: `a, b and c`. */
function join(index, items, word) {
  if (items.length === 1) return items[0];
  const rest = items.slice(0, -1).join(index.patterns.comma);
  return fill(index.patterns[word], { rest, last: items.at(-1) });
}

/** From where to where a trip is, by what it is the best, and under what. */
export function describeTrip(index, view) {
  const { patterns, trips } = index;
  const [start, end] = (view.trip ?? trips.usual).map((word) => trips.stops[word] ?? word);
  const trip = fill(patterns[`trip-${view.by}`], { start, end });
  const conditions = listConditions(index, view);
  if (!conditions.length) return trip;
  return fill(patterns["trip-with"], { trip, conditions: join(index, conditions, "and") });
}

function listConditions({ patterns, trips }, view) {
  const titles = listClosable(trips);
  const tell = (pattern) => (word) => trips.switches[word] ?? fill(patterns[pattern], { name: titles[word] ?? word });
  return [
    ...view.closed.map(tell("trip-closed")),
    ...view.opened.map(tell("trip-open")),
    ...(view.pace.length ? [patterns["trip-pace"]] : []),
  ];
}

function describeActors(index, { actors, match, roles }) {
  if (!actors.length) return index.patterns["all-actors"];
  const names = new Map(index.actors.map(({ id, name }) => [id, name]));
  const chosen = actors.map((id) => names.get(id) ?? id);
  let text = join(index, chosen, match === "all" ? "and" : "or");
  if (match === "all" && chosen.length > 1) text = fill(index.patterns.together, { actors: text });
  if (!roles.length) return text;
  const nouns = roles.map((role) => index.role_nouns[role] ?? role);
  return fill(index.patterns.as, { actors: text, roles: join(index, nouns, "or") });
}

/** Of each facet, which of its values are chosen. */
function describeTraits(index, { traits }) {
  return index.facets.flatMap(({ title, values }) => {
    const chosen = traits.filter((trait) => Object.hasOwn(values, trait));
    if (!chosen.length) return [];
    const told = join(index, chosen.map((trait) => values[trait]), "or");
    return [fill(index.patterns.trait, { facet: title, values: told })];
  });
}

function describeCorridors(index, { corridors }) {
  const names = corridors.map((id) => findRecord(index, id)?.title ?? id);
  return fill(index.patterns.comparing, { corridors: join(index, names, "and") });
}

function describeDates(index, view) {
  const [first, last] = readMoment(index.edition, view.dates).span.map((day) => day === null ? "" : writeDay(day));
  if (first === last) return first || index.patterns["all-dates"];
  const pattern = first && last ? "range" : first ? "from" : "until";
  return fill(index.patterns[pattern], { first, last });
}

function describeLayers(index, view) {
  const kinds = new Set(view.kinds);
  const nouns = listRecordLayers(index)
    .map((layer) => describeLayer(index, layer, kinds))
    .filter(Boolean);
  return nouns.length ? join(index, nouns, "and") : index.patterns["no-layers"];
}

/** The layer's noun with what is missing, or with what is there: the shorter. */
function describeLayer(index, layer, kinds) {
  const isOn = (kind) => kinds.has(`${layer.id}.${kind.id}`);
  const on = layer.kinds.filter(isOn);
  const off = layer.kinds.filter((kind) => !isOn(kind));
  if (!on.length) return "";
  if (!off.length) return layer.noun;
  const [pattern, told] = off.length < on.length ? ["without", off] : ["only", on];
  const text = join(index, told.map((kind) => kind.noun), "and");
  return fill(index.patterns[pattern], { layer: layer.noun, kinds: text });
}
