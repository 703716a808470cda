/** Views as links and back (dashboard/view/links.py). The grammar: docs/links.md. */

/** @import { Atlas } from "../geodata/records.mjs" */
/** @import { View } from "../library/contract.d.ts" */

import { parseDate, writeDay } from "../geodata/days.mjs";
import { fill, show } from "./sentence.mjs";
import { findNearest } from "./nearest.mjs";
import {
  CAMERA_BOUNDS,
  defaultView,
  listRecordLayers,
  listTokens,
  LONGEST_TEXT,
  MOST_COMPARED,
  tidyView,
} from "./model.mjs";
import { listClosable, listOpenable } from "./trip_words.mjs";

export { defaultView };

const LONGEST_LINK = 4000;
const MOST_NOTICES = 12;
const NONE = "none";
const YES = "yes";
const STEP = /^[1-9]\d{0,2}$/;
const DATE = /^\d{4}(?:-\d{2}){0,2}$/;
const PACE = /^\d{1,3}(?:\.\d{1,2})?$/;
const SPEED = "km/h";
const NUMBER = /^-?\d{1,3}(?:\.\d{1,20})?$/;

/** A key of the link: the view's field, and how its value is read and written. */
const KEYS = {
  actors: { name: "actors", read: readActors, write: (_, view) => view.actors.join("~") },
  match: { name: "match", read: readMatch, write: (_, view) => view.match },
  roles: { name: "roles", read: readRoles, write: (_, view) => view.roles.join("~") },
  dates: { name: "dates", read: readDates, write: writeDates },
  layers: { name: "kinds", read: readLayers, write: writeLayers },
  base: { name: "base", read: readBase, write: (_, view) => view.base.join("~") || NONE },
  only: { name: "traits", read: readTraits, write: (_, view) => view.traits.join("~") },
  q: { name: "text", read: readText, write: (_, view) => view.text },
  at: { name: "at", read: readCamera, write: (_, view) => (view.at ?? []).join(",") },
  pick: { name: "pick", read: readPick, write: (_, view) => view.pick ?? "" },
  chart: { name: "chart", read: readChart, write: (_, view) => view.chart },
  side: { name: "side", read: readSide, write: (_, view) => view.side },
  compare: { name: "compare", read: readSide, write: (_, view) => view.compare },
  differ: { name: "differ", read: readDiffer, write: () => YES },
  lang: { name: "lang", read: readLanguage, write: (_, view) => view.lang },
  corridors: { name: "corridors", read: readCorridors, write: (_, view) => view.corridors.join("~") },
  trip: { name: "trip", read: readTrip, write: (_, view) => (view.trip ?? []).join("..") },
  close: { name: "closed", read: readClosed, write: (_, view) => view.closed.join("~") },
  open: { name: "opened", read: readOpened, write: (_, view) => view.opened.join("~") },
  by: { name: "by", read: readBy, write: (_, view) => view.by },
  pace: { name: "pace", read: readPace, write: (_, view) => view.pace.map((one) => one.join(":")).join("~") },
  story: { name: "story", read: readStory, write: (_, view) => view.story },
  step: { name: "step", read: readStep, write: (_, view) => `${view.step}` },
  edition: { name: "edition", read: readEdition, write: (_, view) => view.edition ?? "" },
};

/**
 * Read a link's query, with or without its question mark; never throws. What is
 * bad becomes the default and a notice; unknown keys are ignored. In a story the
 * default is the view of its step; there a key without a value says again what a
 * link that says nothing does.
 * @param {Atlas} index
 * @returns {{view: View,
 *   notices: {key: string, value: string, reason: string}[]}}
 */
export function parseLink(query, index) {
  const reader = new Reader(index);
  const plain = defaultView(index);
  const good = {};
  for (const [key, text] of split(reader, query.replace(/^\?/, ""))) {
    const { name, read } = KEYS[key];
    const value = text === "" ? plain[name] : read(reader, key, text);
    if (text === "" || value) good[name] = value;
  }
  checkStep(reader, good);
  const view = { ...findUsual(index, good.story || "", good.step || 1), ...good };
  return { view: tidyView(view), notices: reader.notices.slice(0, MOST_NOTICES) };
}

/**
 * The view that a link need not say: the default, or that of a step.
 * @param {Atlas} index
 */
export function findUsual(index, story, step) {
  const query = Object.hasOwn(index.stories, story) && index.stories[story][step - 1];
  const alone = { ...index, stories: {} }; // a step opens no story
  return query ? parseLink(query, alone).view : defaultView(index);
}

/**
 * @param {View} anyView
 * @param {Atlas} index
 * @returns {string} the query, without question mark, that says this view
 */
