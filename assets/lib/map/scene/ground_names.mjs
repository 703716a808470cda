/** Names of the ground: countries, capitals, towns, stops of shown corridors, waters. */

import { growBetween, locate } from "../../drawing/pen.mjs";
import { isBorrowed, namePlace } from "./towns.mjs";

export const ASLANT = ["right above", "right below", "left above", "left below"];
export const AROUND_POINT = ["right", "left", "below", "above", ...ASLANT];

const NEAR_PX = 9; // a town under a mark is the mark's own
const MARGIN_PX = 60;
const BORROWED = { colour: "muted" }; // a name of another language

/**
 * @param {object} painting atlas, ground, sprites, stopsOf
 * @param {Map<number, object>} cities the mark that stands for events at a place
 * @returns {object[]} labels; `town` is the sign beside a name
 */
export function listGround({ atlas, ground, sprites, stopsOf }, frame, scene, cities) {
  const { labels, ranks } = atlas.styles;
  const stops = listStops(atlas, stopsOf, scene);
  const [usual] = Object.keys(atlas.languages);
  const found = [];
  ground.places.forEach((place, number) => {
    const mark = cities.get(number);
    const stop = stops.get(number);
    const from = Math.min(place.min_zoom, stop?.zoom ?? Infinity);
    if (from > frame.zoom && !mark) return;
    if (frame.zoom >= (labels[place.kind]?.until ?? Infinity)) return;
    const spot = locate(frame, ...ground.spots[number]);
    if (isFar(frame, spot)) return;
    const style = labels[place.kind] ?? labels.town;
    const { size, upper, rank, gap, sides, ...rest } = { ...style, ...describeKind(ranks, place, from) };
    const name = namePlace(place, scene.lang, scene.side);
    const text = upper ? name.toLocaleUpperCase(scene.lang || "en") : name;
    const px = Array.isArray(size) ? Math.round(2 * growBetween(...size, frame.zoom)) / 2 : size; // few sprites
    const borrowed = rest.town && isBorrowed(place, scene.lang, scene.side, usual);
    const near = mark && Math.hypot(mark.spot[0] - spot[0], mark.spot[1] - spot[1]) < NEAR_PX;
    found.push({
      key: `ground ${place.name} ${place.at}`,
      text,
      sprite: sprites.findText(text, { ...rest, ...(borrowed && BORROWED), size: px }),
      spot,
      sides,
      under: true,
      town: rest.town,
      gap: near ? mark.size / 2 + 2 : gap,
      owner: near ? mark.key : null,
      rank: Math.min(rank, stop ? stop.rank : rank, mark ? ranks.city + 1 / (1 + mark.count) : rank),
    });
  });
  return found;
}

/**
 * The stops of the corridors that are shown, by the numbers of their places: from which
 * zoom they are named. Those of what stands out come earlier, its ends at any zoom, and
 * what steps back names none (dashboard/map/stop_names.py does the same).
 */
function listStops(atlas, stopsOf, { features }) {
  const { ranks, nearer } = atlas.styles;
  const found = new Map();
  const times = new Map(); // how many segments of what stands out end there
  const some = features.some(({ stress }) => stress === "strong");
  for (const { number, stress } of features) {
    const strong = stress === "strong";
    if (some && !strong) continue;
    for (const { place, zoom } of stopsOf.get(atlas.features[number].id) ?? []) {
      const rank = (strong ? ranks.way : ranks.stop) + zoom / 20;
      const from = zoom - (strong ? nearer : 0);
      if (!(found.get(place)?.rank < rank)) found.set(place, { zoom: from, rank });
      if (strong) times.set(place, (times.get(place) ?? 0) + 1);
    }
  }
  for (const [place, count] of times) if (count === 1) found.set(place, { zoom: 0, rank: ranks.way });
  return found;
}

/** Areas are named at their middle, towns beside their sign. */
function describeKind(ranks, { kind }, from) {
  if (kind === "river") return { sides: ["above", "below", ...ASLANT], gap: 4, rank: ranks[kind] + from / 20 };
  if (["country", "part", "water"].includes(kind)) return { sides: ["middle"], gap: 0, rank: ranks[kind] + from / 20 };
  const capital = kind === "capital";
  const rank = capital ? ranks.capital : ranks.town + from / 20;
  return { sides: AROUND_POINT, gap: capital ? 8 : 5, rank, town: capital ? "town-capital" : "town" };
}

function isFar({ width, height }, [x, y]) {
  return x < -MARGIN_PX || y < -MARGIN_PX || x > width + MARGIN_PX || y > height + MARGIN_PX;
}
