/**
 * The view: everything that a reader can change (dashboard/view/model.py).
 */

/** @import { Atlas } from "../geodata/records.mjs" */
/** @import { View } from "../library/contract.d.ts" */

export const LONGEST_TEXT = 200;
export const MOST_COMPARED = 4;
export const CAMERA_BOUNDS = [
  [-180, 180],
  [-90, 90],
  [0, 24],
];
const CAMERA_PLACES = [4, 4, 2];

const sortOnce = (list) => [...new Set(list)].sort();

/**
 * @param {View} view
 * @returns {View} the view in the one form that equal views have
 */
export function tidyView(view) {
  const compare = view.compare === view.side ? "" : view.compare;
  return {
    actors: sortOnce(view.actors),
    match: view.match,
    roles: sortOnce(view.roles),
    dates: [view.dates[0] || null, view.dates[1] || null],
    kinds: sortOnce(view.kinds),
    text: [...view.text.replace(/\p{Cs}/gu, "")].slice(0, LONGEST_TEXT).join(""),
    base: sortOnce(view.base),
    at: view.at ? steady(view.at) : null,
    pick: view.pick,
    traits: sortOnce(view.traits),
    chart: view.chart,
    side: view.side,
    compare,
    differ: Boolean(view.differ && compare),
    lang: view.lang,
    story: view.story,
    step: view.story ? Math.max(view.step, 1) : 0,
    corridors: [...new Set(view.corridors)].slice(0, MOST_COMPARED),
    trip: view.trip,
    closed: sortOnce(view.closed),
    opened: sortOnce(view.opened),
    by: view.by,
    pace: tidyPace(view.pace),
    edition: view.edition,
  };
}

/**
 * @param {Atlas} index
 * @returns {View} the view of a link that says nothing
 */
export function defaultView(index) {
  return tidyView({
    actors: [],
    match: "any",
    roles: [],
    dates: [null, null],
    kinds: listRecordLayers(index).flatMap((layer) => listTokens(layer, true)),
    text: "",
    base: index.toggles,
    at: null,
    pick: null,
    traits: [],
    chart: index.charts[0],
    side: index.sides[0]?.id ?? "",
    compare: "",
    differ: false,
    lang: "",
    story: "",
    step: 0,
    corridors: index.compared,
    trip: null,
    closed: [],
    opened: [],
    by: "distance",
    pace: [],
    edition: null,
  });
}

/**
 * Of the view of a link that says nothing: what filters, and nothing else.
 * @param {Atlas} index
 */
export function defaultFilter(index) {
  const { actors, match, roles, dates, kinds, text, base, traits } = defaultView(index);
  return { actors, match, roles, dates, kinds, text, base, traits };
}

/**
 * A view without some of its keys: as a change, it leaves those as they are.
 * @param {View} view
 * @param {string[]} names
 * @returns {Partial<View>}
 */
export function leaveOut(view, names) {
  return Object.fromEntries(Object.entries(view).filter(([name]) => !names.includes(name)));
}

/**
 * The layers whose features are records.
 * @param {Atlas} index
 */
export function listRecordLayers(index) {
  return index.layers.filter((layer) => layer.role === "records");
}

/** The tokens of all kinds of a layer, or of those that are on at first. */
export function listTokens(layer, onlyOn = false) {
  return layer.kinds.filter((kind) => kind.on || !onlyOn).map((kind) => `${layer.id}.${kind.id}`);
}

/** The last of each name, in order. */
function tidyPace(pace) {
  const last = new Map(pace.map(([name, value]) => [name, Number(value.toFixed(2))]));
  return [...last].sort(([one], [other]) => (one < other ? -1 : 1));
}

/**
 * A map that was turned round the world comes back to its longitude.
 * @returns {View["at"]}
 */
function steady([longitude, latitude, zoom]) {
  if (![longitude, latitude, zoom].every(Number.isFinite)) return null;
  const turns = Math.abs(longitude) > 180 ? Math.floor(longitude / 360 + 0.5) : 0;
  const bring = (number, i) => {
    const [low, high] = CAMERA_BOUNDS[i];
    return Number(Math.min(Math.max(number, low), high).toFixed(CAMERA_PLACES[i]));
  };
  return [bring(longitude - 360 * turns, 0), bring(latitude, 1), bring(zoom, 2)];
}
