/**
 * What a link can say: how each type of value is read (nothing, and a notice, for a
 * bad one), written, and kept (dashboard/view/values.py).
 */

/** @import { Atlas } from "../geodata/records.mjs" */
/** @import { CompiledKey, View } from "../library/contract.d.ts" */
/** @import { Reader } from "./link_reader.mjs" */

import { parseDate } from "../geodata/days.mjs";
import { listRecordLayers, listTokens, nameKinds, nameLayer } from "./layers.mjs";

/**
 * @typedef {object} Type
 * @property {function(Reader, CompiledKey, string): any} read
 * @property {function(Atlas, CompiledKey, any): string} write
 * @property {function(CompiledKey, any): any} tidy
 */

/** @type {function(string[]): string[]} */
const sortOnce = (list) => [...new Set(list)].sort();
/** @type {function(CompiledKey, string): boolean} */
const fits = ({ form }, text) => new RegExp(`^(?:${form})$`).test(text);
/** @type {Type["tidy"]} */
const keep = (_, value) => value;
/** @type {Type["write"]} */
const writeOne = (_, __, value) => `${value ?? ""}`;
/** @type {Type["write"]} */
const writeList = (_, __, words) => words.join("~");

/** @type {Type["tidy"]} */
const tidyList = ({ ordered, most }, words) => (ordered ? [...new Set(words)].slice(0, most) : sortOnce(words));

/** @type {Type["read"]} */
function readList(reader, key, text) {
  if (text === key.none) return [];
  const chosen = reader.choose(key, text.split("~"));
  const over = key.most ? [...new Set(chosen)].slice(key.most) : [];
  for (const word of over) reader.refuse(key.key, word, "bad-many", key.most);
  return chosen;
}

/** @type {Type["read"]} */
function readKinds(reader, key, text) {
  if (text === key.none) return [];
  const words = new Map(nameKinds(reader.index));
  return reader.choose(key, text.split("~"), [...words.keys()])?.flatMap((word) => words.get(word));
}

/** @type {Type["write"]} */
function writeKinds(index, _, kinds) {
  const words = listRecordLayers(index).flatMap((layer) => {
    const on = listTokens(layer).filter((token) => kinds.includes(token));
    const named = nameLayer(layer).find(([, tokens]) => tokens.join() === on.join());
    return named ? [named[0]] : on;
  });
  return words.join("~");
}

/** @type {Type["read"]} */
function readStep(reader, key, text) {
  return fits(key, text) ? Number(text) : reader.refuse(key.key, text);
}

/** @type {Type["read"]} */
function readDates(reader, key, text) {
  const cut = text.indexOf("..");
  const ends = cut < 0 ? [text, text] : [text.slice(0, cut), text.slice(cut + 2)];
  const [since, until] = ends.map((end) => (fits(key, end) ? parseDate(end) : null));
  if ((ends[0] && !since) || (ends[1] && !until)) return reader.refuse(key.key, text);
  if (since && until && since.first > until.last) return reader.refuse(key.key, text, "bad-order");
  return ends;
}

/** @type {Type["read"]} */
function readDay(reader, key, text) {
  return fits(key, text) && parseDate(text) ? text : reader.refuse(key.key, text);
}

/** @type {Type["write"]} */
function writeDates(_, __, [since, until]) {
  return since && since === until ? since : `${since ?? ""}..${until ?? ""}`;
}

/** @type {Type["tidy"]} */
function tidyText({ most }, text) {
  return [...text.replace(/\p{Cs}/gu, "")].slice(0, most).join("");
}

/** @type {Type["read"]} */
function readText(reader, { key, most = 0 }, text) {
  return [...text].length <= most ? text : reader.refuse(key, text, undefined, most);
}

/**
 * A map that was turned round the world comes back to its longitude.
 * @type {Type["tidy"]}
 */
function tidyCamera({ bounds = [] }, camera) {
  if (!camera?.every(Number.isFinite)) return null;
  const [longitude, ...rest] = camera;
  const turns = Math.abs(longitude) > 180 ? Math.floor(longitude / 360 + 0.5) : 0;
  return [longitude - 360 * turns, ...rest].map((number, i) => {
    const [low, high, places] = bounds[i];
    return Number(Math.min(Math.max(number, low), high).toFixed(places));
  });
}

/** @type {Type["read"]} */
function readCamera(reader, key, text) {
  const { bounds = [] } = key;
  const parts = text.split(",");
  const inside = ([low, high, _], i) => fits(key, parts[i]) && Number(parts[i]) >= low && Number(parts[i]) <= high;
  const good = parts.length === bounds.length && bounds.every(inside);
  return good ? parts.map(Number) : reader.refuse(key.key, text);
}

/** @type {Type["read"]} */
function readEnds(reader, key, text) {
  const ends = text.split("..");
  if (ends.length !== 2) return reader.refuse(key.key, text);
  const found = ends.map((word) => findStop(reader, key, word));
  return found.every(Boolean) ? found : null;
}

/**
 * A stop by its word, or by the first part of only one: `istanbul`.
 * @type {Type["read"]}
 */
function findStop(reader, key, word) {
  const stops = reader.listKnown(key);
  const whole = stops.filter((stop) => stop.startsWith(`${word}-`));
  const known = !stops.includes(word) && whole.length === 1 ? whole[0] : word;
  return reader.match(key, known, stops, "bad-stop");
}

/**
 * The last of each name, in order.
 * @type {Type["tidy"]}
 */
function tidyPace(_, pace) {
  const last = new Map(pace.map(([name, value]) => [name, Number(value.toFixed(2))]));
  return [...last].sort(([one], [other]) => (one < other ? -1 : 1));
}

/**
 * Estimates; one that is the atlas's own is left out.
 * @type {Type["read"]}
 */
function readPace(reader, key, text) {
  const usual = reader.index.trips.pace;
  const found = new Map();
  for (const member of text.split("~")) {
    const [name, ...rest] = member.split(":");
    const number = rest.join(":");
    const [unit] = Object.hasOwn(usual, name) ? usual[name] : [""];
    const least = new Map(key.least).get(unit) ?? 0;
    if (unit && fits(key, number) && Number(number) >= least) found.set(name, Number(number));
    else reader.refuse(key.key, member, undefined, least, unit ? [] : Object.keys(usual));
  }
  return found.size ? [...found].filter(([name, value]) => value !== usual[name][1]) : null;
}

/** @type {{ [name in CompiledKey["type"]]: Type }} */
export const TYPES = {
  list: { read: readList, write: writeList, tidy: tidyList },
  kinds: { read: readKinds, write: writeKinds, tidy: tidyList },
  one: { read: (reader, key, text) => reader.choose(key, [text])?.[0], write: writeOne, tidy: keep },
  flag: {
    read: (reader, key, text) => Boolean(reader.choose(key, [text])),
    write: (_, { words = [] }) => words[0],
    tidy: (_, value) => Boolean(value),
  },
  step: { read: readStep, write: writeOne, tidy: (_, step) => Math.max(step, 1) },
  dates: { read: readDates, write: writeDates, tidy: (_, dates) => dates.map((text) => text || null) },
  day: { read: readDay, write: writeOne, tidy: (_, day) => day || null },
  text: { read: readText, write: writeOne, tidy: tidyText },
  camera: { read: readCamera, write: (_, __, camera) => (camera ?? []).join(","), tidy: tidyCamera },
  ends: { read: readEnds, write: (_, __, ends) => (ends ?? []).join(".."), tidy: keep },
  pace: { read: readPace, write: (_, __, pace) => pace.map((one) => one.join(":")).join("~"), tidy: tidyPace },
};
