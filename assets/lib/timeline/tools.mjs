/** Small parts of the timeline: its zoom buttons, its hover card, its spoken value. */

/** @import { Atlas } from "../geodata/records.mjs" */

import { tellDates, tellRange } from "../view/dates.mjs";
import { count, fill } from "../view/words.mjs";
import { element } from "../ui/elements.mjs";
import { keep, recall } from "../ui/memory.mjs";
import { GONE, STRONG } from "./events.mjs";
import { dateBin } from "./scale.mjs";

const NAME = "timeline";
const HIGH = "high";
const LISTED = 3;
/** @type {[string, string, number][]} */
const ZOOMS = [["out", "−", 2], ["in", "+", 1 / 2], ["all", "↔", Infinity]];

/**
 * @param {Atlas} atlas
 * @param {function(number): void} zoom takes the factor by which the window grows
 */
export function openZooms({ texts }, zoom) {
  const buttons = ZOOMS.map(([name, sign, factor]) => {
    const words = texts[`timeline-${name}`];
    return element("button", { type: "button", title: words, "aria-label": words, onclick: () => zoom(factor) }, sign);
  });
  return element("div", { class: "zooms" }, ...buttons);
}

/**
 * The button that brings the lanes of events up and away; how they stand is remembered.
 * @param {Atlas} atlas
 * @param {HTMLElement} place
 * @param {function(boolean): void} turned hears whether they are there
 */
export function openFold({ texts }, place, turned) {
  const isHigh = () => HIGH in place.dataset;
  if (recall(NAME) === HIGH) place.dataset[HIGH] = "";
  const button = element("button", { type: "button", class: "fold", onclick: turn }, texts["timeline-events-shown"]);
  const tell = () => button.setAttribute("aria-expanded", `${isHigh()}`);

  function turn() {
    place.toggleAttribute(`data-${HIGH}`);
    keep(NAME, isHigh() ? HIGH : "");
    tell();
    turned(isHigh());
  }

  tell();
  return { button, isHigh };
}

/**
 * How many events lie before and after the window; the buttons show them too.
 * @param {Atlas} atlas
 */
export function openEdges({ texts }, open) {
  const names = ["earlier", "later"];
  const buttons = names.map((name) =>
    element("button", { type: "button", class: `edge ${name}`, tabindex: "-1", "aria-hidden": "true", onclick: open })
  );
  function show(events, { first, last }) {
    const counts = [0, 0];
    for (const one of events) {
      if (one.state === GONE) continue;
      if (one.last < first) counts[0] += 1;
      else if (one.first >= last) counts[1] += 1;
    }
    buttons.forEach((button, i) => {
      button.hidden = !counts[i];
      button.textContent = fill(texts[`timeline-${names[i]}`], { count: counts[i] });
    });
  }
  return { buttons, show };
}

/**
 * A card beside the pointer that names the events there.
 * @param {Atlas} atlas
 */
export function openCard(atlas, place) {
  const card = element("div", { class: "card", hidden: true });
  const drawLine = ({ title, record }) =>
    element("p", {}, element("strong", {}, title), element("span", { class: "date" }, tellDates(atlas.texts, record)));
  const show = (found, event) => put(found.length ? listLines(found) : [], event);

  /** A column of counts: its time, how many events began then, and the first of them. */
  function showBin(bin, found, event) {
    const { texts } = atlas;
    const events = count(texts, "events", found.length);
    const head = fill(texts["timeline-bin"], { when: tellRange(texts, ...dateBin(bin)), events });
    const hint = element("p", { class: "hint" }, texts["timeline-bin-choose"]);
    put([element("p", { class: "head" }, head), ...listLines(found), hint], event);
  }

  function listLines(found) {
    const more = found.length - LISTED;
    const rest = more > 0 ? [element("p", { class: "hint" }, `+ ${more}`)] : [];
    return [...found.slice(0, LISTED).map(drawLine), ...rest];
  }

  function put(lines, { clientX, clientY }) {
    card.hidden = !lines.length;
    if (!lines.length) return;
    card.replaceChildren(...lines);
    const box = place.getBoundingClientRect();
    const left = Math.min(clientX - box.left + 10, box.width - card.offsetWidth - 6);
    card.style.left = `${Math.max(4, left)}px`;
    card.style.bottom = `${box.bottom - clientY + 10}px`;
  }
  const hide = () => {
    card.hidden = true;
  };
  return { card, show, showBin, hide };
}

/**
 * Say the picked event, and its number among those of all events that pass all filters.
 * @param {Atlas} atlas
 */
export function speak(atlas, plot, picked, events) {
  const { texts } = atlas;
  let [count, number] = [0, 0];
  for (const event of events) {
    if (event.state !== STRONG) continue;
    count += 1;
    if (event === picked) number = count;
  }
  const words = picked
    ? fill(texts["timeline-event"], {
      title: picked.title,
      date: tellDates(texts, picked.record),
      number: number || "–",
      count,
    })
    : fill(texts["timeline-none"], { count });
  const values = { valuemin: 0, valuemax: count, valuenow: number, valuetext: words };
  for (const [name, value] of Object.entries(values)) {
    if (plot.getAttribute(`aria-${name}`) !== `${value}`) plot.setAttribute(`aria-${name}`, value);
  }
}
