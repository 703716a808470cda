/**
 * The scene: what of the compiled map a view shows. Features are kept by mask, day and
 * side; nothing else decides what is on the map (dashboard/map/scene.py does the same).
 */

/** @import { Atlas } from "../../geodata/records.mjs" */
/** @import { View } from "../../library/contract.d.ts" */

import { listCompared } from "../../view/sentence.mjs";
import { findKind } from "../../ui/kinds.mjs";
import { mapPlaces } from "../../geodata/places.mjs";
import { listNumbers } from "../../geodata/records.mjs";
import { findLanguage, labelRecord, say } from "../../geodata/wordings.mjs";
import { openClusters } from "./clusters.mjs";
import { drawRoute } from "./chart_route.mjs";

export const GROUP = "group"; // the symbol of several events
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
 *   features: `number` in the atlas's list, whether it is `picked` and `faint`, and the
 *   `label` of a point; events: a symbol each; callouts; route; trip; the ids of what is
 *   `rejected` by the side, and the day, side and language
 */
export function openScene(atlas) {
  const numbers = listNumbers(atlas);
  const events = openEvents(atlas, numbers);

  function compose(view, result, zoom) {
    const rejected = listRejected(atlas, view, result.asOf);
    const on = markCompared(numbers, view, result.shown);
    return {
      features: keepFeatures(atlas, on, view, result.asOf, new Set(rejected)),
      events: events.compose(result.shown, view, zoom),
      callouts: drawCallouts(atlas, numbers, view, result),
      route: drawRoute(atlas, view, result),
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
function keepFeatures(atlas, on, view, day, rejected) {
  const kept = [];
  atlas.features.forEach((one, number) => {
    const here = (one.from ?? day) <= day && day <= (one.to ?? day) && (one.sides?.includes(view.side) ?? true);
    const shown = here ? one.records.filter((record) => on[record]) : [];
    if (!shown.length) return;
    const ids = one.records.map((record) => atlas.records[record].id);
    const told = { number, picked: view.pick !== null && ids.includes(view.pick), faint: false };
    if (one.slot === "line") told.faint = shown.every((record) => rejected.has(atlas.records[record].id));
    if (one.slot === "point") told.label = labelRecord(atlas, view, atlas.records[one.records[0]], day);
    kept.push(told);
  });
  return kept;
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

  function compose(shown, view, zoom) {
    const counts = starts.slice(1).map((end, place) => countShown(place, end, shown));
    const pick = numbers.get(view.pick);
    return clusters.merge(counts, zoom).map((group) => describe(group, shown, counts, pick));
  }

  function describe(group, shown, counts, pick) {
    const count = group.reduce((sum, place) => sum + counts[place], 0);
    let [first, mixed, doubted, picked] = [-1, false, 0, false];
    for (const place of group) {
      for (let at = starts[place]; at < starts[place + 1]; at += 1) {
        const record = records[at];
        if (!shown[record]) continue;
        if (first < 0) first = record;
        mixed ||= kinds[record].colour !== kinds[first].colour;
        doubted += vague[record];
        picked ||= record === pick;
      }
    }
    const symbol = count === 1 ? kinds[first].symbol : GROUP;
    const colour = mixed ? atlas.styles.mixed : kinds[first].colour;
    return { places: group, count, symbol, colour, vague: 2 * doubted > count, picked };
  }

  function countShown(place, end, shown) {
    let count = 0;
    for (let at = starts[place]; at < end; at += 1) if (shown[records[at]]) count += 1;
    return count;
  }

  return { compose };
}
