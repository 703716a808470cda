/** Views as links and back (dashboard/view/links.py). The grammar: docs/links.md. */

/** @import { Atlas } from "../geodata/records.mjs" */
/** @import { CompiledKey, View } from "../library/contract.d.ts" */

import { readDate } from "../geodata/days.mjs";
import { readMoment } from "../geodata/selecting.mjs";
import { tellDay } from "./dates.mjs";
import { Reader } from "./link_reader.mjs";
import { defaultView, tidyView } from "./model.mjs";
import { TYPES } from "./values.mjs";

export { defaultView };

/**
 * Read a link's query, with or without its question mark; never throws. What is bad
 * becomes the default and a notice, as a key near one of ours does; other keys are
 * ignored. In a story the default is the view of its step; there a key without a value
 * says again what a link that says nothing does.
 * @param {Atlas} index
 * @returns {{view: View,
 *   notices: {key: string, value: string, reason: string}[]}}
 */
export function parseLink(query, index) {
  const reader = new Reader(index);
  /** @type {Partial<View>} */
  const good = {};
  for (const [key, text] of split(reader, query.replace(/^\?/, ""))) {
    const value = text === "" ? key.default : TYPES[key.type].read(reader, key, text);
    if (text === "" || value) good[key.field] = value;
  }
  checkStep(reader, good);
  const usual = findUsual(index, good.story || "", good.step || 1);
  checkThen(reader, good, usual);
  return { view: tidyView({ ...usual, ...good }, index), notices: reader.notices.slice(0, index.links.notices) };
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
  const view = tidyView(anyView, index);
  const usual = findUsual(index, view.story, view.step);
  const differs = (one, other) => JSON.stringify(one) !== JSON.stringify(other);
  return index.links.keys
    .filter(({ field }) => differs(view[field], usual[field]))
    .map((key) => {
      const text = TYPES[key.type].write(index, key, view[key.field]) || (key.none ?? "");
      return `${key.key}=${differs(view[key.field], key.default) ? encode(text) : ""}`;
    })
    .join("&");
}

/**
 * The values of the keys that we know, decoded.
 * @param {Reader} reader
 * @param {string} query
 * @returns {Map<CompiledKey, string>}
 */
function split(reader, query) {
  const { keys, longest } = reader.index.links;
  const values = new Map();
  if ([...query].length > longest) {
    reader.refuse("", query, "bad-length", longest);
    return values;
  }
  const known = new Map(keys.map((key) => [key.key, key]));
  for (const pair of query.replaceAll("&amp;", "&").split("&")) {
    const [name, ...rest] = pair.split("=");
    const key = known.get(name);
    if (values.has(key)) reader.refuse(name, rest.join("="), "bad-repeat");
    else if (key) values.set(key, reader.decode(name, rest.join("=")));
    else reader.check(name);
  }
  return new Map([...values].filter(([, text]) => text !== null));
}

/**
 * Drop a step that the story lacks, or that has no story.
 * @param {Reader} reader
 * @param {Partial<View>} good
 */
function checkStep(reader, good) {
  const steps = good.story ? reader.index.stories[good.story] : [];
  if (!good.step || good.step <= steps.length) return;
  reader.refuse("step", `${good.step}`);
  delete good.step;
}

/**
 * Drop an earlier day that is not earlier, or that stands beside another side.
 * @param {Reader} reader
 * @param {Partial<View>} good
 * @param {View} usual
 */
function checkThen(reader, good, usual) {
  if (!good.then) return;
  const { compare, dates } = tidyView({ ...usual, ...good }, reader.index);
  const { asOf } = readMoment(reader.index.edition, dates);
  if (compare) reader.refuse("then", good.then, "bad-then-sides");
  else if (readDate(good.then).last >= asOf) {
    reader.refuse("then", good.then, "bad-then-late", tellDay(reader.index.texts, asOf));
  } else return;
  delete good.then;
}

/** Only what must be escaped is, and that the same as in Python. */
function encode(text) {
  return encodeURIComponent(text)
    .replaceAll("%2C", ",")
    .replaceAll("%3A", ":")
    .replace(/[!'()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
