/** The legend: a small card on the map, of what is on it now; what can be is a switch. */

/** @import { Atlas } from "../geodata/records.mjs" */

import { element, readFocus, takeFocus } from "../ui/elements.mjs";
import { drawMark } from "../ui/kinds.mjs";
import { fill } from "../view/words.mjs";
import { listRecordLayers } from "../view/layers.mjs";

const ROOMY = "(min-width: 56.26em) and (min-height: 50em)"; // elsewhere it begins folded
const FEW = 5; // lines of the folded card
const IN_ROW = 7; // of a row
const BORDERS = "borders";
const SAMPLES = ["undelimited", "recognised"]; // what is worth a look of them, the first that is seen
const HELD = ["held", "whose"];
const HOLDER = "label"; // the colour of a kind whose marks say who holds the place

/**
 * @param {Atlas} atlas
 * @param {HTMLElement} place
 * @returns {{show: function(object): void, tell: function(object): void}} `show` is told
 *   each view, `tell` what is seen (seen.mjs) whenever that may have changed
 */
export function openLegend(atlas, place, change) {
  const { texts, lines } = atlas;
  const kinds = listRecordLayers(atlas).flatMap(({ id, kinds: own }) =>
    own.map((kind) => ({ token: `${id}.${kind.id}`, kind }))
  );
  const base = atlas.layers.find(({ id }) => id === BORDERS);
  const most = "row" in place.dataset ? IN_ROW : FEW;
  const off = new Set(); // what was switched off here: it can be switched on again
  const switches = element("div", { class: "entries-of-key" });
  const signs = element("ul", { class: "plain signs" });
  const more = element("button", { type: "button", class: "more", onclick: unfold });
  const card = element("details", {}, element("summary", {}, texts["map-legend"]), switches, signs, more);
  const inRow = "row" in place.dataset; // below the map of an embed: it says, and switches nothing
  card.open = inRow || matchMedia(ROOMY).matches;
  place.replaceChildren(card);
  let shown = null; // the view
  let seen = null;
  let whole = false;
  let told = "";

  function unfold() {
    whole = !whole;
    draw();
  }

  function press({ token, on }) {
    if (on) off.add(token);
    else off.delete(token);
    const key = token === BORDERS ? "base" : "kinds";
    const others = shown[key].filter((one) => one !== token);
    change({ [key]: on ? others : [...others, token].sort() });
  }

  function drawSwitch(entry) {
    const { token, kind, words, on, count } = entry;
    const sign = kind ? drawMark(atlas, kind) : drawSample();
    if (inRow) return element("span", { class: "of-row" }, sign, element("span", {}, words));
    return element(
      "button",
      { type: "button", "aria-pressed": `${on}`, "data-token": token, onclick: () => press(entry) },
      sign,
      element("span", {}, words),
      element("span", { class: "count" }, on && count ? `${count}` : ""),
    );
  }

  function drawSample() {
    const places = SAMPLES.map((name) => lines.findIndex(([one]) => one === name));
    const [, usual] = places;
    const [name, token] = lines[places.find((place) => seen.classes.has(place)) ?? usual];
    return drawLine(name, token);
  }

  /** The kinds that are seen or were switched off, and the borders. */
  function listSwitches() {
    const counts = countKinds(atlas, seen.records);
    const found = kinds.map(({ token, kind }) => ({
      token,
      kind: seen.held.has(token) ? { ...kind, colour: HOLDER } : kind,
      words: kind.plural,
      on: shown.kinds.includes(token),
      count: counts.get(token) ?? 0,
    })).filter(({ token, on, count }) => (on ? count : off.has(token)));
    const on = shown.base.includes(BORDERS);
    return base && !inRow && (on || off.has(BORDERS)) ? [...found, { token: BORDERS, words: base.title, on }] : found;
  }

  /** Of a row who holds what comes first: more than the borders it is what a reader asks. */
  const isFirst = ({ name }) => inRow && HELD.includes(name);

  /** How lines and places are drawn, in the words of the side. */
  function listSigns() {
    const side = atlas.sides.find(({ id }) => id === shown.side);
    return lines
      .map(([name, token, words], i) => ({ name, token, words, is: seen.classes.has(i) || seen.classes.has(name) }))
      .filter(({ words, is }) => is && (side || !words.includes("{")))
      .map((one) => ({ ...one, words: fill(one.words, side ?? {}) }))
      .sort((one, other) => Number(isFirst(other)) - Number(isFirst(one)));
  }

  /** The most of what is seen, if there are more than fit, in the order of all. */
  function choose(entries, most) {
    if (entries.length <= most) return entries;
    const weigh = ({ on, count = Infinity }) => (on ? count : Infinity);
    const kept = new Set([...entries].sort((one, other) => weigh(other) - weigh(one)).slice(0, most));
    return entries.filter((entry) => kept.has(entry));
  }

  function draw() {
    const [every, all] = [listSwitches(), listSigns()];
    const some = whole ? every : choose(every, most);
    const few = whole ? all : all.slice(0, most - some.length);
    const count = every.length + all.length;
    const news = JSON.stringify([some, few, count, whole]);
    place.hidden = !count;
    if (news === told) return;
    told = news;
    const focused = readFocus(switches).token;
    switches.replaceChildren(...some.map(drawSwitch));
    signs.replaceChildren(...few.map(drawSign));
    more.hidden = count <= most;
    more.textContent = whole ? texts["legend-less"] : fill(texts["legend-more"], { count });
    more.setAttribute("aria-expanded", `${whole}`);
    if (focused) takeFocus(switches, `[data-token="${CSS.escape(focused)}"]`);
  }

  return {
    show(view) {
      shown = view;
      if (seen) draw();
    },
    tell(news) {
      seen = news;
      if (shown) draw();
    },
  };
}

function countKinds(atlas, records) {
  const counts = new Map();
  for (const record of records) {
    const { token } = atlas.records[record];
    counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  return counts;
}

function drawLine(name, token) {
  const line = element("span", { class: `line ${name}`, "aria-hidden": "true" });
  line.style.color = `var(--${token})`;
  return line;
}

function drawSign({ name, token, words }) {
  return element("li", {}, drawLine(name, token), element("span", {}, words));
}
