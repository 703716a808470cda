/** Where two sides differ, as text: what each says of a record, and from where. */

/** @import { Atlas, AtlasRecord } from "../geodata/records.mjs" */
/** @import { View } from "../library/contract.d.ts" */

import { tellDay } from "../view/dates.mjs";
import { fill } from "../view/words.mjs";
import { element } from "../ui/elements.mjs";
import { tellSources } from "../ui/evidence.mjs";
import { nameActors } from "../ui/kinds.mjs";
import { findRecord } from "../geodata/records.mjs";
import { findOwn, listDifferences, listTold, nameRecord } from "../geodata/wordings.mjs";

const WORDS = ["disputed", "rejected"]; // values that are no actor and no text

/**
 * What the two sides of a view tell otherwise, of the records shown.
 * @param {Atlas} atlas
 * @param {View} view
 */
export function findDifferences(atlas, view, { shown, asOf }) {
  /** @type {[string, string]} */
  const pair = [view.side, view.compare];
  return listTold(atlas.wordings)
    .map((id) => findRecord(atlas, id))
    .filter((record) => record !== null)
    .filter((record) => shown[record.number])
    .sort((one, other) => one.number - other.number)
    .map((record) => ({ record, properties: listDifferences(atlas.wordings, pair, record.id, asOf) }))
    .filter(({ properties }) => properties.length);
}

/**
 * The list of them; each record's name is the way to it. close: of a sheet, or none.
 * @param {Atlas} atlas
 * @param {View} view
 */
export function drawDifferences(atlas, view, result, { change, close }) {
  const { texts } = atlas;
  const found = findDifferences(atlas, view, result);
  const day = tellDay(atlas.texts, result.asOf);
  const rows = found.map(({ record, properties }) => {
    const pick = () => change({ pick: record.id });
    const name = element(
      "button",
      { type: "button", class: "link", onclick: pick },
      nameRecord(atlas, { side: firstSide(atlas) }, record, result.asOf),
    );
    return element(
      "li",
      {},
      element("h4", {}, name),
      ...tellSides(atlas, [view.side, view.compare], record.id, properties, result.asOf),
    );
  });
  const words = found.length ? texts["differences-text"] : texts["differences-none"];
  return element(
    "article",
    { class: "differences" },
    close,
    element("h3", { tabindex: "-1", "data-act": "title" }, fill(texts.differences, { count: found.length })),
    element("p", { class: "hint" }, fill(words, { day })),
    rows.length ? element("ul", { class: "plain" }, ...rows) : null,
  );
}

const firstSide = (atlas) => Object.keys(atlas.wordings)[0];

/**
 * What each of some sides says of some properties, one after the other.
 * @param {Atlas} atlas
 * @param {number} day
 * @param {function(string[]): ?HTMLElement} cite draws sources
 */
export function tellSides(atlas, sides, feature, properties, day, cite = (ids) => tellSources(atlas, ids)) {
  return properties.map((name) => {
    const speakers = sides.map((id) => ({ id, said: findOwn(atlas.wordings, id, feature, name, day) }));
    const rows = speakers.filter(({ said }) => said?.[2]).map(({ id, said }) => {
      const title = atlas.sides.find((side) => side.id === id)?.title;
      const note = said?.[4] && element("p", { class: "hint" }, said[4]);
      return element(
        "div",
        { "data-side": id },
        element("dt", {}, title),
        element("dd", {}, tellValue(atlas, said), note || null, said?.[3].length ? cite(said[3]) : null),
      );
    });
    return element(
      "div",
      { class: "side-said" },
      element("p", { class: "role" }, atlas.texts[`says-${name}`]),
      element("dl", {}, ...rows),
    );
  });
}

/** @param {Atlas} atlas */
function tellValue(atlas, said) {
  const value = said?.[2];
  if (WORDS.includes(value)) return atlas.texts[`says-${value}`];
  return nameActors(atlas)[value] ?? value;
}

/**
 * In the details of a record: what every side says of what any tells otherwise.
 * @param {Atlas} atlas
 * @param {AtlasRecord} record
 * @param {number} day
 */
export function tellWordings(atlas, record, day, cite) {
  const sides = atlas.sides.map(({ id }) => id);
  const others = sides.slice(1).flatMap((id) => listDifferences(atlas.wordings, [sides[0], id], record.id, day));
  return tellSides(atlas, sides, record.id, [...new Set(others)], day, cite);
}
