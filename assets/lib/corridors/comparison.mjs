/** Corridors side by side: what is measured and what is said of each, as one table. */

/** @import { CorridorComparison, Corridor } from "../library/contract.d.ts" */
/** @import { Atlas, Texts } from "../geodata/records.mjs" */

import { tellDay } from "../view/dates.mjs";
import { fill } from "../view/words.mjs";
import { element } from "../ui/elements.mjs";
import { tellSources } from "../ui/evidence.mjs";
import { nameActors } from "../ui/kinds.mjs";
import { nameState, sumStates, writeKm } from "./measure.mjs";
import { getRecord } from "../geodata/records.mjs";
import { drawSample } from "./profile_track.mjs";

const LEAST_PX = 170; // of a column: what is wider than the screen scrolls
const FEW = 0.005; // of the whole: what rounds to less than one in a hundred is written so

/**
 * @param {Atlas} atlas
 * @param {CorridorComparison} template
 * @param {Corridor[]} corridors
 * @param {number} day
 * @param {function(string): void} pick opens a corridor's details
 * @returns {Element} the table; all its bars have one scale, in km
 */
export function drawComparison(atlas, template, corridors, day, pick) {
  const { texts } = atlas;
  const most = Math.max(...corridors.map(({ tenths }) => tenths));
  const bar = (words, tenths, look) => drawBar(texts, words, tenths, most, look);
  const part = (title, /** @type {(one: Corridor) => any} */ draw) => {
    const head = element(
      "tr",
      { class: "part" },
      element("th", { scope: "rowgroup", colspan: corridors.length }, title),
    );
    return element(
      "tbody",
      {},
      head,
      element("tr", {}, ...corridors.map((one) => element("td", {}, ...[draw(one)].flat()))),
    );
  };
  const heads = corridors.map(({ id, short }) =>
    element(
      "th",
      { scope: "col" },
      element("button", { type: "button", class: "link", onclick: () => pick(id) }, short),
    )
  );
  const states = (one) => {
    const sums = sumStates(template, one, day);
    return template.columns.map((column) => [column, sums.get(nameState(column)) ?? 0]).filter(([, tenths]) => tenths)
      .map(([column, tenths]) =>
        bar(`${column.title}, ${tellShare(texts, tenths, one)}`, tenths, { state: nameState(column) })
      );
  };
  const table = element(
    "table",
    { class: "comparison" },
    element("caption", {}, texts.compare),
    element("thead", {}, element("tr", {}, ...heads)),
    part(texts["compare-length"], (one) => bar("", one.tenths, {})),
    part(fill(texts["compare-states"], { day: tellDay(texts, day) }), states),
    part(
      texts["compare-modes"],
      (one) => Object.entries(one.modes).map(([mode, km]) => bar(texts[`mode-${mode}`], km * 10, { mode })),
    ),
    part(
      texts["compare-countries"],
      (one) => Object.entries(one.countries).map(([code, km]) => bar(template.names[code], km * 10, {})),
    ),
    part(texts["compare-passages"], (one) => tellPassages(texts, one)),
    ...["proponent", "opponent"].map((role) =>
      part(texts[`compare-${role}`], (one) => tellActors(atlas, one, role, day))
    ),
    part(texts["compare-published"], (one) => tellLengths(atlas, one)),
    part(texts["compare-capacity"], (one) => element("p", {}, one.capacity || texts["compare-none"])),
    part(
      texts["compare-sources"],
      (one) => element("details", {}, element("summary", {}, `${one.sources.length}`), tellSources(atlas, one.sources)),
    ),
  );
  table.style.minWidth = `${corridors.length * LEAST_PX}px`;
  return table;
}

/**
 * Words, km, and a bar below; look: a mode, or a state, which has a pattern.
 * @param {Texts} texts
 */
function drawBar(texts, words, tenths, most, { mode, state }) {
  const km = fill(texts["profile-km"], { km: writeKm(tenths) });
  const filled = element("span", { class: state ?? "amount-of" });
  filled.style.width = `${(100 * tenths) / most}%`;
  if (mode) filled.style.background = `var(--${mode})`;
  const row = element("p", { class: "amount" }, element("span", {}, words), element("span", { class: "km" }, km));
  return element("div", { class: "measure" }, row, element("span", { class: "length", "aria-hidden": "true" }, filled));
}

/** @param {Texts} texts */
function tellShare(texts, tenths, { tenths: all }) {
  const share = tenths / all;
  const text = share < FEW ? "<1" : share > 1 - FEW && tenths < all ? ">99" : `${Math.round(share * 100)}`;
  return fill(texts["compare-share"], { share: text });
}

/** @param {Texts} texts */
function tellPassages(texts, { crossings, breaks, ships }) {
  const rows = [["crossings", crossings.length], ["breaks", breaks], ["ships", ships]];
  return element(
    "ul",
    { class: "plain" },
    ...rows.map(([what, count]) => element("li", {}, fill(texts[`passages-${what}`], { count }))),
  );
}

/**
 * Who is for it or against it on the day; a state's name is the actor's.
 * @param {Atlas} atlas
 */
function tellActors(atlas, { id }, role, day) {
  const names = nameActors(atlas);
  const record = getRecord(atlas, id);
  const on = ([, mine, from, to]) => mine === role && (from ?? day) <= day && day <= (to ?? day);
  const told = record.actors.filter(on).map(([actor]) => names[actor]);
  return element("p", {}, told.join(", ") || atlas.texts["compare-none"]);
}

/** Our lengths beside the published ones, section by section; else what the record says. */
function tellLengths({ texts, sources = {} }, { measured, said }) {
  if (!measured.length) return element("p", {}, said || texts["compare-none"]);
  const rows = measured.map((one) => {
    const by = one.sources.map((id) => sources[id]).filter(Boolean).map(({ publisher, title, published }) =>
      [publisher || title, published].filter(Boolean).join(" ")
    );
    return element(
      "li",
      {},
      fill(texts["compare-ours"], one),
      " ",
      element("span", { class: "hint" }, `(${by.join("; ")})`),
    );
  });
  return element("ul", { class: "plain" }, ...rows);
}

/**
 * What the patterns, colours and signs of the profile say.
 * @param {Atlas} atlas
 * @param {CorridorComparison} template
 */
export function drawLegend({ texts }, template, modes) {
  const entry = (sample, words) => element("li", {}, sample, words);
  const sign = (kind) => element("span", { class: `key ${kind}`, "aria-hidden": "true" });
  return element(
    "ul",
    { class: "plain legend-of-profile" },
    ...template.columns.map((column) => entry(drawSample("plain", nameState(column)), column.title)),
    ...modes.map((mode) => entry(drawSample(mode, "operational"), texts[`mode-${mode}`])),
    ...["border", "port", "gauge"].map((kind) => entry(sign(kind), texts[`sign-${kind}`])),
  );
}
