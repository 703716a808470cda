/** Places on the ground: where they are, what they are called, and which one is near. */

import { project } from "../../drawing/mercator.mjs";

const NEAR_WORLD = 10 / 40075; // about 10 km: the town where events took place

const LANDS = ["country", "part"];
const AREAS = [...LANDS, "water", "river"];

/** A place's name in the language of labels: the side's own, else anybody's. */
export function namePlace({ name, names = {} }, lang, side) {
  return names[`${lang}@${side}`] ?? names[lang] ?? name;
}

/** Whether a place is called by a name of another language, as it has none in this one. */
export function isBorrowed({ names = {} }, lang, side, usual) {
  return lang !== usual && !(`${lang}@${side}` in names) && !(lang in names);
}

/** Read the places once: where each is in the unit square, and the numbers of lands by name. */
export function openPlaces(places) {
  const spots = places.map(({ at }) => project(...at));
  const towns = [...places.keys()].filter((i) => !AREAS.includes(places[i].kind));
  const lands = new Map(
    [...places.entries()].filter(([, { kind }]) => LANDS.includes(kind)).map(([i, { name }]) => [name, i]),
  );

  /** The town of a spot of the unit square; -1 where none is near. */
  function findTown([x, y]) {
    let [best, least] = [-1, NEAR_WORLD];
    for (const i of towns) {
      const away = Math.hypot(spots[i][0] - x, spots[i][1] - y);
      if (away < least) [best, least] = [i, away];
    }
    return best;
  }

  return { places, spots, lands, findTown };
}
