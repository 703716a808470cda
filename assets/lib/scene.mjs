/** The scene: GeoJSON for each of the map's sources, from the mask and the day. */

import { COMPARISON } from "./describe.mjs";
import { GROUP, colourHolder, nameIcon } from "./icons.mjs";
import { findKind, isHeld } from "./lexicon.mjs";
import { mergePlaces } from "./places.mjs";
import { drawRoute } from "./route.mjs";
import { findLanguage, labelRecord, say } from "./wordings.mjs";

const EARTH_KM_PER_DEGREE = 111.2;
const HALO_CORNERS = 48;
const HALO_FROM_KM = 0.5;
const VAGUE_FROM_KM = 20;

const NOTHING = { type: "FeatureCollection", features: [] };
const feature = (geometry, properties) => ({ type: "Feature", geometry, properties });
const collect = (features) => ({ type: "FeatureCollection", features });
const point = (coordinates) => ({ type: "Point", coordinates });

/** The value that holds on the day; both ends of a span are inclusive. */
export function valueOn(spans, day, otherwise) {
  const found = spans?.find(([from, to]) => (from ?? day) <= day && day <= (to ?? day));
  return found ? found[2] : otherwise;
}

/** @returns {Object<string, object>} a FeatureCollection for each source */
export function composeScene(atlas, view, result, zoom) {
  const shown = atlas.records.filter((_, i) => result.shown[i]);
  const states = shown.filter((record) => record.time !== "event");
  const villages = states.filter((record) => isHeld(atlas, record));
  const others = states.filter((record) => atlas.points[record.id] && !isHeld(atlas, record));
  return {
    halos: collect(drawHalos(atlas, states)),
    villages: collect(joinTwins(villages.flatMap((record) => drawVillage(atlas, record, view, result)))),
    segments: collect(drawSegments(atlas, shown, view, result)),
    sites: collect(others.map((record) => drawPoint(atlas, record, view, result))),
    route: collect(drawRoute(atlas, view, result)),
    trip: result.trip?.drawn ?? NOTHING,
    callouts: collect(drawCallouts(atlas, states, view, result)),
    events: collect(drawEvents(atlas, shown, view, zoom)),
  };
}

/** What the style itself asks: the day, the side, its labels, the lines that it rejects. */
export function composeState(atlas, view, { asOf }) {
  const told = Object.keys(atlas.wordings[view.side] ?? {});
  const rejected = told.filter((id) => say(atlas.wordings, view.side, id, "line", asOf));
  const day = atlas.turns.findLast((turn) => turn <= asOf) ?? asOf; // a new day loads all lines anew
  return { day, side: view.side, lang: findLanguage(atlas, view), rejected };
}

function drawPoint(atlas, record, view, { asOf }) {
  const kind = findKind(atlas, record);
  return feature(point(atlas.points[record.id]), {
    id: record.id,
    icon: nameIcon(kind.symbol, kind.colour),
    label: labelRecord(atlas, view, record, asOf),
    picked: record.id === view.pick,
    order: record.id === view.pick ? 1 : 0,
  });
}

/** Who holds a record on a day, as the view's side tells it. */
export function findHolder(atlas, { side }, { id }, day) {
  return say(atlas.wordings, side, id, "control", day) || valueOn(atlas.controls[id], day, "none");
}

/** To whom the view's side counts a record; to its holder, where nobody says. */
export function findOwner(atlas, view, record, day) {
  const told = say(atlas.wordings, view.side, record.id, "whose", day);
  return told || (atlas.owners[record.id] ?? findHolder(atlas, view, record, day));
}

/** An exclave is an area, coloured by whose it is, and a mark, by who holds it. */
function drawVillage(atlas, record, view, result) {
  const control = findHolder(atlas, view, record, result.asOf);
  const whose = findOwner(atlas, view, record, result.asOf);
  const area = atlas.areas[record.id];
  const told = { id: record.id, control, whose, apart: whose !== control, picked: record.id === view.pick };
  const mark = atlas.points[record.id] ? [drawPoint(atlas, record, view, result)] : [];
  for (const drawn of mark) {
    const { symbol } = findKind(atlas, record);
    const icon = nameIcon(symbol, colourHolder(atlas, control));
    Object.assign(drawn.properties, told, { icon, outlined: Boolean(area) });
  }
  return area ? [feature(area, told), ...mark] : mark;
}

