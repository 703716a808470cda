/** The nearest of the words that there are, for who mistypes one (dashboard/view/nearest.py). */

import { fold } from "../geodata/folding.mjs";

const LONGEST = 40;
const LETTERS_A_SLIP = 3;
const FEWEST = 4;

/**
 * @param {string} text
 * @param {Iterable<string>} words
 * @returns {string} the word that begins most like a text, empty where none is near
 */
export function findNearest(text, words) {
  const typed = [...fold(text)].slice(0, LONGEST);
  const near = [...words].map((word) => ({ word, letters: [...fold(word)] }))
    .filter(({ letters }) => typed.length && letters[0] === typed[0]);
  const ranked = near.map(({ word, letters }) => ({ word, slips: countSlips(typed, letters) }));
  ranked.sort((one, other) => one.slips - other.slips || one.word.length - other.word.length);
  const most = Math.max(1, Math.floor(typed.length / LETTERS_A_SLIP));
  return ranked.length && ranked[0].slips <= most ? ranked[0].word : "";
}

/**
 * @param {string} text
 * @param {string[]} words
 * @returns {string[]} the words that a text was meant to be: in other case, or with one slip
 */
export function listAlike(text, words) {
  const typed = [...fold(text)];
  const same = words.filter((word) => word === typed.join(""));
  const near = words.filter((word) => typed.length >= FEWEST && word[0] === typed[0]);
  return same.length ? same : near.filter((word) => isSlip(typed, [...word]));
}

/**
 * Whether a letter is too many, too few or another, or two are swapped.
 * @param {string[]} typed
 * @param {string[]} word
 */
function isSlip(typed, word) {
  let [one, other] = [typed, word];
  while (one.length && one[0] === other[0]) [one, other] = [one.slice(1), other.slice(1)];
  while (one.length && one.at(-1) === other.at(-1)) [one, other] = [one.slice(0, -1), other.slice(0, -1)];
  return Math.max(one.length, other.length) <= 1 || one.join() === other.reverse().join();
}

/**
 * Letters to change, add or leave out until a word begins with a text.
 * @param {string[]} typed
 * @param {string[]} word
 */
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
