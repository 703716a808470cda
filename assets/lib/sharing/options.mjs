/** The options of the share dialogue, each a plain control of the browser. */

/** @import { Atlas } from "../geodata/records.mjs" */

import { writeDay } from "../geodata/days.mjs";
import { tellDate } from "../view/dates.mjs";
import { fill } from "../view/words.mjs";
import { openEditor } from "../talks/editor.mjs";
import { element } from "../ui/elements.mjs";

const NARROWEST = 320;
const WIDEST = 1280;
const SAME = { shade: "theme", data: "form", whole: "form", citation: "form" }; // as for the reader

/**
 * What can be chosen of each option: pairs of a value and its words.
 * @param {Atlas} atlas
 */
function listValues({ sharing, texts }, name) {
  const say = (values, prefix) =>
    values.map((value) => [value, texts[`${prefix}-${value}`] ?? texts[value] ?? value.toUpperCase()]);
  const themes = say(sharing.themes, "theme");
  return {
    chart: () => say(sharing.charts, "chart"),
    theme: () => [["", texts["theme-reader"]], ...themes],
    shade: () => themes,
    size: () =>
      Object.entries(sharing.sizes).map((
        [size, [width, height, scale]],
      ) => [size, `${texts[`size-${size}`]} (${width * scale} × ${height * scale})`]),
    form: () => say(sharing.pictures, "form"),
    ratio: () => sharing.ratios.map((ratio) => [ratio, ratio.replace("/", " : ")]),
    controls:
      () => [["", texts["controls-none"]], ...sharing.controls.map((value) => [value, texts[`controls-${value}`]])],
    deck: () => say(["one", "all"], "deck"),
    scope: () => say(["shown", "whole"], "scope"),
    data: () => say(sharing.data, "form"),
    whole: () => say(Object.keys(sharing.whole), "form"),
    citation: () => say(sharing.citations, "citation"),
  }[name]();
}

/** @param {Atlas} atlas */
function openSelect(atlas, name, chosen, change) {
  const options = listValues(atlas, name).map(([value, words]) =>
    element("option", { value, selected: value === chosen[name] }, words)
  );
  const select = element("select", { onchange: () => change({ [name]: select.value }) }, ...options);
  return element(
    "label",
    { class: "field", "data-option": name },
    atlas.texts[`share-${name}`] ?? atlas.texts[`share-${SAME[name]}`],
    select,
  );
}

/**
 * Live or frozen: whether new editions of the data are followed.
 * @param {Atlas} atlas
 */
function openEdition(atlas, chosen, change) {
  const { texts } = atlas;
  const day = chosen.edition || writeDay(atlas.edition);
  const draw = (value, words) => {
    const box = element("input", {
      type: "radio",
      name: "share-edition",
      value,
      checked: value === chosen.edition,
      onchange: () => change({ edition: value }),
    });
    return element("label", { class: "whole" }, box, words);
  };
  const lost = atlas.kept ? null : element("p", { class: "hint" }, texts["edition-lost"]);
  return element(
    "fieldset",
    { class: "edition", "data-option": "edition" },
    element("legend", {}, texts["share-edition"]),
    draw("", texts["edition-live"]),
    draw(day, fill(texts["edition-frozen"], { day: tellDate(texts, day) })),
    lost,
  );
}

/** @param {Atlas} atlas */
function openFit({ texts }, chosen, change) {
  const box = element("input", { type: "checkbox", checked: chosen.fit, onchange: () => change({ fit: box.checked }) });
  return element("label", { class: "whole", "data-option": "fit" }, box, texts["share-fit"]);
}

/**
 * The width of the preview alone: an embed takes what its page gives it.
 * @param {Atlas} atlas
 */
function openWidth({ texts }, chosen, change) {
  const told = element("span", { "aria-hidden": "true" }, `${chosen.width} px`);
  const slider = element("input", { type: "range", min: NARROWEST, max: WIDEST, step: 20, value: chosen.width });
  slider.addEventListener("input", () => {
    told.textContent = `${slider.value} px`;
    change({ width: Number(slider.value) });
  });
  return element(
    "label",
    { class: "field width", "data-option": "width" },
    element("span", {}, texts["share-width"], " ", told),
    slider,
  );
}

/**
 * The deck of one's own, to which the view can be added.
 * @param {Atlas} atlas
 */
function openOwn({ texts }, { query, title }, change) {
  return openEditor(texts, { query, title, note: "" }, (own) => change({ own }));
}

const OPENERS = { own: openOwn, edition: openEdition, fit: openFit, width: openWidth };

/**
 * The control of an option; `change` takes what was chosen anew.
 * @param {Atlas} atlas
 */
export function openOption(atlas, name, chosen, change) {
  const open = OPENERS[name] ?? ((...given) => openSelect(given[0], name, given[1], given[2]));
  return open(atlas, chosen, change);
}