/** The name of an exclave beside it, and the line that leads there. */
function drawCallouts(atlas, records, view, { asOf }) {
  const titles = new Map(records.map((record) => [record.id, labelRecord(atlas, view, record, asOf)]));
  return atlas.callouts.flatMap(({ ids, from, at, anchor }) => {
    const here = ids.filter((id) => titles.has(id));
    if (!here.length) return [];
    const told = { ids: here.join(";"), label: here.map((id) => titles.get(id)).join(" · "), anchor };
    return [feature({ type: "LineString", coordinates: [from, at] }, told), feature(point(at), told)];
  });
}

/** Two villages of one exclave share its outline: it is drawn once, for both. */
function joinTwins(features) {
  const seen = new Map();
  return features.filter(({ geometry, properties }) => {
    const text = JSON.stringify([geometry, properties.control, properties.whose]);
    const twin = geometry.type !== "Point" && seen.get(text);
    if (twin) twin.ids += `;${properties.id}`;
    else seen.set(text, Object.assign(properties, { ids: properties.id }));
    return !twin;
  });
}

function drawSegments(atlas, shown, view, result) {
  const compared = view.chart === COMPARISON ? view.corridors : []; // whatever else is filtered
  const corridors = new Set([...shown.map((record) => record.id), ...compared]);
  const isRejected = (id) => say(atlas.wordings, view.side, id, "line", result.asOf) !== "";
  return atlas.segments
    .filter((segment) => segment.corridors.some((id) => corridors.has(id)))
    .map((segment) =>
      feature(
        { type: "LineString", coordinates: segment.coordinates },
        {
          id: segment.id,
          kind: segment.kind,
          alignment: segment.alignment,
          status: valueOn(segment.statuses, result.asOf, segment.status),
          picked: segment.corridors.includes(view.pick),
          rejected: segment.corridors.filter((id) => corridors.has(id)).every(isRejected),
        },
      ),
    );
}

/** Segments of corridors that a reader points at beside the map. */
export function drawPieces(atlas, ids) {
  const lines = atlas.segments.filter(({ id }) => ids.includes(id));
  return collect(lines.map(({ coordinates }) => feature({ type: "LineString", coordinates }, {})));
}

/** Whether the mark only stands for the record: drawn as an outline. */
function isVague({ place_certainty: certainty, place_km: km }) {
  return certainty === "nominal" || Number(km) >= VAGUE_FROM_KM;
}

/** One symbol a place, with the number of its events. */
function drawEvents(atlas, shown, view, zoom) {
  const kinds = new Map(
    shown.filter(({ time }) => time === "event").map((record) => [record.id, findKind(atlas, record)]),
  );
  const places = atlas.places
    .map((place, index) => ({ index, at: place.at, here: place.records.filter((id) => kinds.has(id)) }))
    .filter(({ here }) => here.length);
  return mergePlaces(places, zoom).map((group) => {
    const here = group.flatMap((place) => place.here);
    const colours = new Set(here.map((id) => kinds.get(id).colour));
    const colour = colours.size === 1 ? [...colours][0] : atlas.mixed;
    const symbol = here.length === 1 ? kinds.get(here[0]).symbol : GROUP;
    const picked = here.includes(view.pick);
    const order = here.length + (picked ? 1000 : 0);
    const vague = 2 * here.filter((id) => isVague(atlas.details[id])).length > here.length;
    const told = { places: group.map(({ index }) => index).join(), count: here.length, vague };
    return feature(point(group[0].at), { ...told, icon: nameIcon(symbol, colour, vague), picked, order });
  });
}

/** ± km as a circle on the ground. */
function drawHalos(atlas, records) {
  return records.flatMap((record) => {
    const at = atlas.points[record.id];
    const km = Number(atlas.details[record.id].place_km);
    if (!at || !(km >= HALO_FROM_KM)) return [];
    const ring = Array.from({ length: HALO_CORNERS + 1 }, (_, i) => {
      const angle = (2 * Math.PI * (i % HALO_CORNERS)) / HALO_CORNERS;
      const north = (km / EARTH_KM_PER_DEGREE) * Math.sin(angle);
      const scale = EARTH_KM_PER_DEGREE * Math.cos((at[1] * Math.PI) / 180);
      return [at[0] + (km / scale) * Math.cos(angle), at[1] + north];
    });
    return [feature({ type: "Polygon", coordinates: [ring] }, { id: record.id })];
  });
}
