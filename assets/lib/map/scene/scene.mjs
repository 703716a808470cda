/**
 * The scene: what of the compiled map a view shows. Features are kept by mask, day and
 * side; nothing else decides what is on the map (dashboard/map/scene.py does the same).
 */

/** @import { Atlas } from "../../geodata/records.mjs" */
/** @import { View } from "../../library/contract.d.ts" */

import { listCompared } from "../../view/sentence.mjs";
import { fill, group } from "../../view/words.mjs";
import { TRIP } from "../../view/trip_words.mjs";
import { findKind } from "../../ui/kinds.mjs";
import { mapPlaces } from "../../geodata/places.mjs";
import { listNumbers } from "../../geodata/records.mjs";
import { holds } from "../../geodata/days.mjs";
import { findLanguage, labelRecord, listDifferences, listTold, say } from "../../geodata/wordings.mjs";
import { openClusters } from "./clusters.mjs";

export const GROUP = "group"; // the symbol of several events
const USUAL = "usual"; // the weight of several events
const VAGUE_FROM_KM = 20;

/** The value that holds on the day; both ends of a span are inclusive. */
export function valueOn(spans, day, otherwise) {
  const found = spans?.find(([from, to]) => (from ?? day) <= day && day <= (to ?? day));
  return found ? found[2] : otherwise;
}

/**
 * Who holds a record on a day, as the view's side tells it.
 * @param {Atlas} atlas
 */
export function findHolder(atlas, { side }, { id }, day) {
  return say(atlas.wordings, side, id, "control", day) || valueOn(atlas.controls[id], day, "none");
}

/**
 * @param {Atlas} atlas
 * @returns {{compose: function(object, object, number): object}} `compose` gives of a
 *   view, what it shows and a zoom:
 *   features: `number` in the atlas's list, whether it is `picked`, `faint` and told
 *   otherwise by the map beside (`differs`), the `stress` and `lanes` of a line and the
 *   `label` of a point; events: a symbol each; callouts; gaps: words and where; trip; the
 *   ids of what is `rejected` by the side, and the day, side and language
 */
export function openScene(atlas) {
  const numbers = listNumbers(atlas);
  const events = openEvents(atlas, numbers);
  const alike = Map.groupBy(atlas.features, nameAlike);
  const lined = new Set(atlas.features.flatMap(({ slot, records }) => (slot === "line" ? records : [])));

  /** The corridors that stand out: compared, or picked. */
  function findStrong(view, on) {
    const wanted = [...listCompared(view), view.pick].map((id) => numbers.get(id) ?? -1);
    return new Set(wanted.filter((number) => lined.has(number) && on[number]));
  }

  /** The records that the side beside tells otherwise. */
  function findDiffering({ side, compare }, day) {
    const told = compare ? listTold(atlas.wordings).filter((id) => numbers.has(id)) : [];
    const apart = told.filter((id) => listDifferences(atlas.wordings, [side, compare], id, day).length);
    return new Set(apart.map((id) => numbers.get(id)));
  }

  function compose(view, result, zoom) {
    const rejected = listRejected(atlas, view, result.asOf);
    const on = markCompared(numbers, view, result.shown);
    const strong = findStrong(view, on);
    const differing = result.beside === null ? findDiffering(view, result.asOf) : new Set();
    const keeping = { rejected: new Set(rejected), strong, differing, alike, beside: result.beside };
    return {
      features: keepFeatures(atlas, on, view, result.asOf, keeping),
      events: events.compose(result.shown, view, zoom, keeping.differing),
      callouts: view.chart === TRIP ? [] : drawCallouts(atlas, numbers, view, result),
      gaps: listGaps(atlas, strong, result.asOf),
      trip: result.trip?.drawn ?? null,
      rejected,
      day: result.asOf,
      side: view.side,
      lang: findLanguage(atlas, view),
    };
  }

  return { compose };
}

/**
 * What is shown, and the corridors that are compared, whatever else is filtered.
 * @param {View} view
 */
function markCompared(numbers, view, shown) {
  const compared = listCompared(view);
  if (!compared.length) return shown;
  const on = Array.from(shown);
  for (const id of compared) on[numbers.get(id)] = 1;
  return on;
}

/**
 * @param {Atlas} atlas
 * @param {View} view
 */
function keepFeatures(atlas, on, view, day, { rejected, strong, differing, alike, beside }) {
  const kept = [];
  const asks = view.chart === TRIP;
  atlas.features.forEach((one, number) => {
    const shown = holdsOn(one, view, day) ? one.records.filter((record) => on[record]) : [];
    if (!shown.length) return;
    const picked = view.pick !== null && one.records.some((record) => atlas.records[record].id === view.pick);
    // circles of doubt step back, and all but lines while a trip is asked
    if (!picked && (one.slot === "halo" || (asks && one.slot !== "line"))) return;
    const lanes = shown.filter((record) => (one.lanes ?? one.records).includes(record));
    // a line that a corridor of today takes over is what it was
    const stood = beside !== null && (one.slot === "line" || shown.some((record) => stands(atlas, record, beside)));
    const before = stood && alike.get(nameAlike(one))?.some((other) => holdsOn(other, view, beside));
    const differs = beside === null ? lanes.some((record) => differing.has(record)) : !before;
    const told = { number, picked, faint: false, differs };
    if (one.slot === "line") {
      told.faint = shown.every((record) => rejected.has(atlas.records[record].id));
      Object.assign(told, stressLine(lanes, shown, strong, asks));
    }
    if (one.slot === "point") told.label = labelRecord(atlas, view, atlas.records[one.records[0]], day);
    kept.push(told);
  });
  return kept;
}

