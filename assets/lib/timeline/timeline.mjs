/**
 * The timeline: events in lanes, a brush that is the date filter, play, presets.
 *
 * It is our own drawing, not a figure of Plotly: a brush under the thumb, soft edges
 * and one tab stop are more to add to a figure than to draw.
 */

/** @import { Atlas } from "../geodata/records.mjs" */

import { openBrush } from "./brush.mjs";
import { element } from "../ui/elements.mjs";
import { FAINT, findMarks, GONE, STRONG, walkEvents } from "./events.mjs";
import { draw, measureLanes, openLanes } from "./lanes.mjs";
import { openPlayer } from "./play.mjs";
import { openEarlier } from "../sides/earlier.mjs";
import { openPresets } from "./presets.mjs";
import { leaveOut } from "../view/model.mjs";
import { sift } from "../geodata/selecting.mjs";
import { dateBin, dayAt, monthOf, zoomScale } from "./scale.mjs";
import { openCard, openEdges, openFold, openZooms, speak } from "./tools.mjs";
import { frameRange, holdDay, holdRange, moveWindow, openWindow, readRange } from "./window.mjs";

const LANE_PX = { mouse: 27, touch: 30 };
const REACH = { mouse: 8, touch: 22 };
const MARGIN = 20; // days beyond the edition, for the last mark
const WHEEL = 1.0015; // how much one pixel of the wheel zooms
const KEYS = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
  PageUp: -10,
  PageDown: 10,
  Home: -Infinity,
  End: Infinity,
};

/**
 * Give each event its state; what all filters but the dates pass is asked once.
 * @param {Atlas} atlas
 */
function openStates(atlas, marks) {
  /** @type {{ key: string, shown: Uint8Array }} */
  let known = { key: "", shown: new Uint8Array() };
  return function judge(view, { shown }) {
    const key = JSON.stringify(leaveOut(view, ["dates", "at", "pick", "base"]));
    if (key !== known.key) known = { key, shown: sift(atlas, { ...view, dates: [null, null] }) };
    for (const mark of marks) mark.state = shown[mark.index] ? STRONG : known.shown[mark.index] ? FAINT : GONE;
  };
}

/**
 * The picture: ground, marks and brush on each other, in the one element that takes the focus.
 * @param {Atlas} atlas
 * @param {boolean} high whether the lanes of events are there
 */
function openPlot(atlas, high) {
  const fingers = matchMedia("(pointer: coarse)").matches ? "touch" : "mouse";
  const lane = LANE_PX[fingers];
  const measure = (raised) => measureLanes(atlas.lanes.length, lane, raised);
  const size = measure(high);
  const [under, svg] = ["under", "over"].map((name) => draw("svg", { class: name, height: size.height }));
  const canvas = element("canvas", {});
  canvas.style.height = `${size.foot}px`;
  const sheets = element("div", { class: "sheets", "aria-hidden": "true" }, under, canvas, svg);
  const plot = element("div", {
    class: "plot",
    role: "slider",
    tabindex: "0",
    "aria-label": atlas.texts["timeline-events"],
  }, sheets);
  const names = element(
    "ul",
    { class: "plain lanes", "aria-hidden": "true" },
    ...atlas.lanes.map(({ title }) => element("li", {}, title)),
  );
  names.style.cssText = `--lane: ${lane}px; --strip: ${measure(true).strip}px`;
  const raise = (raised) => Object.assign(size, measure(raised));
  return { svg, plot, names, size, raise, lanes: openLanes(atlas, { under, canvas, over: svg }, size) };
}

/**
 * @param {Atlas} atlas
 * @returns {{show: function(object, object, string): void}} takes view, result and theme
 */
