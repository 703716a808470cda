/** The nearest of the words that there are, for who mistypes one (dashboard/view/nearest.py). */

import { fold } from "../geodata/folding.mjs";

const LONGEST = 40;
const LETTERS_A_SLIP = 3;

/** @returns {string} the word that begins most like a text, empty where none is near */
export function findNearest(text, words) {
  const typed = [...fold(text)].slice(0, LONGEST);
  const near = [...words].filter((word) => typed.length && word[0].toLowerCase() === typed[0]);
  const ranked = near.map((word) => ({ word, slips: countSlips(typed, [...word.toLowerCase()]) }));
  ranked.sort((one, other) => one.slips - other.slips || one.word.length - other.word.length);
  const most = Math.max(1, Math.floor(typed.length / LETTERS_A_SLIP));
  return ranked.length && ranked[0].slips <= most ? ranked[0].word : "";
}

/** Letters to change, add or leave out until a word begins with a text. */
function countSlips(typed, word) {
  let row = Array.from({ length: word.length + 1 }, (_, i) => i);
  typed.forEach((letter, number) => {
    const before = row;
    row = [number + 1];
    word.forEach((other, place) => {
      const changed = before[place] + (letter === other ? 0 : 1);
      row.push(Math.min(changed, before[place + 1] + 1, row[place] + 1));
    });
  });
  return Math.min(...row);
}