export function writeLink(anyView, index) {
  const view = tidyView(anyView);
  const plain = defaultView(index);
  const usual = findUsual(index, view.story, view.step);
  const differs = (name, other) => JSON.stringify(view[name]) !== JSON.stringify(other[name]);
  return Object.entries(KEYS)
    .filter(([, { name }]) => differs(name, usual))
    .map(([key, { name, write }]) => `${key}=${differs(name, plain) ? encode(write(index, view)) : ""}`)
    .join("&");
}

/** Reads the values of one link; what is bad becomes a notice, once. */
class Reader {
  constructor(index) {
    this.index = index;
    this.notices = [];
  }

  /**
   * @param {string} key
   * @param {string} value
   * @param {string} [pattern]
   * @param {number | string} [limit] what its words name
   * @param {string[]} [known] the nearest of them is offered
   */
  refuse(key, value, pattern = `bad-${key}`, limit = 0, known = []) {
    const seen = show(value);
    const near = this.notices.length < MOST_NOTICES && findNearest(value, known);
    const hint = near ? fill(this.index.patterns.nearest, { word: near }) : "";
    const reason = fill(this.index.patterns[pattern], { key, value: seen, limit, hint });
    const same = (one) => one.key === key && one.value === seen && one.reason === reason;
    if (!this.notices.some(same)) this.notices.push({ key, value: seen, reason });
  }

  /** The text without percent signs; null if it cannot be read. */
  decode(key, text) {
    try {
      if (!/\p{Cs}/u.test(text)) return decodeURIComponent(text.replaceAll("+", " "));
    } catch (error) {
      if (!(error instanceof URIError)) throw error;
    }
    this.refuse(key, text, "bad-escape");
    return null;
  }

  /** The known members, by the names that they have today; null if none is. */
  choose(key, members, known) {
    const today = members.map((member) => this.rename(key, member));
    const allowed = new Set(known);
    for (const member of today) if (!allowed.has(member)) this.refuse(key, member, undefined, [...allowed].join(", "));
    const chosen = today.filter((member) => allowed.has(member));
    return chosen.length ? chosen : null;
  }

  /** A known word by its name of today; null and a notice for another. */
  match(key, word, known, pattern = `bad-${key}`) {
    const today = this.rename(key, word);
    if (Object.hasOwn(known, today)) return today;
    this.refuse(key, today, pattern, 0, Object.keys(known));
    return null;
  }

  rename(key, value) {
    return this.index.renamed.reduce(
      (name, one) => (one.key === key && one.old === name ? one.new : name),
      value,
    );
  }
}

/** The values of the keys that we know, decoded. */
function split(reader, query) {
  const values = new Map();
  if ([...query].length > LONGEST_LINK) {
    reader.refuse("", query, "bad-length", LONGEST_LINK);
    return values;
  }
  for (const pair of query.split("&")) {
    const [key, ...rest] = pair.split("=");
    const text = rest.join("=");
    if (values.has(key)) reader.refuse(key, text, "bad-repeat");
    else if (Object.hasOwn(KEYS, key)) values.set(key, reader.decode(key, text));
  }
  return new Map([...values].filter(([, text]) => text !== null));
}

const listIds = (things) => things.map(({ id }) => id);

function readActors(reader, key, text) {
  return reader.choose(key, text.split("~"), listIds(reader.index.actors));
}

function readMatch(reader, key, text) {
  return reader.choose(key, [text], ["any", "all"])?.[0];
}

function readRoles(reader, key, text) {
  return reader.choose(key, text.split("~"), Object.keys(reader.index.roles));
}

function readDates(reader, key, text) {
  const cut = text.indexOf("..");
  const ends = cut < 0 ? [text, text] : [text.slice(0, cut), text.slice(cut + 2)];
  const [since, until] = ends.map((end) => (DATE.test(end) ? parseDate(end) : null));
  if ((ends[0] && !since) || (ends[1] && !until)) return reader.refuse(key, text);
  if (since && until && since.first > until.last) return reader.refuse(key, text, "bad-order");
  return ends;
}

function readLayers(reader, key, text) {
  if (text === NONE) return [];
  const words = new Map(nameKinds(reader.index));
  return reader.choose(key, text.split("~"), words.keys())?.flatMap((word) => words.get(word));
}

function readBase(reader, key, text) {
  return text === NONE ? [] : reader.choose(key, text.split("~"), reader.index.toggles);
}

function readText(reader, key, text) {
  if ([...text].length <= LONGEST_TEXT) return text;
  return reader.refuse(key, text, `bad-${key}`, LONGEST_TEXT);
}

function readCamera(reader, key, text) {
  const parts = text.split(",");
  const inside = (part, i) =>
    NUMBER.test(part) && Number(part) >= CAMERA_BOUNDS[i][0] && Number(part) <= CAMERA_BOUNDS[i][1];
  const good = parts.length === CAMERA_BOUNDS.length && parts.every(inside);
  return good ? parts.map(Number) : reader.refuse(key, text);
}

function readPick(reader, key, text) {
  return reader.choose(key, [text], reader.index.columns.ids)?.[0];
}

