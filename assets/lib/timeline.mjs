/**
 * The timeline: events in lanes, a brush that is the date filter, play, presets.
 *
 * It is our own SVG, not a figure of Plotly: a brush under the thumb, soft edges
 * and one tab stop are more to add to a figure than to draw.
 */

import { openBrush } from "./brush.mjs";
import { tellDates } from "./details.mjs";
import { parseDate } from "./days.mjs";
import { fill } from "./describe.mjs";
import { element } from "./elements.mjs";
import { AXIS_PX, STRIP_PX, draw, findMarks, openLanes } from "./lanes.mjs";
import { openPlayer } from "./play.mjs";
import { openPresets } from "./presets.mjs";
import { select } from "./select.mjs";
import { dayAt, monthOf, zoomScale } from "./timescale.mjs";

const LANE_PX = { mouse: 13, touch: 18 };
const REACH = { mouse: 8, touch: 22 };
const EARLY = 0.05; // this part of the events may lie before the opening window
const MARGIN = 20; // days beyond the edition, for the last mark
const LISTED = 3;
const ZOOM = 2;
const KEYS = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1, PageUp: -10, PageDown: 10 };

/** The window that shows nearly all events: a lone early one does not stretch it. */
export function openWindow(marks, [low, high]) {
  const first = marks[Math.floor(marks.length * EARLY)]?.first ?? low;
  const january = Date.UTC(new Date(first * 86_400_000).getUTCFullYear(), 0, 1) / 86_400_000;
  return { first: Math.max(low, january), last: high };
}

/** The event `steps` after (before) the picked one among those listed, without wrapping. */
export function walkEvents(events, pick, steps, day = null) {
  if (!events.length) return null;
  const here = events.findIndex(({ id }) => id === pick);
  if (here >= 0) return events[Math.max(0, Math.min(events.length - 1, here + steps))];
  if (day === null) return events[steps > 0 ? 0 : events.length - 1];
  const later = events.findIndex(({ first }) => first > day);
  const after = later < 0 ? events.length : later;
  return events[Math.max(0, Math.min(events.length - 1, steps > 0 ? after : after - 1))];
}

/** Each event's state: "strong" passes all filters, "faint" all but the dates. */
function openStates(atlas, marks) {
  let known = { key: "", shown: [] };
  return function judge(view, result) {
    const { dates, at, pick, base, ...rest } = view;
    const key = JSON.stringify(rest);
    if (key !== known.key) known = { key, shown: select(atlas, { ...view, dates: [null, null] }).shown };
    return marks.map(({ index }) => (result.shown[index] ? "strong" : known.shown[index] ? "faint" : "gone"));
  };
}

