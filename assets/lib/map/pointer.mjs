/** The pointer on the map: a short card on hover, a choice on click. */

/** @import { Atlas } from "../geodata/records.mjs" */

import { listMembers, titlePlace } from "../geodata/places.mjs";
import { drawCard } from "./hover_card.mjs";

const REACH_PX = { mouse: 8, pen: 8, touch: 22 };
const NAMED = 3;
const CURSORS = { border: "help" };

/**
 * The records that a hit means, with a title for their list.
 * @param {Atlas} atlas
 */
export function readHit(atlas, hit, { scene, result: { shown } }) {
  const feature = (number) => atlas.features[number];
  const name = (numbers) => numbers.map((number) => atlas.records[number].id);
  const nameShown = (numbers) => name([...new Set(numbers)].filter((number) => shown[number]));
  switch (hit.slot) {
    case "trip":
      return { trip: hit.trip, ids: [] };
    case "border":
      return { border: { ...hit.border, ...hit.border.state }, ids: [] };
    case "callout":
      return { title: "", ids: hit.ids };
    case "event": {
      const { places } = scene.events[hit.number];
      const titles = [...new Set(places.map((place) => titlePlace(atlas, place)))];
      const members = places.flatMap((place) => [...listMembers(atlas, place)]);
      return {
        title: titles.slice(0, NAMED).join(", ") + (titles.length > NAMED ? " …" : ""),
        ids: nameShown(sortByDate(atlas, members)),
      };
    }
    case "area":
      return { title: "", ids: nameShown(hit.numbers.flatMap((number) => feature(number).records)) };
    case "point":
      return { title: "", ids: name(feature(scene.features[hit.number].number).records) };
    default: {
      const line = feature(hit.number);
      const segment = atlas.segments.find(({ id }) => id === line.id);
      const ids = nameShown(line.records);
      return segment ? { title: `${segment.from} – ${segment.to}`, ids, segment } : { title: "", ids };
    }
  }
}

/** @param {Atlas} atlas */
function sortByDate(atlas, numbers) {
  const first = (number) => atlas.records[number].days?.[0] ?? 0;
  return numbers.sort((one, other) => first(one) - first(other) || one - other);
}

/** Place the card beside the pointer, inside the map. */
function placeCard(card, stage, { x, y }) {
  const { clientWidth: width, clientHeight: height } = stage;
  card.style.left = `${Math.max(4, Math.min(x + 14, width - card.offsetWidth - 8))}px`;
  const above = y + 14 + card.offsetHeight > height;
  card.style.top = `${above ? Math.max(4, y - card.offsetHeight - 10) : y + 14}px`;
}

/**
 * @param {Atlas} atlas
 * @param {object} map Leaflet's
 * @param {{stage: HTMLElement, card: HTMLElement}} parts
 * @param {{pick: Function, list: Function, flip: Function}} on what a click chooses
 * @param {{find: function(number, number, number): ?object, current: function(): object}} look
 *   `find` gives the hit at px of the map, within a reach
 */
export function listenPointer(map, atlas, { stage, card }, on, { find, current }) {
  const place = map.getContainer();
  let kind = "mouse";
  const hide = () => {
    card.hidden = true;
    place.style.cursor = "";
  };
  const tell = (hit, at) => {
    const told = drawCard(atlas, readHit(atlas, hit, current()), current());
    card.replaceChildren(...told.filter((line) => line instanceof Element));
    card.hidden = false;
    placeCard(card, stage, at);
  };
  const seek = ({ x, y }) => find(x, y, REACH_PX[kind] ?? REACH_PX.mouse);
  place.addEventListener("pointerdown", ({ pointerType }) => {
    kind = pointerType;
  }, true);
  place.addEventListener("pointermove", ({ pointerType }) => {
    kind = pointerType;
  }, true);
  map.on("mousemove", ({ containerPoint }) => {
    if (kind === "touch") return;
    const hit = seek(containerPoint);
    if (!hit) return hide();
    place.style.cursor = CURSORS[hit.slot] ?? "pointer";
    tell(hit, containerPoint);
  });
  map.on("mouseout movestart zoomstart", hide);
  map.on("click", ({ containerPoint }) => {
    const hit = seek(containerPoint);
    if (!hit) return hide();
    // a border has no record to open: its card answers a tap too
    if (hit.slot === "border") return tell(hit, containerPoint);
    hide();
    const read = readHit(atlas, hit, current());
    if (read.trip) return on.flip(read.trip.word);
    if (read.ids.length === 1) on.pick(read.ids[0]);
    else if (read.ids.length) on.list(read);
  });
}
