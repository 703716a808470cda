/** A deck of one's own: views that a presenter has collected, each with a title and a note. */

import { keep, recall } from "../ui/memory.mjs";

const NAME = "deck";
const HASH = "#deck=";
const [MOST, TITLE, NOTE] = [24, 160, 2000]; // slides, and characters of each

/**
 * @typedef {{query: string, title: string, note: string}} OwnSlide
 */

/** What a link or the browser has kept, as slides; what is none of it is left out. */
function read(text) {
  try {
    const rows = JSON.parse(text);
    return rows.slice(0, MOST).map(([query, title, note]) => ({
      query: `${query}`,
      title: `${title}`.slice(0, TITLE),
      note: `${note ?? ""}`.slice(0, NOTE),
    }));
  } catch {
    return [];
  }
}

const write = (slides) => JSON.stringify(slides.map(({ query, title, note }) => [query, title, note]));

/** @returns {OwnSlide[]} */
export const recallDeck = () => read(recall(NAME) ?? "[]");

/** @param {OwnSlide[]} slides */
export function keepDeck(slides) {
  keep(NAME, write(slides.slice(0, MOST)));
}

/** The part of a link that holds the deck: no server reads it. */
export const writeHash = (slides) => (slides.length ? `${HASH}${encodeURIComponent(write(slides))}` : "");

/** A link with a deck brings it along; it takes the place of the one before. */
export function adoptDeck() {
  if (!location.hash.startsWith(HASH)) return;
  try {
    const slides = read(decodeURIComponent(location.hash.slice(HASH.length)));
    if (slides.length) keepDeck(slides);
  } catch {
    // a link that was cut: the deck from before stays
  }
}
