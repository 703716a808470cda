/** The timeline's drawing: marks in lanes, a strip of counts above, an axis below. */

import { parseDate } from "./days.mjs";
import { chooseBin, firstDay, listTicks, monthOf, pixelsPerDay, placeDay } from "./timescale.mjs";

const SVG = "http://www.w3.org/2000/svg";
const MARK_PX = 10;
const MANY = 16; // corners: a circle of ten pixels needs no more
const SOFT_PX = 9; // how far an approximate end fades, whatever the zoom
const LETTER_PX = 7;
const CROWD = 2000; // of so many marks those that would cover each other are drawn once
export const STRIP_PX = 20;
export const AXIS_PX = 17;

export function draw(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** The events that have dates, in order of time, each with its lane and its edges. */
export function listEvents(atlas) {
  const lanes = new Map(atlas.lanes.flatMap(({ kinds }, lane) => kinds.map((token) => [token, lane])));
  const kinds = new Map(atlas.layers.flatMap((layer) => layer.kinds.map((kind) => [`${layer.id}.${kind.id}`, kind])));
  return atlas.records
    .map((record, index) => ({ record, index, token: `${record.layer}.${record.kind}` }))
    .filter(({ record, token }) => record.time === "event" && record.days && lanes.has(token))
    .map(({ record, index, token }) => {
      const { start, end } = atlas.details[record.id];
      const [from, to] = [parseDate(start), parseDate(end || start)];
      const [first, last] = record.days;
      const kind = kinds.get(token);
      const vague = from.precision !== "day" || to.precision !== "day";
      return { id: record.id, title: record.title, index, record, lane: lanes.get(token), kind, first, last, vague, soft: [from.approximate, to.approximate] };
    })
    .sort((one, other) => one.first - other.first || one.last - other.last || (one.id < other.id ? -1 : 1));
}

/** A shape round its centre, from which the drawing moves on: few bytes a mark. */
function writeShape(corners) {
  const some = corners.length > MANY ? corners.filter((_, i) => i % 2 === 0) : corners;
  const points = some.map(([x, y]) => [(x - 0.5) * MARK_PX, (y - 0.5) * MARK_PX]);
  const steps = points.map(([x, y], i) => {
    const [fromX, fromY] = points[i - 1] ?? [0, 0];
    return `${i ? "l" : "m"}${(x - fromX).toFixed(1)} ${(y - fromY).toFixed(1)}`;
  });
  return `${steps.join("")}z`;
}

/** A ramp to nothing for each colour and side: `to` 0 fades out at the left. */
function drawRamp(colour, side) {
  const stops = [0, 1].map((at) => {
    const stop = draw("stop", { offset: at, "stop-opacity": at === side ? 0 : 1 });
    stop.style.stopColor = `var(--${colour})`;
    return stop;
  });
  return draw("linearGradient", { id: `timeline-${colour}-${side}` }, ...stops);
}

/** One path for all marks of a kind in one state: a thousand events are few nodes. */
function openInk(place) {
  const paths = new Map();
  const texts = new Map();
  const spots = new Set();
  return {
    /** @param {?string} spot where one mark is enough */
    add(name, colour, text, spot = null) {
      const key = `${name}|${colour}`;
      const here = spot && `${key}|${spot}`;
      if (here && spots.has(here)) return;
      if (here) spots.add(here);
      texts.set(key, (texts.get(key) ?? "") + text);
    },
    spread() {
      for (const key of texts.keys()) {
        if (paths.has(key)) continue;
        const [name, colour] = key.split("|");
        const path = draw("path", { class: name });
        path.style.color = `var(--${colour})`;
        paths.set(key, path);
        place.append(path);
      }
      for (const [key, path] of paths) path.setAttribute("d", texts.get(key) ?? "");
      texts.clear();
      spots.clear();
    },
  };
}

/**
 * @param {SVGElement} svg filled here, below what a brush adds
 * @returns {{marks: Array, place: Function, tell: Function, foot: number}}
 *   place() after a new scale, tell() after new states
 */
export function openLanes(atlas, svg, lanePx) {
  const foot = STRIP_PX + lanePx * atlas.lanes.length;
  const marks = listEvents(atlas);
  const shapes = new Map(marks.map(({ kind }) => [kind, writeShape(atlas.symbols[kind.symbol] ?? atlas.symbols.circle)]));
  const colours = new Set(marks.filter(({ soft }) => soft.some(Boolean)).map(({ kind }) => kind.colour));
  const ramps = [...colours].flatMap((colour) => [0, 1].map((side) => drawRamp(colour, side)));
  const [grounds, axis, bars, fades, events, chosen] = ["grounds", "axis", "bars", "fades", "events", "chosen"].map((name) => draw("g", { class: name }));
  const [many, few] = ["counts", "counts strong"].map((name) => draw("path", { class: name }));
  const cursor = draw("line", { class: "cursor", y1: 0, y2: foot });
  const inks = { bars: openInk(bars), events: openInk(events), chosen: openInk(chosen) };
  grounds.append(...atlas.lanes.map((_, lane) => draw("rect", { y: STRIP_PX + lane * lanePx, width: "100%", height: lanePx })));
  svg.append(draw("defs", {}, ...ramps), grounds, axis, many, few, bars, fades, cursor, events, chosen);

  function place(scale) {
    const unit = pixelsPerDay(scale);
    for (const mark of marks) {
      const wide = (mark.last - mark.first + 1) * unit;
      const long = mark.last > mark.first;
      mark.x = placeDay(scale, mark.first) + (long ? 0 : unit / 2);
      mark.until = long ? mark.x + wide : mark.x;
      mark.y = STRIP_PX + (mark.lane + 0.5) * lanePx;
      mark.at = mark.vague ? (mark.x + mark.until) / 2 : mark.x; // where its shape stands
    }
    axis.replaceChildren(...listTicks(scale).flatMap(({ day, words }) => drawTick(placeDay(scale, day), words, scale.width)));
  }

  function drawTick(x, words, width) {
    const at = x.toFixed(1);
    const line = draw("line", { x1: at, x2: at, y1: 0, y2: foot + AXIS_PX });
    if (x + words.length * LETTER_PX > width) return [line]; // it would be cut off
    return [line, draw("text", { x: x + 3, y: foot + AXIS_PX - 4 }, words)];
  }

  function drawFades(mark) {
    const edges = [mark.x - SOFT_PX, mark.until];
    return mark.soft.flatMap((soft, side) =>
      soft ? [draw("rect", { class: `fade ${mark.state}`, x: edges[side].toFixed(1), y: mark.y - 3, width: SOFT_PX, height: 6, fill: `url(#timeline-${mark.kind.colour}-${side})` })] : [],
    );
  }

  function ink(mark, isPicked) {
    const { colour } = mark.kind;
    const state = isPicked ? "picked" : mark.state;
    if (mark.until > mark.x) {
      const bar = `M${mark.x.toFixed(1)} ${mark.y - 3}h${Math.max(1, mark.until - mark.x).toFixed(1)}v6H${mark.x.toFixed(1)}z`;
      inks.bars.add(`bar ${mark.vague ? "vague " : ""}${state}`, colour, bar);
    }
    const text = `M${mark.at.toFixed(1)} ${mark.y}${shapes.get(mark.kind)}`;
    const spot = marks.length > CROWD ? `${Math.round(mark.at)}|${mark.lane}|${mark.kind.id}` : null;
    inks[isPicked ? "chosen" : "events"].add(`event ${state}`, colour, text, spot);
  }

  /** States: "strong" passes all filters, "faint" all but the dates, "gone" neither. */
  function tell(scale, states, pick) {
    marks.forEach((mark, i) => {
      mark.state = states[i];
    });
    const picked = marks.find(({ id }) => id === pick);
    const near = ({ x, until }) => until > -MARK_PX && x < scale.width + MARK_PX;
    const seen = marks.filter((mark) => (mark.state !== "gone" || mark === picked) && near(mark));
    for (const mark of seen) ink(mark, mark === picked);
    for (const part of Object.values(inks)) part.spread();
    fades.replaceChildren(...seen.flatMap(drawFades));
    cursor.classList.toggle("shown", Boolean(picked));
    if (picked) for (const end of ["x1", "x2"]) cursor.setAttribute(end, picked.at.toFixed(1));
    count(scale, states);
  }

  /** Columns of events by the month, quarter or year in which they begin. */
  function count(scale, states) {
    const step = chooseBin(scale);
    const bins = new Map();
    marks.forEach(({ first }, i) => {
      if (states[i] === "gone") return;
      const bin = Math.floor(monthOf(first) / step);
      const [all, strong] = bins.get(bin) ?? [0, 0];
      bins.set(bin, [all + 1, strong + (states[i] === "strong" ? 1 : 0)]);
    });
    const most = Math.max(1, ...[...bins.values()].map(([all]) => all));
    [many, few].forEach((path, which) => {
      const columns = [...bins].filter(([, counts]) => counts[which]).map(([bin, counts]) => {
        const [x, end] = [bin * step, (bin + 1) * step].map((month) => placeDay(scale, firstDay(month)));
        const height = (counts[which] / most) * (STRIP_PX - 3);
        return `M${x.toFixed(1)} ${STRIP_PX}v${-height.toFixed(1)}H${Math.max(x + 1, end - 1).toFixed(1)}V${STRIP_PX}Z`;
      });
      path.setAttribute("d", columns.join(""));
    });
  }

  return { marks, place, tell, foot, height: foot + AXIS_PX };
}

/** The marks within reach of a pointer, those that pass fully first, then the nearest. */
export function findMarks(marks, x, y, reach) {
  const far = (mark) => Math.hypot(Math.max(mark.x - x, x - mark.until, 0), mark.y - y);
  const rank = (mark) => (mark.state === "strong" ? 0 : reach) + far(mark);
  return marks
    .filter((mark) => mark.state !== "gone" && far(mark) <= reach)
    .sort((one, other) => rank(one) - rank(other));
}