/** @returns {{show: Function}} */
export function openTimeline(atlas, place, change) {
  const { texts } = atlas;
  const fingers = matchMedia("(pointer: coarse)").matches ? "touch" : "mouse";
  const svg = draw("svg", { "aria-hidden": "true", height: STRIP_PX + AXIS_PX + LANE_PX[fingers] * atlas.lanes.length });
  const lanes = openLanes(atlas, svg, LANE_PX[fingers]);
  const states = openStates(atlas, lanes.marks);
  const bounds = [Math.min(atlas.earliest, lanes.marks[0]?.first ?? atlas.earliest), atlas.edition + MARGIN];
  let scale = { ...openWindow(lanes.marks, bounds), width: 600 };
  let shown = null;
  let walking = false;
  let rested = false;

  const choose = (dates, again) => change({ dates }, { again });
  const brush = openBrush(svg, lanes, { scale: () => scale, dates: () => shown.view.dates, choose, click, pan });
  const plot = element("div", { class: "plot", role: "slider", tabindex: "0", "aria-label": texts["timeline-events"], "aria-valuemin": "0", "aria-keyshortcuts": "Space" }, svg);
  const card = element("div", { class: "card", hidden: true });
  const player = openPlayer(atlas, {
    dates: () => shown.view.dates,
    choose: (dates) => choose(dates, true),
    walk: () => walk(1),
    months: () => ({ first: monthOf(Math.ceil(scale.first)), last: monthOf(atlas.edition) }),
    held: () => rested,
  });
  const presets = openPresets(atlas, (dates) => {
    focusOn(dates);
    change({ dates });
  });
  const zooms = [["out", "−", ZOOM], ["in", "+", 1 / ZOOM], ["all", "↔", Infinity]].map(([name, sign, factor]) =>
    element("button", { type: "button", title: texts[`timeline-${name}`], "aria-label": texts[`timeline-${name}`], onclick: () => zoom(factor, middle()) }, sign),
  );
  const edges = ["earlier", "later"].map((name) => element("button", { type: "button", class: `edge ${name}`, tabindex: "-1", "aria-hidden": "true", onclick: () => zoom(Infinity, 0) }));
  const names = element("ul", { class: "plain lanes", "aria-hidden": "true" }, ...atlas.lanes.map(({ title }) => element("li", {}, title)));
  names.style.cssText = `--lane: ${LANE_PX[fingers]}px; --strip: ${STRIP_PX}px`;
  place.replaceChildren(
    element("div", { class: "controls" }, player.box, presets.box, element("div", { class: "zooms" }, ...zooms)),
    element("div", { class: "chart" }, names, element("div", { class: "field-of-time" }, plot, ...edges)),
    card,
  );

  /** Walk among the events that pass all filters; false where none is left. */
  function walk(steps) {
    const events = listShown();
    const { pick } = shown.view;
    const day = lanes.marks.find(({ id }) => id === pick)?.first ?? null;
    const next = walkEvents(events, pick, steps, day);
    if (!next || next.id === pick) return false;
    change({ pick: next.id }, { again: walking });
    walking = true;
    return true;
  }

  const listShown = () => lanes.marks.filter(({ index }) => shown.result.shown[index]);

  function click({ x, y }, pointer) {
    const found = findMarks(lanes.marks, x, y, REACH[pointer === "mouse" ? "mouse" : "touch"]);
    if (!found.length) return;
    const here = found.findIndex(({ id }) => id === shown.view.pick);
    change({ pick: found[(here + 1) % found.length].id });
  }

  function pan(days) {
    const [low, high] = bounds;
    const span = scale.last - scale.first;
    const first = Math.max(low, Math.min(high - span, scale.first + days));
    scale = { ...scale, first, last: first + span };
    redraw();
  }

  function zoom(factor, day) {
    scale = zoomScale(scale, factor, day, bounds);
    redraw();
  }

  /** Where buttons zoom: at the picked event, else the range, else the window's middle. */
  function middle() {
    const { dates, pick } = shown.view;
    const picked = lanes.marks.find(({ id }) => id === pick);
    const [from, to] = dates.map((date) => (date ? parseDate(date) : null));
    const ends = [from?.first ?? scale.first, to?.last ?? scale.last];
    const day = picked?.first ?? (ends[0] + ends[1]) / 2;
    return Math.max(scale.first, Math.min(scale.last, day));
  }

  /** A window in which the range has room on both sides. */
  function focusOn(dates) {
    const [from, to] = dates.map((date) => (date ? parseDate(date) : null));
    const [first, last] = [from?.first ?? bounds[0], to?.last ?? atlas.edition];
    const room = Math.max(60, (last - first) / 3);
    const [low, high] = [Math.max(bounds[0], first - room), Math.min(bounds[1], last + room)];
    scale = { ...scale, first: low, last: high };
  }

  /** The window follows a range or an event that lies outside it. */
  function follow(view, before) {
    const picked = view.pick !== before?.pick && lanes.marks.find(({ id }) => id === view.pick);
    if (`${view.dates}` !== `${before?.dates}` && !brush.busy()) {
      const ends = view.dates.map((date, side) => (date ? parseDate(date)[side ? "last" : "first"] : null));
      const [low, high] = [ends[0] ?? scale.first, ends[1] ?? scale.last];
      const apart = high < scale.first || low > scale.last;
      if (apart || low < scale.first || high > scale.last) {
        const [first, last] = apart ? [low, Math.max(high, low + 365)] : [Math.min(low, scale.first), Math.max(high, scale.last)];
        scale = { ...scale, first: Math.max(bounds[0], first - 20), last: Math.min(bounds[1], last + 20) };
        if (scale.last - scale.first < 60) scale = { ...scale, ...openWindow(lanes.marks, bounds) };
        return true;
      }
    }
    if (!picked || (scale.first <= picked.first && picked.first <= scale.last)) return false;
    scale = zoomScale(scale, 1, picked.first, bounds);
    const span = scale.last - scale.first;
    const first = Math.max(bounds[0], Math.min(bounds[1] - span, picked.first - span / 2));
    scale = { ...scale, first, last: first + span };
    return true;
  }

  /** After a new window or size everything finds its place anew. */
  function redraw() {
    lanes.place(scale);
    const before = lanes.marks.filter(({ last }) => last < scale.first).length;
    const after = lanes.marks.filter(({ first }) => first >= scale.last).length;
    [[before, "earlier"], [after, "later"]].forEach(([count, name], i) => {
      edges[i].hidden = !count;
      edges[i].textContent = fill(texts[`timeline-${name}`], { count });
    });
    if (shown) tell();
  }

  function tell() {
    const { view, result } = shown;
    lanes.tell(scale, states(view, result), view.pick);
    brush.show(scale, view.dates);
    presets.show(view.dates);
    const events = listShown();
    const number = events.findIndex(({ id }) => id === view.pick) + 1;
    const picked = lanes.marks.find(({ id }) => id === view.pick);
    const words = picked
      ? fill(texts["timeline-event"], { title: picked.title, date: tellDates(atlas, picked.record), number: number || "–", count: events.length })
      : fill(texts["timeline-none"], { count: events.length });
    const values = { valuemax: events.length, valuenow: number, valuetext: words };
    for (const [name, value] of Object.entries(values)) plot.setAttribute(`aria-${name}`, value);
  }

  function show(view, result) {
    const before = shown?.view;
    shown = { view, result };
    if (follow(view, before) || !before) redraw();
    else tell();
  }

  function hover(event) {
    const { x, y } = brush.locate(event);
    const found = brush.busy() ? [] : findMarks(lanes.marks, x, y, REACH.mouse);
    rested = found.length > 0;
    svg.classList.toggle("pointed", rested);
    card.hidden = !rested;
    if (!rested) return;
    const lines = found.slice(0, LISTED).map(({ title, record }) => element("p", {}, element("strong", {}, title), element("span", { class: "date" }, tellDates(atlas, record))));
    const more = found.length - LISTED;
    card.replaceChildren(...lines, ...(more > 0 ? [element("p", { class: "hint" }, `+ ${more}`)] : []));
    const [box, outer] = [svg.getBoundingClientRect(), place.getBoundingClientRect()];
    card.style.left = `${Math.max(4, Math.min(box.left - outer.left + x + 10, outer.width - card.offsetWidth - 6))}px`;
    card.style.bottom = `${outer.bottom - box.top - y + 10}px`;
  }

  function leave() {
    rested = false;
    card.hidden = true;
  }

  const moves = {
    Escape: () => choose([null, null]),
    Enter: () => (walking = false),
    " ": () => player.toggle(),
    Home: () => walk(-Infinity),
    End: () => walk(Infinity),
  };
  plot.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const steps = KEYS[event.key];
    const move = steps ? () => walk(steps) : moves[event.key];
    if (!move) return;
    event.preventDefault();
    if (event.key !== " ") player.pause();
    move();
  });
  plot.addEventListener("blur", () => (walking = false));
  svg.addEventListener("pointermove", hover);
  svg.addEventListener("pointerleave", leave);
  svg.addEventListener("wheel", (event) => {
    const scrolls = document.documentElement.scrollHeight > innerHeight;
    if (scrolls && !event.ctrlKey) return; // the page scrolls: its wheel stays its own
    event.preventDefault();
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) pan((event.deltaX * (scale.last - scale.first)) / scale.width);
    else zoom(1.0015 ** event.deltaY, dayAt(scale, brush.locate(event).x));
  }, { passive: false });
  new ResizeObserver(([{ contentRect }]) => {
    scale = { ...scale, width: Math.max(50, contentRect.width) };
    redraw();
  }).observe(plot);
  return { show };
}
