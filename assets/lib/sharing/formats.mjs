/**
 * The ways in which a view can be taken along: what each gives to copy, to download
 * and to look at. Pure functions of what is chosen in the dialogue.
 *
 * @typedef {object} Given
 * @property {object} atlas
 * @property {View} view
 * @property {string} base the site's absolute address
 * @property {Object<string, any>} chosen a value for each option of the dialogue
 */

/** @import { Atlas } from "../geodata/records.mjs" */
/** @import { View } from "../library/contract.d.ts" */

import { MAP, writeAddress, writeQuery } from "./addresses.mjs";
import { writeLink } from "../view/links.mjs";
import { recallDeck, writeHash } from "../talks/deck.mjs";
import { writeFrame, writeSnippet } from "./snippet.mjs";

/**
 * What a picture or an embed shows: the chart that is open, the map beside the table.
 * @param {Atlas} atlas
 * @param {View} view
 */
export function findOpen({ sharing }, view) {
  return sharing.charts.includes(view.chart) ? view.chart : MAP;
}

/**
 * What is chosen at first; a view of a fixed edition stays with it.
 * @param {Atlas} atlas
 * @param {View} view
 */
export function chooseFirst(atlas, view) {
  return {
    edition: view.edition ?? "",
    chart: findOpen(atlas, view),
    theme: "",
    shade: atlas.sharing.themes[0],
    size: Object.keys(atlas.sharing.sizes)[0],
    form: atlas.sharing.pictures[0],
    ratio: atlas.sharing.ratios[0],
    width: 640,
    controls: "",
    fit: true,
    deck: "one",
    scope: "shown",
    data: atlas.sharing.data[0],
    whole: Object.keys(atlas.sharing.whole)[0],
    citation: atlas.sharing.citations[0],
    own: recallDeck(),
  };
}

/** The picture of the view, as the server draws it. */
function picture(given, options = {}) {
  const told = { size: "wide", ...options };
  return writeAddress(given.base, `image/${given.chosen.chart}.svg`, writeQuery(given), told);
}

function writeLive(given) {
  const { view, atlas, chosen, base } = given;
  const query = writeLink({ ...view, edition: chosen.edition || null }, atlas);
  return { code: writeAddress(base, "", query), picture: picture(given) };
}

function writeEmbed(given) {
  return { code: writeSnippet(given), frame: writeFrame(given) };
}

function writePicture(given) {
  const { sharing } = given.atlas;
  const { chart, form, size, shade } = given.chosen;
  const told = {
    size: size === Object.keys(sharing.sizes)[0] ? "" : size,
    theme: shade === sharing.themes[0] ? "" : shade,
  };
  const code = writeAddress(given.base, `image/${chart}.${form}`, writeQuery(given), told);
  const image = writeAddress(given.base, `image/${chart}.png`, writeQuery(given), told);
  return { code, file: code, name: `${chart}.${form}`, image, picture: picture(given, { ...told, size }) };
}

/** One slide of what is chosen, or one of each chart. */
function writeSlides(given) {
  const { sharing } = given.atlas;
  const views = sharing.charts.map((chart) => `view=${encodeURIComponent(`${chart}?${writeQuery(given, MAP)}`)}`);
  const query = given.chosen.deck === "all" ? views.join("&") : writeQuery(given);
  const code = writeAddress(given.base, "slides.pptx", query);
  return { code, file: code, name: "slides.pptx", picture: picture(given, { frame: "legend" }) };
}

/** The deck of one's own: a link that brings it along, and its views as slides. */
function writeTalk(given) {
  const { own } = given.chosen;
  if (!own.length) return { code: "" };
  const views = own.map(({ query }) => `view=${encodeURIComponent(`?${query}`)}`);
  return {
    code: writeAddress(given.base, "", own[0].query) + writeHash(own),
    file: writeAddress(given.base, "slides.pptx", views.join("&")),
    name: "slides.pptx",
  };
}

function writeFile(given) {
  const code = writeAddress(given.base, given.atlas.sharing.file, writeQuery(given));
  return { code, file: code, name: "atlas.html", picture: picture(given) };
}

function writeData(given) {
  const { scope, data, whole, edition } = given.chosen;
  const place = scope === "whole" ? given.atlas.sharing.whole[whole] : `data/records.${data}`;
  const code = scope === "whole"
    ? writeAddress(given.base, place, "", { edition })
    : writeAddress(given.base, place, writeQuery(given));
  return { code, file: code, name: "", picture: scope === "shown" && picture(given) };
}

/** The citation is fetched: the server writes it. */
function writeCitation(given) {
  const file = writeAddress(given.base, `data/records.${given.chosen.citation}`, writeQuery(given));
  return { code: "", text: file, file, name: "" };
}

/** The lines of a story file (docs/stories.md) that show this view; words are the author's. */
function writeStep(given) {
  const { view, atlas } = given;
  const query = writeLink({ ...view, edition: null, story: "", pick: null }, atlas);
  const records = view.pick ? `records = [${JSON.stringify(view.pick)}]\n` : "";
  const part = (name, key) => `\n[[steps.${name}]]\n${key} = "…"\n`;
  const code = `[[steps]]\nheading = "…"\nclaim = "…"\nview = ${JSON.stringify(query)}\n${records}${
    part("others", "text")
  }${part("known", "text")}`;
  return { code, picture: picture(given) };
}

/** In the order of the dialogue: its options, and what it gives. */
export const WAYS = {
  link: { options: ["edition"], write: writeLive },
  embed: { options: ["chart", "theme", "ratio", "controls", "fit", "edition", "width"], write: writeEmbed },
  picture: { options: ["chart", "form", "size", "shade", "edition"], write: writePicture },
  slides: { options: ["deck", "chart", "edition"], write: writeSlides },
  talk: { options: ["own"], write: writeTalk },
  file: { options: ["edition"], write: writeFile },
  data: { options: ["scope", "data", "whole", "edition"], write: writeData },
  cite: { options: ["citation", "edition"], write: writeCitation },
  step: { options: [], write: writeStep },
};

/** Whether an option means something beside the others that are chosen. */
export function matters(option, { scope, deck, chart }) {
  if (option === "data") return scope === "shown";
  if (option === "whole") return scope === "whole";
  if (option === "controls") return chart === MAP;
  return option !== "chart" || deck === "one";
}
