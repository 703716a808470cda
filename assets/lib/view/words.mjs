/** Words with something in them: a text filled, a number in words (dashboard/texts/__init__.py). */

/** @import { Texts } from "../geodata/records.mjs" */

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
 * A whole number, its digits in groups of three that no line parts.
 * @param {number} number
 */
export function group(number) {
  return `${number}`.replace(/\B(?=(\d{3})+$)/g, "\u202f");
}

const WHAT = /:| \(| through | from /;

/**
 * Call something by its title within a sentence: with “the” where English wants it.
 * @param {Texts} texts
 * @param {string} title
 */
export function callWithin(texts, title) {
  if (title.startsWith("The ")) return title[0].toLowerCase() + title.slice(1);
  const [called] = title.toLowerCase().split(WHAT);
  const what = called.split(" ").at(-1) ?? "";
  return texts["names-with-the"].split(" ").includes(what) ? `${texts.the} ${title}` : title;
}

/**
 * What the data say of a state, in our words where we have some.
 * @param {Texts} texts
 * @param {string} state
 */
export function tellState(texts, state) {
  return texts[`state-${state}`] ?? state.replaceAll("_", " ");
}
