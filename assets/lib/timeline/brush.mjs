/** The brush: a range of dates that is drawn, moved and resized with a pointer. */

import { readDate, typeDate } from "../geodata/days.mjs";
import { draw } from "./lanes.mjs";
import { dateAt, pixelsPerDay, placeDay, rangeBetween, shiftRange } from "./scale.mjs";

const SLACK = { mouse: 3, touch: 9 }; // a pointer that moves less has clicked
const REACH = { mouse: 14, touch: 44 }; // how wide a handle takes the pointer
const EDGE_PX = 2;
const GRIP_PX = 7;
const GRIP_HIGH_PX = 26;

/** Where the range's two edges stand; an open end stands at the window's edge. */
export function placeRange(scale, [since, until]) {
  const clamp = (x) => Math.max(0, Math.min(scale.width, x));
  const from = since ? placeDay(scale, readDate(since).first) : 0;
  const to = until ? placeDay(scale, readDate(until).last + 1) : scale.width;
  return [clamp(from), clamp(to)];
}

/** The dates with one edge dragged to a place; at the window's edge that end opens. */
export function dragEdge(scale, dates, side, x) {
  const open = side ? x >= scale.width - EDGE_PX : x <= EDGE_PX;
  return typeDate(dates, side, open ? "" : dateAt(scale, x, side)).dates ?? dates;
}

/** What a gesture makes of the dates where it began. */
function follow(what, scale, { dates, x: start }, x) {
  if (what === "edge-0" || what === "edge-1") return dragEdge(scale, dates, Number(what.at(-1)), x);
  if (what === "move") return shiftRange(dates, (x - start) / pixelsPerDay(scale));
  return rangeBetween(scale, Math.max(0, start), Math.min(scale.width, Math.max(0, x)));
}

/**
 * @param {SVGElement} svg takes the pointer; its drawing is below the brush
 * @param {{foot: number, reach: number, height: number}} size below `foot` a drag pans, but on handles,
 *   which reach further where there are no lanes; it may change
 * @param {{scale: Function, dates: Function, choose: Function, click: Function,
 *   pan: Function}} answers choose(dates, again): `again` while a gesture goes on
 */
export function openBrush(svg, size, answers) {
  const coarse = matchMedia("(pointer: coarse)");
  const shades = [0, 1].map(() => draw("rect", { class: "shade" }));
  const range = draw("rect", { class: "range-on" });
  const grips = [0, 1].map((side) =>
    draw("rect", { class: "grip", width: GRIP_PX, height: GRIP_HIGH_PX, rx: 3.5, "data-side": side })
  );
  const reaches = [0, 1].map((side) => draw("rect", { class: "reach", "data-edge": `edge-${side}` }));
  const then = draw("line", { class: "then", y1: 0 });
  svg.append(...shades, range, then, ...reaches, ...grips);
  let gesture = null;

  /** @param {?number} day of an earlier map beside */
  function show(scale, dates, day) {
    const at = day === null ? -1 : placeDay(scale, day);
    then.toggleAttribute("hidden", at < 0 || at > scale.width);
    for (const [name, px] of Object.entries({ x1: at, x2: at, y2: size.height })) then.setAttribute(name, `${px}`);
    const [from, to] = placeRange(scale, dates);
    for (const rect of [...shades, range]) rect.setAttribute("height", size.foot);
    for (const rect of reaches) rect.setAttribute("height", size.reach);
    for (const grip of grips) grip.setAttribute("y", (size.foot - GRIP_HIGH_PX) / 2);
    const set = (rect, x, width) => {
      rect.setAttribute("x", x.toFixed(1));
      rect.setAttribute("width", Math.max(0, width).toFixed(1));
    };
    set(shades[0], 0, from);
    set(shades[1], to, scale.width - to);
    set(range, from, to - from);
    range.classList.toggle("chosen", Boolean(dates[0] || dates[1]));
    set(grips[0], Math.max(0, from - GRIP_PX), GRIP_PX);
    set(grips[1], Math.min(to, scale.width - GRIP_PX), GRIP_PX);
    const wide = coarse.matches ? REACH.touch : REACH.mouse;
    const inner = Math.min(wide / 2, (to - from) / 2);
    set(reaches[0], Math.max(0, from + inner - wide), wide);
    set(reaches[1], Math.min(scale.width - wide, to - inner), wide);
  }

  const locate = ({ clientX, clientY }) => {
    const box = svg.getBoundingClientRect();
    return { x: clientX - box.left, y: clientY - box.top };
  };

  function begin(event) {
    if (event.button || gesture) return;
    const { x, y } = locate(event);
    const dates = answers.dates();
    const [from, to] = placeRange(answers.scale(), dates);
    const inside = dates[0] && dates[1] && from <= x && x <= to;
    const what = event.target.dataset?.edge ?? (y > size.foot ? "pan" : inside ? "move" : "new");
    gesture = { id: event.pointerId, what, x, y, dates, at: x, moved: false, chosen: `${dates}`, again: false };
  }

  function go(event) {
    if (gesture?.id !== event.pointerId) return;
    const { x } = locate(event);
    const slack = SLACK[event.pointerType === "mouse" ? "mouse" : "touch"];
    if (!gesture.moved && Math.abs(x - gesture.x) < slack) return;
    if (!gesture.moved) svg.setPointerCapture(event.pointerId);
    gesture.moved = true;
    const scale = answers.scale();
    if (gesture.what === "pan") answers.pan((gesture.at - x) / pixelsPerDay(scale));
    gesture.at = x;
    if (gesture.what === "pan") return;
    const dates = follow(gesture.what, scale, gesture, x);
    if (`${dates}` === gesture.chosen) return;
    const { again } = gesture;
    Object.assign(gesture, { chosen: `${dates}`, again: true });
    answers.choose(dates, again);
  }

  function end(event) {
    if (gesture?.id !== event.pointerId) return;
    const { moved } = gesture;
    gesture = null;
    if (!moved && event.type === "pointerup") answers.click(locate(event), event.pointerType);
  }

  svg.addEventListener("pointerdown", begin);
  svg.addEventListener("pointermove", go);
  for (const name of ["pointerup", "pointercancel"]) svg.addEventListener(name, end);
  svg.addEventListener("dblclick", () => answers.choose([null, null], false));
  return { show, locate, busy: () => Boolean(gesture?.moved) };
}