/** What features of one thing that look the same share. */
const nameAlike = ({ slot, id, look }) => `${slot} ${look} ${id}`;

/** @param {Atlas["features"][number]} feature */
function holdsOn({ from, to, sides }, { side }, day) {
  return (from ?? day) <= day && day <= (to ?? day) && (sides?.includes(side) ?? true);
}

/**
 * Whether a record is there on a day.
 * @param {Atlas} atlas
 */
function stands({ columns }, record, day) {
  return columns.first[record] <= day && day <= columns.last[record];
}

/** How a line stands out, and how many corridors run beside each other there. */
function stressLine(lanes, shown, strong, asks) {
  const own = shown.filter((record) => strong.has(record));
  if (own.length) return { stress: "strong", lanes: own.length };
  return { stress: strong.size || asks ? "back" : "", lanes: Math.max(1, lanes.length) };
}

/**
 * Where strong corridors are missing, in words, and how much of them.
 * @param {Atlas} atlas
 * @returns {Array<[string, [number, number]]>}
 */
function listGaps(atlas, strong, day) {
  const here = atlas.gapsOfLines.filter((gap) => strong.has(gap.record) && holds([gap.from, gap.to], day));
  const found = new Map(here.map(({ km, at }) => [`${km} ${at}`, { km, at }]));
  return [...found.values()].map(({ km, at }) => [fill(atlas.texts["map-gap"], { km: group(km) }), at]);
}

/**
 * The ids of lines that the view's side does not take for one.
 * @param {Atlas} atlas
 * @param {View} view
 */
function listRejected(atlas, view, day) {
  const told = Object.keys(atlas.wordings[view.side] ?? {});
  return told.filter((id) => say(atlas.wordings, view.side, id, "line", day));
}

/**
 * The name of an exclave beside it, and the line that leads there.
 * @param {Atlas} atlas
 * @param {View} view
 */
function drawCallouts(atlas, numbers, view, { shown, asOf }) {
  return atlas.callouts.flatMap(({ ids, from, at, anchor }) => {
    const here = ids.filter((id) => shown[numbers.get(id)]);
    if (!here.length) return [];
    const names = here.map((id) => labelRecord(atlas, view, atlas.records[numbers.get(id)], asOf));
    return [{ ids: here, label: names.join(" · "), from, at, anchor }];
  });
}

/** Whether the mark only stands for the record: drawn as an outline. */
function isVague({ certainty, km }) {
  return certainty === "nominal" || Number(km) >= VAGUE_FROM_KM;
}

/**
 * One symbol a place, with the number of its events; places that are near share one.
 * @param {Atlas} atlas
 */
function openEvents(atlas, numbers) {
  const { starts, records } = atlas.places;
  const clusters = openClusters(mapPlaces(atlas, (...at) => at), atlas.styles.overlap);
  const byToken = new Map(); // records of a kind share it
  const kinds = atlas.records.map((record) => {
    if (!byToken.has(record.token)) byToken.set(record.token, findKind(atlas, record));
    return byToken.get(record.token);
  });
  const vague = Uint8Array.from(atlas.records, (record) => Number(isVague(record)));

  function compose(all, view, zoom, differing) {
    const pick = numbers.get(view.pick);
    const shown = view.chart === TRIP ? all.map((on, record) => on && record === pick) : all;
    const counts = starts.slice(1).map((end, place) => countShown(place, end, shown));
    return clusters.merge(counts, zoom).map((group) => describe(group, shown, counts, pick, differing));
  }

  function describe(group, shown, counts, pick, differing) {
    const count = group.reduce((sum, place) => sum + counts[place], 0);
    let [first, mixed, doubted, picked, differs] = [-1, false, 0, false, false];
    for (const place of group) {
      for (let at = starts[place]; at < starts[place + 1]; at += 1) {
        const record = records[at];
        if (!shown[record]) continue;
        if (first < 0) first = record;
        mixed ||= kinds[record].colour !== kinds[first].colour;
        doubted += vague[record];
        picked ||= record === pick;
        differs ||= differing.has(record);
      }
    }
    const symbol = count === 1 ? kinds[first].symbol : GROUP;
    const colour = mixed ? atlas.styles.mixed : kinds[first].colour;
    const weight = count === 1 ? kinds[first].weight : USUAL;
    return { places: group, count, symbol, colour, weight, vague: 2 * doubted > count, picked, differs };
  }

  function countShown(place, end, shown) {
    let count = 0;
    for (let at = starts[place]; at < end; at += 1) if (shown[records[at]]) count += 1;
    return count;
  }

  return { compose };
}
