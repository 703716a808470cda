/** The timeline's drawing: marks in lanes, a strip of counts above, an axis below. */

import { parseDate } from "./days.mjs";
import { chooseBin, firstDay, listTicks, monthOf, pixelsPerDay, placeDay } from "./timescale.mjs";

const SVG = "http://www.w3.org/2000/svg";
const MARK_PX = 10;
const SOFT_PX = 9; // how far an approximate end fades, whatever the zoom
const LETTER_PX = 7;
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

/** A fade to nothing on one side, as a mask, so that it takes any colour. */
function drawFades() {
  return ["start", "end"].flatMap((side) => {
    const stops = [0, 1].map((at) => draw("stop", { offset: at, "stop-color": "white", "stop-opacity": (at === 0) === (side === "end") ? 1 : 0 }));
    const whole = draw("rect", { width: 1, height: 1, fill: `url(#timeline-ramp-${side})` });
    return [draw("linearGradient", { id: `timeline-ramp-${side}` }, ...stops), draw("mask", { id: `timeline-fade-${side}`, maskContentUnits: "objectBoundingBox" }, whole)];
  });
}

function drawEvent(atlas, event) {
  const shape = atlas.symbols[event.kind.symbol] ?? atlas.symbols.circle;
  const corners = shape.map(([x, y]) => `${((x - 0.5) * MARK_PX).toFixed(1)} ${((y - 0.5) * MARK_PX).toFixed(1)}`);
  const bar = event.last > event.first && draw("rect", { class: event.vague ? "bar vague" : "bar", y: -3, height: 6, rx: 1 });
  const fades = event.soft.map((soft, side) => !soft ? null : draw("rect", { class: "fade", y: -3, height: 6, width: SOFT_PX, mask: `url(#timeline-fade-${side ? "end" : "start"})` }));
  const mark = draw("path", { d: `M${corners.join("L")}Z` });
  const group = draw("g", { class: "event" }, ...[bar, ...fades, mark].filter(Boolean));
  group.style.color = `var(--${event.kind.colour})`;
  return { ...event, group, bar, fades, mark, state: "" };
}

/**
 * @param {SVGElement} svg filled here, below what a brush adds
 * @returns {{marks: Array, resize: Function, place: Function, tell: Function}}
 */
export function openLanes(atlas, svg, lanePx) {
  const marks = listEvents(atlas).map((event) => drawEvent(atlas, event));
  const [grounds, axis, events] = ["grounds", "axis", "events"].map((name) => draw("g", { class: name }));
  const [many, few] = ["counts", "counts strong"].map((name) => draw("path", { class: name }));
  const cursor = draw("line", { class: "cursor", y1: 0 });
  events.append(...marks.map(({ group }) => group));
  svg.append(draw("defs", {}, ...drawFades()), grounds, axis, many, few, cursor, events);
  const foot = STRIP_PX + lanePx * atlas.lanes.length;
  grounds.append(...atlas.lanes.map((_, lane) => draw("rect", { y: STRIP_PX + lane * lanePx, width: "100%", height: lanePx })));
  cursor.setAttribute("y2", foot);

  const centre = ({ lane }) => STRIP_PX + (lane + 0.5) * lanePx;

  function place(scale) {
    const unit = pixelsPerDay(scale);
    for (const mark of marks) {
      const wide = (mark.last - mark.first + 1) * unit;
      mark.x = placeDay(scale, mark.first) + (mark.bar ? 0 : unit / 2);
      mark.until = mark.bar ? mark.x + wide : mark.x;
      mark.group.setAttribute("transform", `translate(${mark.x.toFixed(1)} ${centre(mark)})`);
      mark.y = centre(mark);
      if (mark.bar) mark.bar.setAttribute("width", Math.max(1, wide).toFixed(1));
      if (mark.vague) mark.mark.setAttribute("transform", `translate(${(wide / 2).toFixed(1)} 0)`);
      mark.fades[0]?.setAttribute("x", -SOFT_PX - (mark.bar ? 0 : MARK_PX / 2 - 2));
      mark.fades[1]?.setAttribute("x", mark.bar ? wide : MARK_PX / 2 - 2);
    }
    axis.replaceChildren(...listTicks(scale).flatMap(({ day, words }) => drawTick(placeDay(scale, day), words, scale.width)));
  }

  function drawTick(x, words, width) {
    const at = x.toFixed(1);
    const line = draw("line", { x1: at, x2: at, y1: 0, y2: foot + AXIS_PX });
    if (x + words.length * LETTER_PX > width) return [line]; // it would be cut off
    return [line, draw("text", { x: x + 3, y: foot + AXIS_PX - 4 }, words)];
  }

  /** States: "strong" passes all filters, "faint" all but the dates, "gone" neither. */
  function tell(scale, states, pick) {
    let picked = null;
    marks.forEach((mark, i) => {
      const state = `event ${states[i]}${mark.id === pick ? " picked" : ""}`;
      if (mark.id === pick) picked = mark;
      if (mark.state !== state) mark.group.setAttribute("class", state);
      mark.state = state;
    });
    cursor.classList.toggle("shown", Boolean(picked));
    if (picked) {
      if (events.lastChild !== picked.group) events.append(picked.group);
      const x = picked.vague ? (picked.x + picked.until) / 2 : picked.x;
      for (const end of ["x1", "x2"]) cursor.setAttribute(end, x.toFixed(1));
    }
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
  const rank = (mark) => (mark.state.includes("strong") ? 0 : reach) + far(mark);
  return marks
    .filter((mark) => !mark.state.includes("gone") && far(mark) <= reach)
    .sort((one, other) => rank(one) - rank(other));
}
