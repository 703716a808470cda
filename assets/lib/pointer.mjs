/** The pointer on the map: a short card on hover, a choice on click. */

import { drawCard } from "./cards.mjs";

const REACH_PX = 5;
const NAMED = 3;

function sortByDate(atlas, ids) {
  const wanted = new Set(ids);
  const records = atlas.records.filter(({ id }) => wanted.has(id));
  return records.sort((one, other) => one.days[0] - other.days[0]).map(({ id }) => id);
}

/** What lies under the pointer, first come first in the style's own order. */
function hit(map, atlas, { x, y }) {
  const box = [[x - REACH_PX, y - REACH_PX], [x + REACH_PX, y + REACH_PX]];
  const layers = atlas.hits.filter((id) => map.getLayer(id));
  const found = map.queryRenderedFeatures(box, { layers });
  return atlas.hits.map((id) => found.find(({ layer }) => layer.id === id)).find(Boolean);
}

/** The records that a hit means, with a title for their list. */
function readHit(atlas, found, shown) {
  const { id, ids, places } = found.properties;
  const on = new Set(atlas.records.filter((_, i) => shown.result.shown[i]).map((one) => one.id));
  if (found.layer.id === "events") {
    const groups = `${places}`.split(",").map((index) => atlas.places[index]);
    const titles = [...new Set(groups.map(({ title }) => title))];
    const ids = groups.flatMap(({ records }) => records.filter((one) => on.has(one)));
    return { title: titles.slice(0, NAMED).join(", ") + (titles.length > NAMED ? " …" : ""), ids: sortByDate(atlas, ids) };
  }
  if (found.layer.id === "segments") {
    const segment = atlas.segments.find((one) => one.id === id);
    return { title: `${segment.from} – ${segment.to}`, ids: segment.corridors.filter((one) => on.has(one)), segment };
  }
  if (found.layer.id.startsWith("trip-")) return { trip: found.properties, ids: [] };
  if (found.layer.id === "borders") return { border: found.properties, ids: [] };
  return { title: "", ids: `${ids ?? id}`.split(";") };
}

/** Place the card beside the pointer, inside the map. */
function placeCard(card, stage, { x, y }) {
  const { clientWidth: width, clientHeight: height } = stage;
  card.style.left = `${Math.min(x + 14, width - card.offsetWidth - 8)}px`;
  const above = y + 14 + card.offsetHeight > height;
  card.style.top = `${above ? Math.max(4, y - card.offsetHeight - 10) : y + 14}px`;
}

export function listenPointer(map, atlas, ids, answers, current) {
  const card = document.getElementById(ids.card);
  const stage = document.getElementById(ids.stage);
  const hide = () => {
    card.hidden = true;
    map.getCanvas().style.cursor = "";
  };
  const tell = (found, at) => {
    const told = drawCard(atlas, readHit(atlas, found, current()), current());
    card.replaceChildren(...told.filter(Boolean));
    card.hidden = false;
    placeCard(card, stage, at);
  };
  map.on("mousemove", (event) => {
    const found = hit(map, atlas, event.point);
    if (!found) return hide();
    map.getCanvas().style.cursor = found.layer.id === "borders" ? "help" : "pointer";
    tell(found, event.point);
  });
  map.on("mouseout", hide);
  map.on("click", (event) => {
    const found = hit(map, atlas, event.point);
    if (!found) return hide();
    // a border has no record to open: its card answers a tap too
    if (found.layer.id === "borders") return tell(found, event.point);
    hide();
    const read = readHit(atlas, found, current());
    if (read.trip) return answers.flip(read.trip.word);
    if (read.ids.length === 1) answers.pick(read.ids[0]);
    else if (read.ids.length) answers.list(read);
  });
}
