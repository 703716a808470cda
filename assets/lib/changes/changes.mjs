/** What changed between two days (dashboard/changes/changes.py). */

/** @import { Atlas, AtlasRecord } from "../geodata/records.mjs" */
/** @import { ChangesFile, Turning, View } from "../library/contract.d.ts" */

import { holds } from "../geodata/days.mjs";
import { lookBack, select } from "../geodata/selecting.mjs";
import { nameRecord, say } from "../geodata/wordings.mjs";
import { tellDate, tellDay } from "../view/dates.mjs";
import { fill, group } from "../view/words.mjs";

const BORDERS = "borders";
const CONTROL = "control";
const PLAIN = [CONTROL, "status", "border"]; // what need not be named

/**
 * @typedef {{ title: string, lines: string[], record: ?AtlasRecord, at: Turning["at"] }} Entry
 *   what changed and how; where it is no record, a camera for it
 */

/**
 * Of what a view shows on its day, or showed on the earlier one.
 * @param {Atlas & ChangesFile} atlas
 * @param {View} view
 * @param {object} now what it shows
 * @returns {{ groups: { title: string, entries: Entry[] }[], count: number, events: AtlasRecord[] }}
 */
export function findChanges(atlas, view, now) {
  const then = select(atlas, lookBack(view));
  const own = listOwn(atlas);
  const told = { atlas, view, now, then };
  const shown = atlas.records.filter(({ number }) => now.shown[number] || then.shown[number]);
  const records = shown.map((record) => ({
    layer: record.layer,
    title: nameRecord(atlas, view, record, now.asOf),
    lines: listLines(told, record, own.get(record.number) ?? []),
    record,
    at: null,
  }));
  const borders = view.base.includes(BORDERS) ? atlas.turnings.filter(({ title }) => title) : [];
  const lines = borders.map((one) => ({
    layer: BORDERS,
    title: one.title,
    lines: [tell(told, one, "")],
    record: null,
    at: one.at,
  }));
  const found = Map.groupBy([...records, ...lines].filter(({ lines: [line] }) => line), ({ layer }) => layer);
  const groups = rankLayers(atlas).filter(({ id }) => found.has(id))
    .map(({ id, title }) => ({ title, entries: found.get(id) ?? [] }));
  return {
    groups,
    count: groups.reduce((sum, { entries }) => sum + entries.length, 0),
    events: shown.filter(({ number, time }) =>
      time === "event" && now.shown[number] && atlas.columns.first[number] > then.asOf
    ),
  };
}

/**
 * First the layers of what somebody controls, then borders, then others.
 * @param {Atlas & ChangesFile} atlas
 */
function rankLayers({ layers, turnings, records }) {
  const numbers = turnings.flatMap((one) => (one.what === CONTROL ? one.records : []));
  const held = new Set(numbers.map((number) => records[number].layer));
  const rank = ({ id }) => (held.has(id) ? 0 : id === BORDERS ? 1 : 2);
  return [...layers].sort((one, other) => rank(one) - rank(other));
}

/**
 * The turnings of each record.
 * @param {ChangesFile} file
 * @returns {Map<number, Turning[]>}
 */
function listOwn({ turnings }) {
  const own = new Map();
  for (const one of turnings) {
    for (const number of one.records) own.set(number, [...(own.get(number) ?? []), one]);
  }
  return own;
}

/** How a record changed; where its sections tell it, it need not. */
function listLines(told, record, own) {
  const lines = [tellTime(told, record), ...listSections(told, own.filter(({ tenths }) => tenths))].filter(Boolean);
  return lines.length ? lines : own.map((one) => tell(told, one, record.id)).filter(Boolean);
}

/** That a state began, or ended, between the two days. */
function tellTime({ atlas: { texts }, now, then }, { number, time, days, start, end }) {
  if (time !== "state" || !days) return "";
  if (now.shown[number] && !holds(days, then.asOf)) return fill(texts["turned-new"], { day: tellDate(texts, start) });
  if (then.shown[number] && !holds(days, now.asOf)) return fill(texts["turned-gone"], { day: tellDate(texts, end) });
  return "";
}

/** How many km of a corridor went from one state to another. */
function listSections(told, sections) {
  const { atlas } = told;
  const sums = new Map();
  for (const one of sections) {
    const [before, after] = findTurn(told, one, "");
    if (!before || !after || before.value === after.value) continue;
    const key = `${before.value} ${after.value}`;
    const sum = sums.get(key) ?? { before: before.value, after: after.value, tenths: 0 };
    sums.set(key, { ...sum, tenths: sum.tenths + one.tenths });
  }
  return [...sums.values()].map(({ before, after, tenths }) =>
    fill(atlas.texts["turned-km"], {
      km: group(Math.floor((tenths + 5) / 10)),
      before: name(atlas, before),
      after: name(atlas, after),
    })
  );
}

/** How one thing turned; empty where it did not. */
function tell(told, turning, record) {
  const { atlas } = told;
  const { texts } = atlas;
  if (turning.tenths) return "";
  const [before, after] = findTurn(told, turning, record);
  if (before?.value === after?.value) return "";
  if (!before || !after) return tellEnd(texts, before, after);
  const change = fill(texts[after.start ? "turned" : "turned-undated"], {
    before: name(atlas, before.value),
    after: name(atlas, after.value),
    day: after.start ? tellDate(texts, after.start) : "",
  });
  if (PLAIN.includes(turning.what)) return change;
  return fill(texts["turned-what"], { what: turning.what.replaceAll("_", " "), change });
}

/** Since when a thing is there that was not, or until when it was. */
function tellEnd(texts, before, after) {
  if (after) return fill(texts["turned-new"], { day: after.start ? tellDate(texts, after.start) : "" });
  return before.last === null ? "" : fill(texts["turned-gone"], { day: tellDay(texts, before.last) });
}

/** What held on the earlier day, and on the view's. */
function findTurn({ atlas, view, now, then }, { what, spells }, record) {
  return [then.asOf, now.asOf].map((day) => {
    const found = spells.find((spell) => holds(spell, day));
    if (!found) return null;
    const [, last, value, start] = found;
    const said = what === CONTROL ? say(atlas.wordings, view.side, record, CONTROL, day) : "";
    return { last, value: said || value, start };
  });
}

/** @param {ChangesFile} file */
function name({ values }, value) {
  return values[value] ?? value;
}
