/** The list of what changed between two days: each entry is the way to it. */

/** @import { Atlas } from "../geodata/records.mjs" */
/** @import { ChangesFile, View } from "../library/contract.d.ts" */

import { element } from "../ui/elements.mjs";
import { drawMark, findKind } from "../ui/kinds.mjs";
import { tellDate, tellDay } from "../view/dates.mjs";
import { count, fill } from "../view/words.mjs";
import { findChanges } from "./changes.mjs";

/**
 * @param {Atlas & ChangesFile} atlas
 * @param {View} view
 * @param {object} result what it shows
 * @param {{ change: function(object): void, close: ?HTMLElement }} on close: of a sheet
 */
export function drawChanges(atlas, view, result, { change, close }) {
  const { texts } = atlas;
  const found = findChanges(atlas, view, result);
  const words = {
    then: tellDay(texts, result.beside),
    now: tellDay(texts, result.asOf),
    count: found.count,
  };
  return element(
    "article",
    { class: "differences" },
    close,
    element("h3", { tabindex: "-1", "data-act": "title" }, texts["changes-told"]),
    element("p", {}, fill(texts[found.count ? "changes-between" : "changes-none"], words)),
    found.count ? element("p", { class: "hint" }, texts["changes-ringed"]) : null,
    ...found.groups.flatMap(({ title, entries }) => [
      element("h4", {}, `${title} `, element("span", { class: "count" }, entries.length)),
      element("ul", { class: "plain changed" }, ...entries.map((entry) => drawEntry(entry, change))),
    ]),
    drawEvents(atlas, found.events, change),
  );
}

function drawEntry({ title, lines, record, at }, change) {
  const go = () => change(record ? { pick: record.id } : { at });
  return element(
    "li",
    {},
    element("button", { type: "button", class: "link", onclick: go }, title),
    ...lines.map((line) => element("p", {}, line)),
  );
}

/**
 * The events between the two days, the last first, in the order of the table.
 * @param {Atlas} atlas
 */
function drawEvents(atlas, events, change) {
  const { texts } = atlas;
  const { first } = atlas.columns;
  const rows = [...events].sort((one, other) => first[other.number] - first[one.number]).map((record) => {
    const pick = () => change({ pick: record.id });
    const date = element("span", { class: "date" }, tellDate(texts, record.start));
    const mark = drawMark(atlas, findKind(atlas, record));
    const title = element("span", {}, record.title);
    return element("li", {}, element("button", { type: "button", onclick: pick }, mark, title, date));
  });
  const words = fill(texts["changes-events"], { events: count(texts, "events", events.length) });
  if (!rows.length) return element("p", { class: "hint" }, words);
  return element(
    "details",
    { class: "events-between" },
    element("summary", {}, words),
    element("ul", { class: "plain list" }, ...rows),
  );
}
