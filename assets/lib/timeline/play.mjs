/** Play: a range that grows or moves month by month, or event after event. */

/** @import { Atlas } from "../geodata/records.mjs" */
/** @import { View } from "../library/contract.d.ts" */

import { readDate } from "../geodata/days.mjs";
import { element } from "../ui/elements.mjs";
import { listenMenu } from "../ui/menus.mjs";
import { monthOf, writeMonth } from "./scale.mjs";

const WAYS = ["growing", "moving", "stepping"];
const SPEEDS = [1, 2, 4];
const PAUSE_MS = { growing: 400, moving: 400, stepping: 2000 };
const MOST_MONTHS = 6; // in one step: of a page that was away the reader misses nothing
const FIRST_WIDTH = 5; // months beyond the first, of a range that is to move
const CALM = "(prefers-reduced-motion: reduce)";

/** The months in which a range begins and ends; null is an open end. */
function readMonths([since, until]) {
  return [since ? monthOf(readDate(since).first) : null, until ? monthOf(readDate(until).last) : null];
}

/**
 * The range with which play begins: the chosen one if it has somewhere to go.
 * @param {View["dates"]} dates
 * @param {string} way
 * @param {{first: number, last: number}} months the first to begin with, and the
 *   last that is reached
 */
export function begin(dates, way, { first, last }) {
  const [from, to] = readMonths(dates);
  const goes = to !== null && to < last && (way === "growing" || from !== null);
  if (goes) return dates;
  if (way === "growing") {
    const start = from !== null && from < last ? from : first;
    return [dates[0] && start === from ? dates[0] : writeMonth(start), writeMonth(start)];
  }
  const width = from !== null && to !== null && to - from < last - first ? to - from : FIRST_WIDTH;
  return [writeMonth(first), writeMonth(first + width)];
}

/** The range some months on, at most to the last one; null where there is none. */
export function advance(dates, way, { last }, months = 1) {
  const [from, to] = readMonths(dates);
  if (to === null || to >= last) return null;
  const on = Math.min(months, last - to);
  const start = way === "growing" || from === null ? dates[0] : writeMonth(from + on);
  return [start, writeMonth(to + on)];
}

/** One of a few, as a group of the menu; `read` says which is chosen. */
function openChoice(name, label, options) {
  const boxes = options.map(([value], i) => element("input", { type: "radio", name, value, checked: i === 0 }));
  const lines = options.map(([, words], i) => element("label", {}, boxes[i], words));
  const group = element("fieldset", {}, element("legend", {}, label), ...lines);
  return { group, read: () => boxes.find(({ checked }) => checked)?.value ?? "" };
}

/** How play goes, beside its button. */
function openMode(texts) {
  const way = openChoice("play-way", texts["play-way"], WAYS.map((one) => [one, texts[`play-${one}`]]));
  const speed = openChoice("play-speed", texts["play-speed"], SPEEDS.map((one) => [`${one}`, `×${one}`]));
  const label = texts["play-mode"];
  const summary = element("summary", { "aria-label": label, title: label }, "▾");
  const menu = element("details", { class: "mode" }, summary, element("div", {}, way.group, speed.group));
  listenMenu(menu);
  return { menu, way: way.read, speed: () => Number(speed.read()) };
}

/**
 * @param {Atlas} atlas
 * @param {{dates: Function, choose: Function, walk: Function, months: Function,
 *   held: Function}} answers walk() picks the next event and says whether there was
 *   one; held() says that the pointer rests on an event
 */
export function openPlayer(atlas, answers) {
  const { texts } = atlas;
  const root = document.documentElement;
  const calm = matchMedia(CALM);
  const sign = element("span", { "aria-hidden": "true" });
  const words = element("span", { class: "word" });
  const button = element("button", { type: "button", class: "play" }, sign, " ", words);
  const mode = openMode(texts);
  const box = element("div", { class: "player" }, button, mode.menu);
  const readWay = () => calm.matches ? "stepping" : mode.way();
  let playing = false;
  let due = 0;

  /** One step on, or as many months as are due; false at the end. */
  function step(months) {
    const way = readWay();
    if (way === "stepping") return answers.walk();
    const next = advance(answers.dates(), way, answers.months(), months);
    if (next) answers.choose(next);
    return Boolean(next);
  }

  /**
   * The next step comes when it is due and the screen has drawn the last one. Where
   * drawing is slow it is a longer one: play takes the same time on any machine. It is
   * a task of its own, not a part of the frame in which the page is laid out for it.
   */
  function run() {
    if (!playing) return;
    const now = performance.now();
    const interval = PAUSE_MS[readWay()] / mode.speed();
    if (answers.held()) due = Math.max(due, now + interval);
    if (now >= due && root.dataset.ready === "true") {
      const months = Math.min(1 + Math.floor((now - due) / interval), MOST_MONTHS);
      due = Math.max(due + months * interval, now);
      if (!step(months)) return pause();
    }
    requestAnimationFrame(() => setTimeout(run));
  }

  function start() {
    playing = true;
    due = performance.now();
    const way = readWay();
    if (way !== "stepping") {
      const dates = begin(answers.dates(), way, answers.months());
      if (`${dates}` !== `${answers.dates()}`) answers.choose(dates);
    }
    tell();
    requestAnimationFrame(run);
  }

  function pause() {
    playing = false;
    tell();
  }

  /** Where motion is to be reduced, each press is one step. */
  function toggle() {
    if (calm.matches) step();
    else if (playing) pause();
    else start();
  }

  function tell() {
    mode.menu.hidden = calm.matches;
    sign.textContent = calm.matches ? "▶❙" : playing ? "❚❚" : "▶\ufe0e";
    words.textContent = calm.matches ? texts["next-event"] : playing ? texts.pause : texts.play;
    box.classList.toggle("playing", playing);
    root.dataset.playing = `${playing}`; // the sentence is not announced meanwhile
  }

  /** Any other control takes over from play. */
  function yieldTo({ target }) {
    if (playing && !box.contains(target)) pause();
  }

  button.addEventListener("click", toggle);
  calm.addEventListener("change", pause);
  for (const name of ["pointerdown", "input", "click"]) document.addEventListener(name, yieldTo, true);
  window.addEventListener("popstate", pause);
  tell();
  return { box, toggle, pause };
}
