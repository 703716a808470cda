/** What a link can say of a trip, by word (dashboard/view/trip_words.py). */

/** @import { Vocabulary } from "../library/contract.d.ts" */

export const TRIP = "trip";

/**
 * @param {Vocabulary} words
 * @returns {Object<string, string>} titles of what can be closed
 */
export function listClosable({ countries, switches, stops, links }) {
  return { ...countries, ...switches, ...stops, ...links };
}

/**
 * @param {Vocabulary} words
 * @returns {Object<string, string>} titles of what can be opened
 */
export function listOpenable({ opening, switches, links }) {
  return { ...Object.fromEntries(opening.map((word) => [word, switches[word]])), ...links };
}
