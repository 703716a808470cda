/** Reads the values of a link: what is bad becomes a notice that says why (dashboard/view/link_reader.py). */

/** @import { Atlas } from "../geodata/records.mjs" */
/** @import { CompiledKey } from "../library/contract.d.ts" */

import { writeDay } from "../geodata/days.mjs";
import { findNearest, listAlike } from "./nearest.mjs";
import { show } from "./sentence.mjs";
import { fill } from "./words.mjs";

/** Reads the values of one link; what is bad becomes a notice, once. */
export class Reader {
  /** @param {Atlas} index */
  constructor(index) {
    this.index = index;
    /** @type {{key: string, value: string, reason: string}[]} */
    this.notices = [];
  }

  /**
   * Note that a value is ignored.
   * @param {string} key
   * @param {string} value
   * @param {string} [pattern]
   * @param {number | string} [limit] what it should have kept to
   * @param {string[]} [known] the nearest of them is offered
   */
  refuse(key, value, pattern = `bad-${key}`, limit = "", known = []) {
    const { links, texts } = this.index;
    const words = texts[pattern];
    const near = words.includes("{hint}") && this.notices.length < links.notices && findNearest(value, known);
    const hint = near ? fill(texts.nearest, { word: near }) : "";
    const seen = show(value);
    const reason = fill(words, { key, value: seen, limit, hint });
    const same = (one) => one.key === key && one.value === seen && one.reason === reason;
    if (!this.notices.some(same)) this.notices.push({ key, value: seen, reason });
  }

  /**
   * Note a key that is none of ours, but near one.
   * @param {string} key
   */
  check(key) {
    const { links, texts } = this.index;
    const near = Object.hasOwn(links.labels, key) ? [] : listAlike(key, Object.keys(links.labels));
    const named = near.map((one) => fill(texts.key, { key: one, label: links.labels[one] }));
    if (near.length) this.refuse(key, key, "bad-key", named.join(texts.either));
  }

  /**
   * The text without percent signs; null if it cannot be read.
   * @param {string} key
   * @param {string} text
   */
  decode(key, text) {
    try {
      if (!/\p{Cs}/u.test(text)) return decodeURIComponent(text.replaceAll("+", " "));
    } catch (error) {
      if (!(error instanceof URIError)) throw error;
    }
    this.refuse(key, text, "bad-escape");
    return null;
  }

  /**
   * The values that a key can have in this atlas.
   * @param {CompiledKey} key
   * @returns {string[]}
   */
  listKnown({ words = [], known = [] }) {
    return [...words, ...known.flatMap((path) => follow(this.index, path.split(".")))];
  }

  /**
   * The known members, by the names that they have today; null if none is.
   * @param {CompiledKey} key
   * @param {string[]} members
   */
  choose(key, members, known = this.listKnown(key)) {
    const chosen = members.map((member) => this.match(key, member, known)).filter((word) => word !== null);
    return chosen.length ? chosen : null;
  }

  /**
   * A known word by its name of today; null and a notice for another.
   * @param {CompiledKey} key
   * @param {string} word
   * @param {string[]} known
   */
  match({ key }, word, known, pattern = `bad-${key}`) {
    const rename = (name, one) => (one.key === key && one.old === name ? one.new : name);
    const today = this.index.renamed.reduce(rename, word);
    if (known.includes(today)) return today;
    this.refuse(key, today, pattern, known.join(", "), known);
    return null;
  }
}

/**
 * The words at a path into the index: members of a list, keys of an object, a day.
 * @param {any} found
 * @param {string[]} path
 * @returns {string[]}
 */
function follow(found, [name, ...rest]) {
  if (Array.isArray(found) && name) return found.flatMap((one) => follow(one, [name, ...rest]));
  if (name) return follow(found[name], rest);
  if (typeof found === "number") return [writeDay(found)];
  return typeof found === "object" && !Array.isArray(found) ? Object.keys(found) : found;
}
