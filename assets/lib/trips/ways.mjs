/** The ways of a trip as tables: side by side, and the best one section by section. */

/** @import { Atlas, Texts } from "../geodata/records.mjs" */

import { element } from "../ui/elements.mjs";
import { fill, group, tellState } from "../view/words.mjs";
import { findRecord, getRecord } from "../geodata/records.mjs";
import { findStatus } from "../geodata/network/scenario.mjs";

/**
 * Lengths, times and counts of each way; what differs from the baseline is signed.
 * @param {Texts} texts
 */
export function drawLines(texts, { ways, lines }) {
  const heads = ways.map((title) => element("th", { scope: "col" }, title));
  const rows = lines.map(({ title, cells }) =>
    element("tr", {}, element("th", { scope: "row" }, title), ...cells.map((cell) => element("td", {}, cell)))
  );
  return element(
    "table",
    { class: "compared" },
    element("caption", { class: "visually-hidden" }, texts.compared),
    element("thead", {}, element("tr", {}, element("td"), ...heads)),
    element("tbody", {}, ...rows),
  );
}

/**
 * The best way, a row a section: each can be closed, its corridors open their details.
 * @param {Atlas} atlas
 */
export function drawSections(atlas, network, { best, scenario }, { change, shut }) {
  const { texts } = atlas;
  if (!best) return "";
  const pick = (id) =>
    element(
      "button",
      { type: "button", class: "link", "data-act": `pick-${id}`, onclick: () => change({ pick: id }) },
      getRecord(atlas, id).title,
    );
  const rows = best.segments.map((segment, i) => {
    const [from, to] = best.stops.slice(i, i + 2).map((id) => network.stops.get(id).title);
    const corridors = segment.corridors.filter((id) => findRecord(atlas, id)).flatMap((
      id,
      j,
    ) => [j ? ", " : "", pick(id)]);
    const label = fill(texts["close-this"], { name: `${from}–${to}` });
    const status = findStatus(segment, scenario.day) ?? "unknown";
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, `${from} – ${to}`),
      element(
        "td",
        {},
        [texts[`section-${segment.mode}`], segment.gauges.length === 1 ? segment.gauges[0] : ""].filter(Boolean).join(
          ", ",
        ),
      ),
      element("td", { class: "number" }, tellLength(texts, segment)),
      element("td", {}, segment.mode === "sea" ? "" : atlas.trips.countries[segment.countries[0]]),
      element("td", {}, tellState(texts, status)),
      element("td", {}, ...corridors),
      element(
        "td",
        {},
        element("button", {
          type: "button",
          "data-act": `shut-${segment.id}`,
          "aria-label": label,
          onclick: () => shut(segment.id),
        }, texts["close-it"]),
      ),
    );
  });
  const heads = ["section", "mode-gauge", "km", "country", "status", "corridors"].map((name) =>
    element("th", { scope: "col" }, texts[`column-${name}`])
  );
  return element(
    "div",
    { class: "scroll told", tabindex: "0", role: "region", "aria-label": texts.sections },
    element(
      "table",
      {},
      element("thead", {}, element("tr", {}, ...heads, element("td"))),
      element("tbody", {}, ...rows),
    ),
  );
}

/**
 * A section's length: as published, as drawn, or a guess where it is drawn straight.
 * @param {Texts} texts
 */
function tellLength(texts, { tenths, published, schematic }) {
  const km = group(Math.round(tenths / 10));
  if (published) return fill(texts["section-published"], { km });
  return schematic ? fill(texts["section-straight"], { km }) : km;
}