export function openTimeline(atlas, place, change) {
  const fold = openFold(atlas, place, (high) => {
    raise(high);
    turn(scale);
  });
  const { svg, plot, names, size, raise, lanes } = openPlot(atlas, fold.isHigh());
  const { marks } = lanes;
  const judge = openStates(atlas, marks);
  /** @type {[number, number]} */
  const bounds = [Math.min(atlas.earliest, marks[0]?.first ?? atlas.earliest), atlas.edition + MARGIN];
  let scale = { ...openWindow(marks, bounds), width: 600 };
  let shown = null;
  let walking = false;
  let rested = false;

  const places = new Map(marks.map((mark) => [mark.id, mark]));
  const find = (id) => places.get(id);
  const listShown = () => marks.filter(({ state }) => state === STRONG);
  const choose = (dates, again) => change({ dates }, { again });
  const pan = (days) => turn(moveWindow(scale, scale.first + days, bounds));
  const zoom = (factor, day = middle()) => turn(zoomScale(scale, factor, day, bounds));
  const brush = openBrush(svg, size, { scale: () => scale, dates: () => shown.view.dates, choose, click, pan });
  const card = openCard(atlas, place);
  const edges = openEdges(atlas, () => zoom(Infinity));
  const presets = openPresets(atlas, (dates) => {
    turn(frameRange(dates, bounds));
    change({ dates });
  });
  const player = openPlayer(atlas, {
    dates: () => shown.view.dates,
    choose: (dates) => choose(dates, true),
    walk: () => walk(1, scale.first),
    months: () => ({ first: monthOf(Math.ceil(scale.first)), last: monthOf(atlas.edition) }),
    held: () => rested,
  });
  const earlier = openEarlier(atlas, change);
  const nothing = element("p", { class: "hint eventless", hidden: true }, atlas.texts["timeline-empty"]);
  place.replaceChildren(
    element(
      "div",
      { class: "controls" },
      player.box,
      presets.box,
      earlier.menu,
      openZooms(atlas, (factor) => zoom(factor)),
      fold.button,
    ),
    element(
      "div",
      { class: "chart" },
      names,
      element("div", { class: "field-of-time" }, plot, nothing, ...edges.buttons),
    ),
    card.card,
  );

  /** Show another window, or the same at another size. */
  function turn(next) {
    scale = { ...scale, ...next };
    lanes.place(scale);
    if (shown) tell();
  }

  function tell() {
    const { view, result, theme } = shown;
    judge(view, result);
    lanes.tell(scale, find(view.pick), theme);
    edges.show(marks, scale);
    nothing.hidden = marks.some(({ state }) => state !== GONE);
    brush.show(scale, view.dates, result.beside);
    earlier.show(result);
    presets.show(view.dates);
    speak(atlas, plot, find(view.pick), marks);
  }

  /** The window follows a range or an event that lies outside it. */
  function show(view, result, theme) {
    const before = shown?.view;
    shown = { view, result, theme };
    const isNew = `${view.dates}` !== `${before?.dates}` && !brush.busy();
    const picked = view.pick !== before?.pick && find(view.pick);
    const held = isNew ? holdRange(scale, view.dates, bounds) : null;
    const next = held ?? (picked ? holdDay(scale, picked.first, bounds) : null);
    if (next || !before) turn(next);
    else tell();
  }

  /** Walk among the events that pass all filters; false where none is left. */
  function walk(steps, start = dayAt(scale, scale.width / 2)) {
    const { pick } = shown.view;
    const next = walkEvents(listShown(), pick, steps, find(pick)?.first ?? null, start);
    if (!next || next.id === pick) return false;
    change({ pick: next.id }, { again: walking });
    walking = true;
    return true;
  }

  /** Where buttons zoom: at the picked event, else in the middle of the range. */
  function middle() {
    const [from, to] = readRange(shown.view.dates);
    const day = find(shown.view.pick)?.first ?? ((from ?? scale.first) + (to ?? scale.last)) / 2;
    return Math.max(scale.first, Math.min(scale.last, day));
  }

  /** Clicking again where several events stand picks the next of them. */
  function click({ x, y }, pointer) {
    if (y < size.strip) return chooseBin(lanes.findBin(x));
    const found = findMarks(marks, x, y, REACH[pointer === "mouse" ? "mouse" : "touch"]);
    const here = found.findIndex(({ id }) => id === shown.view.pick);
    if (found.length) change({ pick: found[(here + 1) % found.length].id });
  }

  /** The time of a column alone, or all again if it was that. */
  function chooseBin(bin) {
    if (!bin) return;
    const dates = dateBin(bin);
    choose(`${dates}` === `${shown.view.dates}` ? [null, null] : dates, false);
  }

  function hover(event) {
    const { x, y } = brush.locate(event);
    const bin = !brush.busy() && y < size.strip ? lanes.findBin(x) : null;
    lanes.point(bin);
    const found = brush.busy() || bin || !fold.isHigh() ? [] : findMarks(marks, x, y, REACH.mouse);
    rested = found.length > 0;
    svg.classList.toggle("pointed", rested || Boolean(bin));
    if (bin) card.showBin(bin, listBegun(bin), event);
    else card.show(found, event);
  }

  /** The events that a column counts. */
  function listBegun({ first, months }) {
    return listShown().filter(({ month }) => first <= month && month < first + months);
  }

  function leave() {
    rested = false;
    lanes.point(null);
    card.hide();
  }

  const keep = () => {
    walking = false;
  };
  const acts = { Escape: () => choose([null, null]), Enter: keep, " ": player.toggle };

  function press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = KEYS[event.key] ? () => walk(KEYS[event.key]) : acts[event.key];
    if (!act) return;
    event.preventDefault();
    if (event.key !== " ") player.pause();
    act();
  }

  function wheel(event) {
    const scrolls = document.documentElement.scrollHeight > innerHeight;
    if (scrolls && !event.ctrlKey) return; // where the page scrolls its wheel is its own
    event.preventDefault();
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (sideways) pan((event.deltaX * (scale.last - scale.first)) / scale.width);
    else zoom(WHEEL ** event.deltaY, dayAt(scale, brush.locate(event).x));
  }

  plot.addEventListener("keydown", press);
  plot.addEventListener("blur", keep);
  svg.addEventListener("pointermove", hover);
  svg.addEventListener("pointerleave", leave);
  svg.addEventListener("wheel", wheel, { passive: false });
  const observer = new ResizeObserver(([{ contentRect }]) => turn({ width: Math.max(50, contentRect.width) }));
  observer.observe(plot);
  return { show };
}