function readTraits(reader, key, text) {
  const known = reader.index.facets.flatMap(({ values }) => Object.keys(values));
  return reader.choose(key, text.split("~"), known);
}

function readChart(reader, key, text) {
  return reader.choose(key, [text], reader.index.charts)?.[0];
}

function readSide(reader, key, text) {
  return reader.choose(key, [text], listIds(reader.index.sides))?.[0];
}

function readDiffer(reader, key, text) {
  return Boolean(reader.choose(key, [text], [YES]));
}

function readLanguage(reader, key, text) {
  return reader.choose(key, [text], Object.keys(reader.index.languages))?.[0];
}

function readStory(reader, key, text) {
  return reader.choose(key, [text], Object.keys(reader.index.stories))?.[0];
}

function readStep(reader, key, text) {
  return STEP.test(text) ? Number(text) : reader.refuse(key, text);
}

/** Drop a step that the story lacks, or that has no story. */
function checkStep(reader, good) {
  const steps = good.story ? reader.index.stories[good.story] : [];
  if (!good.step || good.step <= steps.length) return;
  reader.refuse("step", `${good.step}`);
  delete good.step;
}

function readCorridors(reader, key, text) {
  const once = [...new Set(reader.choose(key, text.split("~"), reader.index.comparable))];
  for (const corridor of once.slice(MOST_COMPARED)) reader.refuse(key, corridor, "bad-many", MOST_COMPARED);
  return once.length ? once.slice(0, MOST_COMPARED) : null;
}

function readTrip(reader, key, text) {
  const ends = text.split("..");
  if (ends.length !== 2) return reader.refuse(key, text);
  const found = ends.map((word) => findStop(reader, key, word, reader.index.trips.stops));
  return found.every(Boolean) ? found : null;
}

/** A stop by its word, or by the first part of only one: `istanbul`. */
function findStop(reader, key, word, stops) {
  const whole = Object.keys(stops).filter((stop) => stop.startsWith(`${word}-`));
  const known = !Object.hasOwn(stops, word) && whole.length === 1 ? whole[0] : word;
  return reader.match(key, known, stops, "bad-stop");
}

function readClosed(reader, key, text) {
  return matchAll(reader, key, text, listClosable(reader.index.trips));
}

function readOpened(reader, key, text) {
  return matchAll(reader, key, text, listOpenable(reader.index.trips));
}

function matchAll(reader, key, text, known) {
  const found = text.split("~").map((word) => reader.match(key, word, known)).filter(Boolean);
  return found.length ? found : null;
}

function readBy(reader, key, text) {
  return reader.choose(key, [text], ["distance", "time"])?.[0];
}

/** Estimates; one that is the atlas's own is left out. */
function readPace(reader, key, text) {
  const usual = reader.index.trips.pace;
  const found = new Map();
  for (const member of text.split("~")) {
    const [name, ...rest] = member.split(":");
    const number = rest.join(":");
    const [unit] = Object.hasOwn(usual, name) ? usual[name] : [""];
    const least = unit === SPEED ? 1 : 0;
    if (unit && PACE.test(number) && Number(number) >= least) found.set(name, Number(number));
    else reader.refuse(key, member, undefined, least, unit ? [] : Object.keys(usual));
  }
  return found.size ? [...found].filter(([name, value]) => value !== usual[name][1]) : null;
}

function readEdition(reader, key, text) {
  const here = writeDay(reader.index.edition);
  return text === here ? here : reader.refuse(key, text, `bad-${key}`, here);
}

function writeDates(_, { dates: [since, until] }) {
  return since && since === until ? since : `${since ?? ""}..${until ?? ""}`;
}

/**
 * @param {Atlas} index
 * @param {View} view
 */
function writeLayers(index, view) {
  const words = listRecordLayers(index).flatMap((layer) => {
    const on = listTokens(layer).filter((token) => view.kinds.includes(token));
    const named = nameLayer(layer).find(([, tokens]) => tokens.join() === on.join());
    return named ? [named[0]] : on;
  });
  return words.join("~") || NONE;
}

/**
 * Every word that `layers` takes, with the tokens that it turns on.
 * @param {Atlas} index
 */
function nameKinds(index) {
  return listRecordLayers(index).flatMap((layer) => [
    ...nameLayer(layer),
    ...listTokens(layer).map((token) => [token, [token]]),
  ]);
}

/** A layer's own words, the shortest first: its opening kinds, all its kinds. */
function nameLayer(layer) {
  const tokens = listTokens(layer);
  const opening = listTokens(layer, true);
  return [
    [layer.id, opening.length ? opening : tokens],
    [`${layer.id}.*`, tokens],
  ];
}

/** Only what must be escaped is, and that the same as in Python. */
function encode(text) {
  return encodeURIComponent(text)
    .replaceAll("%2C", ",")
    .replaceAll("%3A", ":")
    .replace(/[!'()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
