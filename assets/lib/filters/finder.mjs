/** What search finds, as a list of groups, and how it goes there. */

/** @import { Atlas, AtlasRecord } from "../geodata/records.mjs" */
/** @import { GazetteerFile, KnownPlace, View } from "../library/contract.d.ts" */

import { growAtlas } from "../library/atlas.mjs";
import { listenCombobox } from "../ui/combobox.mjs";
import { drawMark, findKind } from "../ui/kinds.mjs";
import { tellDate, tellRange } from "../view/dates.mjs";
import { count as countThings, fill } from "../view/words.mjs";
import { findPoint } from "../geodata/places.mjs";
import { sift } from "../geodata/selecting.mjs";
import { openSuggestions } from "./suggestions.mjs";

const NEAR = { event: 6.5, state: 9.5, always: 8 }; // zoom, unless the map is nearer

/**
 * @typedef {object} Ways there: a change of the view, a place on the map, a record's details
 * @property {function(Partial<View>): void} change
 * @property {function(KnownPlace): void} visit
 * @property {function(): void} read
 */

/**
 * The view in which a chosen record is on the map: what hides it is taken off.
 * @param {Atlas} atlas
 * @param {View} view
 * @param {AtlasRecord} record
 * @returns {Partial<View>}
 */
function reachRecord(atlas, view, record) {
  const steps = [
    {},
    { text: "" },
    { kinds: [...new Set([...view.kinds, record.token])].sort() },
    { actors: [], roles: [], traits: [] },
    { dates: [null, null] },
  ];
  let patch = {};
  for (const step of steps) {
    patch = { ...patch, ...step };
    if (sift(atlas, { ...view, ...patch })[record.number]) break;
  }
  const point = findPoint(atlas, record.number);
  const zoom = Math.max(view.at?.[2] ?? 0, NEAR[record.time]);
  return { ...patch, pick: record.id, ...(point && { at: [...point, zoom] }) };
}

/**
 * What is told of each kind of thing, and what choosing it does.
 * @param {Atlas} atlas
 * @param {function(): View} current
 * @param {Ways} ways
 */
function openKinds(atlas, current, { change, visit, read }) {
  const { texts } = atlas;
  return {
    /** @param {KnownPlace} place */
    places: (place) => ({ title: place.name, note: place.what, take: () => visit(place) }),
    /** @param {AtlasRecord} record */
    records(record) {
      const kind = findKind(atlas, record);
      const note = [kind.title, record.start && tellDate(texts, record.start)].filter(Boolean).join(", ");
      const take = () => {
        change(reachRecord(atlas, current(), record));
        read();
      };
      return { title: record.title, note, sign: drawMark(atlas, kind), take };
    },
    actors: ({ id, name }) => ({ title: name, note: texts["an-actor"], take: () => change({ actors: [id] }) }),
    /** @param {View["dates"]} dates */
    dates(dates) {
      const shown = sift(atlas, { ...current(), dates });
      const count = shown.reduce((sum, flag) => sum + flag, 0);
      return {
        title: tellRange(texts, ...dates),
        note: countThings(texts, "records", count),
        take: () => change({ dates }),
      };
    },
    /** @param {string} slug */
    charts: (slug) => ({
      title: texts[`chart-${slug}`],
      note: texts["a-chart"],
      take: () => change({ chart: slug }),
    }),
  };
}

/**
 * Take over the field of search.
 * @param {Atlas & GazetteerFile} atlas
 * @param {Element} place of the field, and of the list
 * @param {HTMLInputElement} box
 * @param {function(): View} current
 * @param {Ways} ways
 */
export function openFinder(atlas, place, box, current, ways) {
  const { texts } = atlas;
  const { read, suggest } = openSuggestions(atlas);
  const kinds = openKinds(atlas, current, ways);

  /** A thing as a line of the list, with the other name by which it was found. */
  function tell(kind, { thing, name }) {
    const told = kinds[kind](thing);
    return { ...told, other: name && name !== told.title ? name : null, take: () => finish(told.take) };
  }

  function finish(take) {
    box.value = "";
    take();
  }

  function find(typed) {
    const sought = read(typed);
    if (!sought.text) return [];
    const groups = suggest(sought).map(([kind, answers]) => ({
      title: texts[`found-${kind}`],
      options: answers.map((answer) => tell(kind, answer)),
    }));
    return [...groups, { title: "", options: [drawFilter(sought)] }];
  }

  /** To filter by what is sought, its dates too. */
  function drawFilter({ text, dates }) {
    const title = fill(texts["found-filter"], { text });
    const take = () => finish(() => ways.change(dates ? { text, dates } : { text }));
    return { title: dates ? title + texts.comma + tellRange(texts, dates[0], dates[1]) : title, take };
  }

  const leave = (left) => {
    if (left) box.value = "";
  };
  const { parts, open, takeFirst } = listenCombobox(box, {
    id: "found",
    label: texts.suggestions,
    texts,
    find,
    leave,
  });
  place.append(...parts);
  const refresh = () =>
    box.getAttribute("aria-expanded") === "true" && !box.hasAttribute("aria-activedescendant") && open();
  growAtlas(atlas, "details").then(refresh, () => {}); // names in other languages answer too
  return { open, takeFirst };
}
